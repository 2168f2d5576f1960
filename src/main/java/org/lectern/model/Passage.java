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
 */
public record Passage(
        String id, String source, int ordinal, String text, List<String> section, Locator locator) {

    public Passage {
        section = List.copyOf(section);
    }
}
