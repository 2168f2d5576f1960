package org.lectern.web.session;

import org.jspecify.annotations.Nullable;
import org.lectern.quoting.Quotation;
import org.lectern.quoting.TimeText;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Link;
import org.lectern.web.page.StateDots;

import java.util.List;

/**
 * The guide to a session.
 *
 * @param season that it belongs to
 * @param name as in {@code Session 3}
 * @param heading its title, or its name where it has none
 * @param whens as the notes write them, one a zone or day
 * @param notes the lines of the notes that it was read from, in words
 * @param silence why there are no questions; empty where there are some
 */
public record GuidePage(
        Layout layout,
        Link season,
        String name,
        String heading,
        List<TimeText> whens,
        Tally tally,
        String markdown,
        String notes,
        List<Assigned> readings,
        List<Part> topics,
        String silence) {

    public GuidePage {
        whens = List.copyOf(whens);
        readings = List.copyOf(readings);
        topics = List.copyOf(topics);
    }

    /**
     * A reading of the session.
     *
     * @param href its page; null where there is none
     * @param state {@code indexed}, {@code partial}, {@code failed} or {@code missing}
     * @param label the state in words
     * @param extent how long it is, or why it is not there
     * @param heat null where it has no pages
     */
    public record Assigned(
            String role,
            String title,
            @Nullable String href,
            String byline,
            String state,
            String label,
            String extent,
            @Nullable HeatStrip heat) {}

    /**
     * A topic with its items.
     *
     * @param anchor within the page
     * @param dots states of its questions
     * @param points how many points it has, in words; empty where it has questions
     */
    public record Part(
            String anchor, String title, StateDots dots, String points, List<Entry> entries) {

        public Part {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A question or a point.
     *
     * @param anchor within the page
     * @param state a state's name, or {@code point}
     * @param label the state in words
     * @param context points nested below it
     * @param because why nothing answers; empty where something does
     * @param evidence null where no passage is near
     * @param more links to further passages and to where it was asked too
     * @param aside on what the state rests; empty where there is nothing to say
     * @param nested questions below it, and points that have some
     */
    public record Entry(
            String anchor,
            String state,
            String label,
            String text,
            String href,
            List<String> context,
            String because,
            @Nullable Evidence evidence,
            List<Link> more,
            String aside,
            List<Entry> nested) {

        public Entry {
            context = List.copyOf(context);
            more = List.copyOf(more);
            nested = List.copyOf(nested);
        }

        public boolean isPoint() {
            return state.equals("point");
        }
    }

    /**
     * The best passage.
     *
     * @param whose as in {@code Muralidhar 2014}
     * @param printed the printed page in brackets; empty where it is the same or not known
     */
    public record Evidence(
            Quotation quotation,
            String whose,
            String where,
            String href,
            String printed,
            String section) {}
}
