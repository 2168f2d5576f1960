package org.lectern.document;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Box;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The running text of a reading, in reading order.
 *
 * @param title as printed; null where none was found
 * @param pageCount how many pages the file has
 * @param pageLabels numbers that pages print, by their number in the file
 * @param blocks headings, paragraphs and what stands apart from them
 * @param note a sentence on how it was read, where a user should know; null otherwise
 */
public record Document(
        @Nullable String title,
        List<String> authors,
        @Nullable Integer year,
        int pageCount,
        Map<Integer, String> pageLabels,
        List<Block> blocks,
        @Nullable String note) {

    private static final int MAX_FIRST_PAGE_BLOCKS = 40;

    public Document {
        authors = List.copyOf(authors);
        pageLabels = Map.copyOf(pageLabels);
        blocks = List.copyOf(blocks);
    }

    /** A manuscript that was read as files mostly are, and whose pages print no numbers. */
    public Document(
            @Nullable String title,
            List<String> authors,
            @Nullable Integer year,
            int pages,
            List<Block> blocks) {
        this(title, authors, year, pages, Map.of(), blocks, null);
    }

    /** The printed number of a page where it is another than its number in the file. */
    public @Nullable String pageLabel(int page) {
        String label = pageLabels.get(page);
        return Integer.toString(page).equals(label) ? null : label;
    }

    /** How the first page begins, in so many blocks that a title page has. */
    public String firstPageText() {
        return blocks.stream()
                .limit(MAX_FIRST_PAGE_BLOCKS)
                .map(Document::firstPiece)
                .filter(piece -> piece.page() == 1)
                .map(Piece::text)
                .collect(Collectors.joining("\n"));
    }

    private static Piece firstPiece(Block block) {
        return switch (block) {
            case Block.Heading heading -> new Piece(heading.page(), heading.text());
            case Block.Paragraph paragraph -> paragraph.pieces().getFirst();
            case Block.Aside aside -> aside.piece();
        };
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
         */
        record Aside(Piece piece) implements Block {

            /** An aside whose place on the page is not known. */
            public Aside(int page, String text) {
                this(new Piece(page, text));
            }
        }
    }

    /**
     * Text that one page holds.
     *
     * @param page from 1
     * @param wordPositions where its words stand, in order; empty where that is not known
     */
    public record Piece(int page, String text, List<WordPosition> wordPositions) {

        public Piece {
            wordPositions = List.copyOf(wordPositions);
        }

        /** A piece whose place on the page is not known. */
        public Piece(int page, String text) {
            this(page, text, List.of());
        }
    }

    /**
     * Where a word stands.
     *
     * @param start offset of the word in the piece's text
     * @param line words of one printed line have the same number
     */
    public record WordPosition(int start, int line, Box box) {}
}
