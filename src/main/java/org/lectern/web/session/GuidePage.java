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
 * @param notesPage link to the notes page that has the session
 * @param name such as {@code Session 3}
 * @param heading the session's title, or its name if it has none
 * @param dates the dates as the notes write them, one for each time zone or day
 * @param notesLocation file and line of the session in the notes
 * @param noQuestionsNotice why there are no questions; empty if there are any
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
     * A reading that the session cites.
     *
     * @param href URL of its page; null if it is missing
     * @param label label of the state
     * @param extent number of pages and passages, or why it is unavailable
     * @param heatmap null if it has no pages or no passages
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
     * A topic with its entries.
     *
     * @param anchor id of its element
     * @param dots the states of its questions
     * @param pointsLabel number of points, in words; empty if it has questions
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
     * @param anchor id of its element
     * @param state the answer's state; null for a point
     * @param label label of the state, or of a point
     * @param context texts of the points nested below it
     * @param reason why no answer was found; empty if one was found
     * @param evidence the best passage; null if there is none
     * @param more links to further passages and similar questions
     * @param note the reason for the state; may be empty
     * @param nested entries of nested questions, and of nested points that contain questions
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
     * The quotation from the best passage.
     *
     * @param shortCitation such as {@code Muralidhar 2014}
     * @param printedPage the printed page number in brackets; empty if it is the same or unknown
     */
    public record QuotedEvidence(
            Quotation quotation,
            String shortCitation,
            String location,
            String href,
            String printedPage,
            String section) {}
}
