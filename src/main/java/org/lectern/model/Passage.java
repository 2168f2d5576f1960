package org.lectern.model;

import java.util.List;

/**
 * A quotable stretch of a source: whole sentences that stand together.
 *
 * @param id twelve hexadecimal digits, hashed from the source's content, the page and the text, so
 *     that a link survives indexing anew
 * @param source id of the {@link Source}
 * @param ordinal its place in the source, from 0
 * @param text as it reads, verbatim but for line ends
 * @param section headings above it, outermost first; for notes the topic
 * @param part what of the source it belongs to
 */
public record Passage(
        String id,
        String source,
        int ordinal,
        String text,
        List<String> section,
        Part part,
        Locator locator) {

    /** What a reading has text in. */
    public enum Part {
        /** Sentences that are read one after the other. */
        RUNNING,
        /** What stands apart: captions, tables, labels of figures, notes. */
        APART
    }

    public Passage {
        section = List.copyOf(section);
    }

    /** A passage of the running text. */
    public Passage(
            String id,
            String source,
            int ordinal,
            String text,
            List<String> section,
            Locator locator) {
        this(id, source, ordinal, text, section, Part.RUNNING, locator);
    }
}
