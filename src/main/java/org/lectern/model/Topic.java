package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The items of a session under one heading, bold line or introducing paragraph.
 *
 * @param title null if the items are under none
 * @param items of a table the cells that contain a question or point
 * @param table the table that the topic consists of; null if it is a list
 */
public record Topic(@Nullable String title, List<Item> items, @Nullable Table table) {

    public Topic {
        items = List.copyOf(items);
    }

    /** A table of the notes, with its cells as plain text. */
    public record Table(List<String> header, List<List<String>> rows) {

        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
