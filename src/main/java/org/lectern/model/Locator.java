package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Where a passage stands in its source. */
public sealed interface Locator {

    /**
     * Pages of a reading.
     *
     * @param first counted from 1 in the file
     * @param last the same as {@code first} unless the passage runs over a page's end
     * @param label of the first page as printed, where it differs and is known
     * @param lines where the passage's text stands, in its order; empty where that is not known
     */
    record Pages(int first, int last, @Nullable String label, List<PrintedLine> lines)
            implements Locator {

        public Pages {
            lines = List.copyOf(lines);
        }

        /** Pages on which the place is not known. */
        public Pages(int first, int last, @Nullable String label) {
            this(first, last, label, List.of());
        }
    }

    /**
     * Lines of a notes page.
     *
     * @param session id of the session that they stand in, or null outside all
     * @param first counted from 1 in the file
     */
    record NoteLines(@Nullable String session, int first, int last) implements Locator {}

    /**
     * What a passage has of a printed line.
     *
     * @param page counted from 1 in the file
     * @param text which part of the passage's text it shows
     */
    record PrintedLine(int page, Span text, Box box) {}
}
