package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Link;

import java.util.List;

/**
 * Every reading with its state.
 *
 * @param counts how many are in each state that some are in
 * @param progress of an update that another process runs; null where none runs
 * @param troubles what went wrong, and what mends it
 * @param earlier address of the page before, or null
 * @param later address of the page after, or null
 */
public record ReadingsPage(
        Layout layout,
        List<Count> counts,
        @Nullable Progress progress,
        List<Row> rows,
        List<Trouble> troubles,
        @Nullable String earlier,
        String range,
        @Nullable String later) {

    public ReadingsPage {
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
        troubles = List.copyOf(troubles);
    }

    /** How many readings are in a state. */
    public record Count(String state, String label, int n) {}

    /**
     * How far an update is.
     *
     * @param reading the file that was begun last; empty where none was yet
     * @param left how long it will still take, in words; empty where that cannot be told
     */
    public record Progress(String reading, int done, int all, String pages, String left) {}

    /**
     * A reading.
     *
     * @param href its page; null where the corpus lacks it
     * @param sessions that cite it
     * @param pages how many it has; empty where it has none
     * @param passages how many are indexed; empty where none is
     * @param note on its state; empty where there is nothing to say
     */
    public record Row(
            String title,
            @Nullable String href,
            String byline,
            List<Link> sessions,
            String pages,
            String passages,
            String state,
            String label,
            String note) {

        public Row {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * Something that went wrong.
     *
     * @param name of the file, or of what is cited
     * @param file whether the name is a file's
     * @param mend what to do; empty where nothing is known
     */
    public record Trouble(
            String state, String label, String name, boolean file, String what, String mend) {}
}
