package org.lectern.notes.markup;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A block of a page, written in Markdown or HTML. */
public sealed interface Block {

    /** Returns the line of the file where the block begins, from 1. */
    int line();

    /**
     * A heading.
     *
     * @param level 1 to 6; {@value #BOLD_LEVEL} for a line that is only bold
     */
    record Heading(int line, int level, InlineText text) implements Block {
        public static final int BOLD_LEVEL = 7;
    }

    record Paragraph(int line, InlineText text) implements Block {}

    record ListBlock(int line, boolean ordered, List<ListItem> items) implements Block {
        public ListBlock {
            items = List.copyOf(items);
        }
    }

    record Table(int line, List<InlineText> header, List<TableRow> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /** Code, fenced or indented. */
    record CodeBlock(int line, String text) implements Block {}

    /** A value with a name, such as a table cell with its column or a front matter field. */
    record NamedValue(int line, String name, InlineText value) implements Block {}

    /**
     * The start or the end of an HTML division.
     *
     * @param classes its class attribute, at the start; null at the end
     */
    record Division(int line, @Nullable String classes) implements Block {}

    /** A list item: its first paragraph and the blocks below it. */
    record ListItem(int line, InlineText text, List<Block> children) {
        public ListItem {
            children = List.copyOf(children);
        }
    }

    /** A row of a table. */
    record TableRow(int line, List<InlineText> cells) {
        public TableRow {
            cells = List.copyOf(cells);
        }

        /** Returns a cell; blank where the row is shorter. */
        public InlineText cell(int column) {
            return column < cells.size() ? cells.get(column) : new InlineText(line, List.of());
        }
    }
}
