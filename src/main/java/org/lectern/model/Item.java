package org.lectern.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question or a point for discussion.
 *
 * @param id the session's id, a dot and six hexadecimal digits of its text's hash
 * @param text whole, as written, without list marks
 * @param asked the text up to its last question mark, which is what is searched for
 * @param line where it begins in the file, from 1
 * @param prompt whether a point stands under a heading that announces questions
 * @param items what is nested below it
 */
public record Item(
        String id,
        Kind kind,
        String text,
        String asked,
        int line,
        boolean prompt,
        List<Item> items) {

    /** An item asks when one of its sentences ends in a question mark. */
    public enum Kind {
        QUESTION,
        POINT
    }

    public Item {
        items = List.copyOf(items);
    }

    /** This item and all below it, in the order of the page. */
    public Stream<Item> flattened() {
        return Stream.concat(Stream.of(this), items.stream().flatMap(Item::flattened));
    }
}
