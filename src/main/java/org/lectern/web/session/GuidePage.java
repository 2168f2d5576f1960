package org.lectern.web.session;

import org.jspecify.annotations.Nullable;
import org.lectern.format.Quotation;
import org.lectern.format.TimeText;
import org.lectern.model.AnswerState;
import org.lectern.model.ReadingState;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;
import org.lectern.web.view.StateDots;

import java.util.List;

/**
 * The guide to a session.
 *
 * @param notesPage that it belongs to
 * @param name as in {@code Session 3}
 * @param heading its title, or its name where it has none
 * @param dates as the notes write them, one a zone or day
 * @param notesLocation the lines of the notes that it was read from, in words
 * @param noQuestionsNotice why there are no questions; empty where there are some
 */
public record GuidePage(
        Layout layout,
        LabelledLink notesPage,
        String name,
        String heading,
        List<TimeText> dates,
        OutcomeCounts counts,
        String markdownHref,
        String notesLocation,
        List<AssignedReading> readings,
        List<TopicEntries> topics,
        String noQuestionsNotice) {

    public GuidePage {
        dates = List.copyOf(dates);
        readings = List.copyOf(readings);
        topics = List.copyOf(topics);
    }

    /**
     * A reading of the session.
     *
     * @param href its page; null where there is none
     * @param label the state in words
     * @param extent how long it is, or why it is not there
     * @param heatmap null where it has no pages
     */
    public record AssignedReading(
            String role,
            String title,
            @Nullable String href,
            String byline,
            ReadingState state,
            String label,
            String extent,
            @Nullable PageHeatmap heatmap) {}

    /**
     * A topic with its items.
     *
     * @param anchor within the page
     * @param dots states of its questions
     * @param pointsLabel how many points it has, in words; empty where it has questions
     */
    public record TopicEntries(
            String anchor,
            String title,
            StateDots dots,
            String pointsLabel,
            List<GuideEntry> entries) {

        public TopicEntries {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A question or a point.
     *
     * @param anchor within the page
     * @param state null for a point
     * @param label the state in words, or that it is a point
     * @param context points nested below it
     * @param reason why nothing answers; empty where something does
     * @param evidence null where no passage is near
     * @param more links to further passages and to where it was asked too
     * @param note on what the state rests; empty where there is nothing to say
     * @param nested questions below it, and points that have some
     */
    public record GuideEntry(
            String anchor,
            @Nullable AnswerState state,
            String label,
            String text,
            String href,
            List<String> context,
            String reason,
            @Nullable QuotedEvidence evidence,
            List<LabelledLink> more,
            String note,
            List<GuideEntry> nested) {

        public GuideEntry {
            context = List.copyOf(context);
            more = List.copyOf(more);
            nested = List.copyOf(nested);
        }

        public boolean isPoint() {
            return state == null;
        }
    }

    /**
     * The best passage.
     *
     * @param shortCitation as in {@code Muralidhar 2014}
     * @param printedPage the printed page in brackets; empty where it is the same or not known
     */
    public record QuotedEvidence(
            Quotation quotation,
            String shortCitation,
            String location,
            String href,
            String printedPage,
            String section) {}
}
