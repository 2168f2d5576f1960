package org.lectern.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question or a point for discussion in the notes.
 *
 * @param id the session's id, a dot and six hexadecimal digits of the text's hash
 * @param text complete, as written, without list markers
 * @param asked the text to search for: the text up to its last question mark
 * @param line where it begins in the file, from 1
 * @param prompt whether the item is a point under a heading that announces questions
 * @param items nested items
 */
public record Item(
        String id,
        Kind kind,
        String text,
        String asked,
        int line,
        boolean prompt,
        List<Item> items) {

    /** The kind of an item: a question if one of its sentences ends in a question mark. */
    public enum Kind {
        QUESTION,
        POINT
    }

    public Item {
        items = List.copyOf(items);
    }

    /** Returns this item and its descendants, in page order. */
    public Stream<Item> flattened() {
        return Stream.concat(Stream.of(this), items.stream().flatMap(Item::flattened));
    }
}
