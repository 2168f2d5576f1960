package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.model.ReadingState;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;

import java.util.List;

/**
 * Every reading with its state.
 *
 * @param counts how many are in each state that some are in
 * @param progress of an update that another process runs; null where none runs
 * @param problems what went wrong, and what mends it
 * @param previous address of the page before, or null
 * @param next address of the page after, or null
 */
public record ReadingListPage(
        Layout layout,
        List<StateCount> counts,
        @Nullable UpdateProgress progress,
        List<ReadingRow> rows,
        List<ReadingProblem> problems,
        @Nullable String previous,
        String range,
        @Nullable String next) {

    public ReadingListPage {
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** How many readings are in a state. */
    public record StateCount(ReadingState state, String label, int count) {}

    /**
     * How far an update is.
     *
     * @param reading the file that was begun last; empty where none was yet
     * @param timeLeft how long it will still take, in words; empty where that cannot be told
     */
    public record UpdateProgress(
            String reading, int done, int total, String pages, String timeLeft) {}

    /**
     * A reading.
     *
     * @param href its page; null where the corpus lacks it
     * @param sessions that cite it
     * @param pages how many it has; empty where it has none
     * @param passages how many are indexed; empty where none is
     * @param note on its state; empty where there is nothing to say
     */
    public record ReadingRow(
            String title,
            @Nullable String href,
            String byline,
            List<LabelledLink> sessions,
            String pages,
            String passages,
            ReadingState state,
            String label,
            String note) {

        public ReadingRow {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * Something that went wrong.
     *
     * @param name of the file, or of what is cited
     * @param isFile whether the name is a file's
     * @param remedy what to do; empty where nothing is known
     */
    public record ReadingProblem(
            ReadingState state,
            String label,
            String name,
            boolean isFile,
            String detail,
            String remedy) {}
}
