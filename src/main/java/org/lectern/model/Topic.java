package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Items under one heading, bold line or bare paragraph of a session.
 *
 * @param title null where the items stand under none
 * @param items of a table topic: the cells that ask or say something
 * @param table the table itself, where the topic is one
 */
public record Topic(@Nullable String title, List<Item> items, @Nullable Table table) {

    public Topic {
        items = List.copyOf(items);
    }

    /** A table of the notes, its cells as plain text. */
    public record Table(List<String> header, List<List<String>> rows) {

        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
