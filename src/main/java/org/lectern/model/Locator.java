package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The location of a passage in its source. */
public sealed interface Locator {

    /**
     * A range of pages of a reading.
     *
     * @param first first page, counted from 1 in the file
     * @param last last page; differs from {@code first} if the passage continues on the next page
     * @param label printed number of the first page, if known and different
     * @param lines positions of the passage's lines, in text order; empty if not known
     */
    record Pages(int first, int last, @Nullable String label, List<PrintedLine> lines)
            implements Locator {

        public Pages {
            lines = List.copyOf(lines);
        }

        /** Creates a range of pages without positions of lines. */
        public Pages(int first, int last, @Nullable String label) {
            this(first, last, label, List.of());
        }
    }

    /**
     * A range of lines of a notes page.
     *
     * @param session id of the session that the lines belong to; null outside all sessions
     * @param first first line, counted from 1 in the file
     */
    record NoteLines(@Nullable String session, int first, int last) implements Locator {}

    /**
     * The part of a printed line that belongs to a passage.
     *
     * @param page counted from 1 in the file
     * @param text the span of the passage's text that the line shows
     */
    record PrintedLine(int page, Span text, Box box) {}
}
