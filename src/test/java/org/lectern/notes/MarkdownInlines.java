package org.lectern.notes;

import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.BlockReader;
import org.lectern.notes.markup.InlineText;

import java.util.List;

/** Phrases as the reader makes them of Markdown. */
final class MarkdownInlines {

    private MarkdownInlines() {}

    /** The words of a single paragraph. */
    static InlineText parse(String markdown) {
        List<Block> blocks = new BlockReader().read(markdown);
        return switch (blocks.getFirst()) {
            case Block.Paragraph p -> p.text();
            case Block.Heading h -> h.text();
            default -> throw new IllegalArgumentException("no paragraph: " + markdown);
        };
    }
}
