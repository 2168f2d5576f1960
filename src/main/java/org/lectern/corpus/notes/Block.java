package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Role;

import java.util.List;

/** What a page is made of, whether it was written in Markdown or in HTML. */
sealed interface Block {

    /** Where it begins in the file, from 1. */
    int line();

    /**
     * A heading.
     *
     * @param level 1 to 6; {@value #BOLD} for a line that is only bold
     */
    record Heading(int line, int level, Phrase text) implements Block {
        static final int BOLD = 7;
    }

    record Paragraph(int line, Phrase text) implements Block {}

    record Listing(int line, boolean ordered, List<Entry> entries) implements Block {
        public Listing {
            entries = List.copyOf(entries);
        }
    }

    record Grid(int line, List<Phrase> header, List<Row> rows) implements Block {
        public Grid {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A fence.
     *
     * @param info what stands behind its opening marks
     */
    record Fence(int line, String info, String text) implements Block {}

    /** A value whose name stands elsewhere: in a column's head or a front matter key. */
    record Field(int line, String name, Phrase value) implements Block {}

    /** The start of a division that says what it holds, or with null the end of one. */
    record Aside(int line, @Nullable Role role) implements Block {}

    /** Text that is only searched. */
    record Rest(int line, String text) implements Block {}

    /** A list's item: its own words and what stands below them. */
    record Entry(int line, Phrase text, List<Block> below) {
        public Entry {
            below = List.copyOf(below);
        }
    }

    /** A table's row. */
    record Row(int line, List<Phrase> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        Phrase cell(int column) {
            return column < cells.size() ? cells.get(column) : new Phrase(line, List.of());
        }
    }
}
