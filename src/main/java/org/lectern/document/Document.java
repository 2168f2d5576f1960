package org.lectern.document;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Box;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.util.ArrayList;
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

    /**
     * A manuscript of a file that is text already, as it is being read. Blanks of all kinds become
     * one space, characters that show nothing are left out, and what is too much is not taken.
     */
    public static final class Builder {

        /** A longer paragraph is none that a person wrote, and is cut. */
        private static final int MAX_PARAGRAPH_LENGTH = 10_000;

        private static final int MAX_BLOCKS = 200_000;

        private final List<Block> blocks = new ArrayList<>();
        private int page = 1;
        private long characterCount;
        private boolean hasText;

        /**
         * Begins a section.
         *
         * @param level from 1
         */
        public void addHeading(int level, String words) {
            String clean = clean(words);
            if (!clean.isEmpty() && !isFull()) {
                characterCount += clean.length();
                blocks.add(new Block.Heading(level, clean, page));
            }
        }

        /** Adds running text. */
        public void addParagraph(String words) {
            pieces(words).forEach(piece -> blocks.add(new Block.Paragraph(List.of(piece))));
        }

        /** Goes on with the paragraph before, which a page's end has broken. */
        public void continueParagraph(String words) {
            if (blocks.isEmpty() || !(blocks.getLast() instanceof Block.Paragraph before)) {
                addParagraph(words);
                return;
            }
            List<Piece> pieces = new ArrayList<>(before.pieces());
            pieces.addAll(pieces(words));
            blocks.set(blocks.size() - 1, new Block.Paragraph(pieces));
        }

        /** Adds what stands apart from the running text. */
        public void addAside(String words) {
            pieces(words).forEach(piece -> blocks.add(new Block.Aside(piece)));
        }

        /** What follows stands on the next page. */
        public void startNextPage() {
            page++;
        }

        /** Whether there is more than headings. */
        public boolean hasText() {
            return hasText;
        }

        /** Whether nothing more is taken. */
        public boolean isFull() {
            return characterCount >= SizeLimits.MAX_CHARACTERS || blocks.size() >= MAX_BLOCKS;
        }

        private List<Piece> pieces(String words) {
            List<Piece> pieces = new ArrayList<>();
            String clean = clean(words);
            int start = 0;
            while (start < clean.length() && !isFull()) {
                int end = pieceEnd(clean, start);
                pieces.add(new Piece(page, clean.substring(start, end).strip()));
                characterCount += end - start;
                hasText = true;
                start = end;
            }
            return pieces;
        }

        /** The text's end; if that is far, at a sentence's end, else at a blank, else anywhere. */
        private static int pieceEnd(String words, int start) {
            int far = start + MAX_PARAGRAPH_LENGTH;
            if (words.length() <= far) {
                return words.length();
            }
            int sentence = words.lastIndexOf(". ", far - 2) + 2;
            int blank = words.lastIndexOf(' ', far - 1) + 1;
            int any = Character.isLowSurrogate(words.charAt(far)) ? far - 1 : far;
            int half = start + MAX_PARAGRAPH_LENGTH / 2;
            return sentence > half ? sentence : blank > half ? blank : any;
        }

        private static String clean(String words) {
            StringBuilder clean = new StringBuilder();
            boolean blank = false;
            int most = Math.min(words.length(), 2 * SizeLimits.MAX_CHARACTERS);
            for (int i = 0; i < most; i++) {
                char c = words.charAt(i);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    blank = true;
                } else if (isVisible(c)) {
                    if (blank && !clean.isEmpty()) {
                        clean.append(' ');
                    }
                    clean.append(c);
                    blank = false;
                }
            }
            return clean.toString();
        }

        private static boolean isVisible(char c) {
            return switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT -> c == '\u200C' || c == '\u200D';
                default -> true;
            };
        }

        /**
         * What came of the file.
         *
         * @param title null where none was found
         * @param cut whether the file goes on beyond what was given to this draft
         */
        public Extraction build(
                @Nullable String title, List<String> authors, @Nullable Integer year, boolean cut) {
            if (!hasText) {
                return new Extraction.Rejected(new Failure(Reason.NO_TEXT, "It has no text."));
            }
            Document manuscript = new Document(title, authors, year, page, blocks);
            return cut || isFull()
                    ? new Extraction.Partial(
                            manuscript,
                            new Failure(
                                    Reason.TOO_LARGE,
                                    "It is long, and only its beginning was read."))
                    : new Extraction.Extracted(manuscript);
        }
    }
}
