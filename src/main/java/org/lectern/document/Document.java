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
 * The text and metadata of a reading, in reading order.
 *
 * @param title as printed; null where none was found
 * @param authors as printed; empty where none were found
 * @param year of publication; null where unknown
 * @param pageCount number of pages of the file
 * @param pageLabels printed page numbers by physical page number, from 1
 * @param blocks headings, paragraphs and asides
 * @param note a sentence for the user on how the file was read, such as by OCR; null otherwise
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

    /** Creates a document without page labels and note. */
    public Document(
            @Nullable String title,
            List<String> authors,
            @Nullable Integer year,
            int pages,
            List<Block> blocks) {
        this(title, authors, year, pages, Map.of(), blocks, null);
    }

    /** Returns the printed number of a page where it differs from the physical one; else null. */
    public @Nullable String pageLabel(int page) {
        String label = pageLabels.get(page);
        return Integer.toString(page).equals(label) ? null : label;
    }

    /** Returns the text of the first blocks of page 1, as many as a title page may have. */
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

    /** A heading, paragraph or aside. */
    public sealed interface Block {

        /**
         * The heading of a section.
         *
         * @param level 1 for sections, 2 for subsections
         * @param page from 1
         */
        record Heading(int level, String text, int page) implements Block {}

        /**
         * A paragraph of running text, with line breaks and hyphenation resolved.
         *
         * @param pieces the text page by page, usually one; they are joined by a space
         */
        record Paragraph(List<Piece> pieces) implements Block {

            public Paragraph {
                pieces = List.copyOf(pieces);
            }
        }

        /** Text apart from the running text: a caption, note, figure label or affiliation. */
        record Aside(Piece piece) implements Block {

            /** Creates an aside without word positions. */
            public Aside(int page, String text) {
                this(new Piece(page, text));
            }
        }
    }

    /**
     * A part of a block on one page.
     *
     * @param page from 1
     * @param wordPositions of the words, in order; empty where unknown
     */
    public record Piece(int page, String text, List<WordPosition> wordPositions) {

        public Piece {
            wordPositions = List.copyOf(wordPositions);
        }

        /** Creates a piece without word positions. */
        public Piece(int page, String text) {
            this(page, text, List.of());
        }
    }

    /**
     * The position of a word on its page.
     *
     * @param start offset of the word in the text of its piece
     * @param line number that all words of one printed line share
     */
    public record WordPosition(int start, int line, Box box) {}

    /**
     * A builder of documents from files that contain text already. It collapses white space,
     * removes invisible characters, and ignores what exceeds the size limits. Not safe for use by
     * many threads.
     */
    public static final class Builder {

        /** Longer paragraphs are no prose, and are split. */
        private static final int MAX_PARAGRAPH_LENGTH = 10_000;

        private static final int MAX_BLOCKS = 200_000;

        private final List<Block> blocks = new ArrayList<>();
        private int page = 1;
        private long characterCount;
        private boolean hasText;

        /**
         * Adds a heading.
         *
         * @param level from 1
         */
        public void addHeading(int level, String text) {
            String clean = clean(text);
            if (!clean.isEmpty() && !isFull()) {
                characterCount += clean.length();
                blocks.add(new Block.Heading(level, clean, page));
            }
        }

        /** Adds a paragraph, or several where it is too long. */
        public void addParagraph(String text) {
            pieces(text).forEach(piece -> blocks.add(new Block.Paragraph(List.of(piece))));
        }

        /** Appends to the last paragraph, which a page break has split. */
        public void continueParagraph(String text) {
            if (blocks.isEmpty() || !(blocks.getLast() instanceof Block.Paragraph last)) {
                addParagraph(text);
                return;
            }
            List<Piece> pieces = new ArrayList<>(last.pieces());
            pieces.addAll(pieces(text));
            blocks.set(blocks.size() - 1, new Block.Paragraph(pieces));
        }

        /** Adds an aside. */
        public void addAside(String text) {
            pieces(text).forEach(piece -> blocks.add(new Block.Aside(piece)));
        }

        /** Starts the next page. */
        public void startNextPage() {
            page++;
        }

        /** Returns whether anything but headings was added. */
        public boolean hasText() {
            return hasText;
        }

        /** Returns whether a size limit is reached, so that nothing more is added. */
        public boolean isFull() {
            return characterCount >= SizeLimits.MAX_CHARACTERS || blocks.size() >= MAX_BLOCKS;
        }

        private List<Piece> pieces(String text) {
            List<Piece> pieces = new ArrayList<>();
            String clean = clean(text);
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

        /**
         * Returns the end of the text or, where it is long, of a sentence, a word or a character.
         */
        private static int pieceEnd(String text, int start) {
            int limit = start + MAX_PARAGRAPH_LENGTH;
            if (text.length() <= limit) {
                return text.length();
            }
            int sentence = text.lastIndexOf(". ", limit - 2) + 2;
            int space = text.lastIndexOf(' ', limit - 1) + 1;
            int character = Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
            int middle = start + MAX_PARAGRAPH_LENGTH / 2;
            return sentence > middle ? sentence : space > middle ? space : character;
        }

        private static String clean(String text) {
            StringBuilder clean = new StringBuilder();
            boolean pendingSpace = false;
            int length = Math.min(text.length(), 2 * SizeLimits.MAX_CHARACTERS);
            for (int i = 0; i < length; i++) {
                char c = text.charAt(i);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    pendingSpace = true;
                } else if (isVisible(c)) {
                    if (pendingSpace && !clean.isEmpty()) {
                        clean.append(' ');
                    }
                    clean.append(c);
                    pendingSpace = false;
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
         * Returns the document, or the failure where it has no text.
         *
         * @param title null where none was found
         * @param truncated whether the file has more text than was added
         */
        public Extraction build(
                @Nullable String title,
                List<String> authors,
                @Nullable Integer year,
                boolean truncated) {
            if (!hasText) {
                return new Extraction.Rejected(new Failure(Reason.NO_TEXT, "It has no text."));
            }
            Document document = new Document(title, authors, year, page, blocks);
            return truncated || isFull()
                    ? new Extraction.Partial(
                            document,
                            new Failure(
                                    Reason.TOO_LARGE,
                                    "It is long, and only its beginning was read."))
                    : new Extraction.Extracted(document);
        }
    }
}
