package org.lectern.notes;

import org.lectern.model.Item;
import org.lectern.model.Topic;
import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.InlineText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A table within a session: either readings, or a topic with questions in its cells. */
final class SessionTable {

    private SessionTable() {}

    /** Returns whether a table has a column for readings, and links. */
    static boolean isReadingTable(Block.Table table) {
        boolean named =
                table.header().stream()
                        .map(c -> SectionName.parse(c.text()))
                        .anyMatch(s -> s != null && s.hasReadings());
        boolean linked =
                table.rows().stream()
                        .anyMatch(r -> r.cells().stream().anyMatch(c -> !c.links().isEmpty()));
        return named && linked;
    }

    /**
     * Returns the cells of a table of readings with the names of their columns; in each row the
     * readings come first.
     */
    static List<Block.NamedValue> toFields(Block.Table table) {
        List<Block.NamedValue> fields = new ArrayList<>();
        for (Block.TableRow row : table.rows()) {
            List<Block.NamedValue> cells = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                String name = i < table.header().size() ? table.header().get(i).text() : "";
                if (!row.cell(i).isBlank()) {
                    cells.add(new Block.NamedValue(row.line(), name, row.cell(i)));
                }
            }
            fields.addAll(readingsFirst(cells));
        }
        return fields;
    }

    static List<Block.NamedValue> readingsFirst(List<Block.NamedValue> cells) {
        return cells.stream()
                .sorted(Comparator.comparing(f -> !isReadingColumn(f.name())))
                .toList();
    }

    private static boolean isReadingColumn(String name) {
        SectionName section = SectionName.parse(name);
        return section != null && section.hasReadings();
    }

    static Topic.Table toTable(Block.Table table) {
        return new Topic.Table(
                table.header().stream().map(InlineText::text).toList(),
                table.rows().stream()
                        .map(r -> r.cells().stream().map(InlineText::text).toList())
                        .toList());
    }

    /** Reads the cells of the columns for questions, or else all cells with a question. */
    static List<Item> readItems(Block.Table table, ItemReader reader) {
        List<Item> items = new ArrayList<>();
        boolean named =
                IntStream.range(0, table.header().size()).anyMatch(i -> isQuestionColumn(table, i));
        for (Block.TableRow row : table.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                InlineText cell = ItemReader.withoutLabel(row.cell(i));
                boolean taken =
                        named ? isQuestionColumn(table, i) : QuestionDetector.isQuestion(cell);
                if (taken && !cell.isBlank()) {
                    items.add(reader.createItem(cell, row.line(), true, List.of()));
                }
            }
        }
        return items;
    }

    private static boolean isQuestionColumn(Block.Table table, int column) {
        SectionName section =
                column < table.header().size()
                        ? SectionName.parse(table.header().get(column).text())
                        : null;
        return section != null && section.isOneOf(SectionName.Kind.QUESTIONS);
    }
}
