package org.lectern.corpus.notes;

import java.util.List;

/** Phrases as the reader makes them of Markdown. */
final class Phrases {

    private Phrases() {}

    /** The words of a single paragraph. */
    static Phrase of(String markdown) {
        List<Block> blocks = new BlockReader().read(markdown);
        return switch (blocks.getFirst()) {
            case Block.Paragraph p -> p.text();
            case Block.Heading h -> h.text();
            default -> throw new IllegalArgumentException("no paragraph: " + markdown);
        };
    }
}
