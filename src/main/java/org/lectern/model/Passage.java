package org.lectern.model;

import java.util.List;

/**
 * A passage of a source: consecutive whole sentences, the unit of retrieval and quotation.
 *
 * @param id twelve hexadecimal digits, hashed from the source's content, the page and the text, so
 *     that links survive re-indexing
 * @param source id of the {@link Source}
 * @param ordinal position in the source, from 0
 * @param text verbatim, except that line breaks are joined
 * @param section headings that it is under, outermost first; in notes the topic
 */
public record Passage(
        String id,
        String source,
        int ordinal,
        String text,
        List<String> section,
        Part part,
        Locator locator) {

    /** The relation of a passage to the running text. */
    public enum Part {
        /** Part of the running text. */
        RUNNING,
        /** Apart from the running text: a caption, table, figure label or footnote. */
        APART
    }

    public Passage {
        section = List.copyOf(section);
    }

    /** Creates a passage of the running text. */
    public Passage(
            String id,
            String source,
            int ordinal,
            String text,
            List<String> section,
            Locator locator) {
        this(id, source, ordinal, text, section, Part.RUNNING, locator);
    }

    /**
     * Returns the text by which a passage is indexed and embedded: for a reading with its title and
     * the section's headings before it, since a passage seldom repeats what they say.
     *
     * @param origin the source that the passage is of
     */
    public String textWithContext(Source origin) {
        return switch (origin) {
            case Reading reading ->
                    reading.title() + "\n" + String.join("\n", section) + "\n" + text;
            case SessionPage _ -> text;
        };
    }
}
