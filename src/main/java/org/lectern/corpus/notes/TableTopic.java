package org.lectern.corpus.notes;

import org.lectern.model.Item;
import org.lectern.model.Topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A table within a session: of readings, or a topic whose cells ask. */
final class TableTopic {

    private TableTopic() {}

    /** Whether its columns are of readings, and link to them. */
    static boolean isReadings(Block.Grid grid) {
        boolean named =
                grid.header().stream()
                        .map(c -> Section.of(c.text()))
                        .anyMatch(s -> s != null && s.cites());
        boolean linked =
                grid.rows().stream()
                        .anyMatch(r -> r.cells().stream().anyMatch(c -> !c.links().isEmpty()));
        return named && linked;
    }

    /**
     * The cells of a table of readings, each under its column's name; in each row first what is
     * cited, then what is said of it.
     */
    static List<Block.Field> fields(Block.Grid grid) {
        List<Block.Field> fields = new ArrayList<>();
        for (Block.Row row : grid.rows()) {
            List<Block.Field> cells = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                String name = i < grid.header().size() ? grid.header().get(i).text() : "";
                if (!row.cell(i).isBlank()) {
                    cells.add(new Block.Field(row.line(), name, row.cell(i)));
                }
            }
            fields.addAll(citedFirst(cells));
        }
        return fields;
    }

    static List<Block.Field> citedFirst(List<Block.Field> cells) {
        return cells.stream().sorted(Comparator.comparing(f -> !isOfReadings(f.name()))).toList();
    }

    private static boolean isOfReadings(String name) {
        Section section = Section.of(name);
        return section != null && section.cites();
    }

    static Topic.Table table(Block.Grid grid) {
        return new Topic.Table(
                grid.header().stream().map(Phrase::text).toList(),
                grid.rows().stream()
                        .map(r -> r.cells().stream().map(Phrase::text).toList())
                        .toList());
    }

    /** The cells of the column for questions, or else every cell that asks. */
    static List<Item> items(Block.Grid grid, ItemReader reader) {
        List<Item> items = new ArrayList<>();
        boolean named = IntStream.range(0, grid.header().size()).anyMatch(i -> asks(grid, i));
        for (Block.Row row : grid.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                Phrase cell = ItemReader.bare(row.cell(i));
                boolean taken = named ? asks(grid, i) : QuestionMarks.asks(cell);
                if (taken && !cell.isBlank()) {
                    items.add(reader.item(cell, row.line(), true, List.of()));
                }
            }
        }
        return items;
    }

    private static boolean asks(Block.Grid grid, int column) {
        Section section =
                column < grid.header().size() ? Section.of(grid.header().get(column).text()) : null;
        return section != null && section.is(Section.Kind.QUESTIONS);
    }
}
