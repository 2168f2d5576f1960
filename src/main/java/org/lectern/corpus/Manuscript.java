package org.lectern.corpus;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The running text of a reading, in reading order.
 *
 * @param title as printed; null where none was found
 * @param pages how many pages the file has
 * @param blocks headings, paragraphs and what stands apart from them
 */
public record Manuscript(
        @Nullable String title,
        List<String> authors,
        @Nullable Integer year,
        int pages,
        List<Block> blocks) {

    public Manuscript {
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
    }

    /** A stretch of text that the layout sets apart. A paragraph may go on over a page's end. */
    public sealed interface Block {

        /**
         * A section's heading.
         *
         * @param level 1 for sections, 2 for what stands below them
         * @param page from 1
         */
        record Heading(int level, String text, int page) implements Block {}

        /**
         * Running text, line ends and hyphens at them resolved.
         *
         * @param pieces the text page by page, mostly one; between two belongs a space
         */
        record Paragraph(List<Piece> pieces) implements Block {

            public Paragraph {
                pieces = List.copyOf(pieces);
            }
        }

        /**
         * What stands apart from the running text: captions, notes, labels of figures,
         * affiliations.
         *
         * @param page from 1
         */
        record Aside(int page, String text) implements Block {}
    }

    /**
     * The part of a paragraph that one page holds.
     *
     * @param page from 1
     */
    public record Piece(int page, String text) {}
}
