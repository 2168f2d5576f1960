package org.lectern.notes;

import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.BlockReader;
import org.lectern.notes.markup.InlineText;

import java.util.List;

/** Inline text parsed from Markdown. */
final class MarkdownInlines {

    private MarkdownInlines() {}

    /** Returns the text of the only paragraph or heading. */
    static InlineText parse(String markdown) {
        List<Block> blocks = new BlockReader().read(markdown);
        return switch (blocks.getFirst()) {
            case Block.Paragraph p -> p.text();
            case Block.Heading h -> h.text();
            default -> throw new IllegalArgumentException("no paragraph: " + markdown);
        };
    }
}
