package org.lectern.document;

import org.jspecify.annotations.Nullable;
import org.lectern.document.Document.Block;
import org.lectern.document.Document.Block.Aside;
import org.lectern.document.Document.Block.Heading;
import org.lectern.document.Document.Block.Paragraph;
import org.lectern.document.Document.Piece;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.util.ArrayList;
import java.util.List;

/**
 * A manuscript of a file that is text already, as it is being read. Blanks of all kinds become one
 * space, characters that show nothing are left out, and what is too much is not taken.
 */
public final class DocumentBuilder {

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
            blocks.add(new Heading(level, clean, page));
        }
    }

    /** Adds running text. */
    public void addParagraph(String words) {
        pieces(words).forEach(piece -> blocks.add(new Paragraph(List.of(piece))));
    }

    /** Goes on with the paragraph before, which a page's end has broken. */
    public void continueParagraph(String words) {
        if (blocks.isEmpty() || !(blocks.getLast() instanceof Paragraph before)) {
            addParagraph(words);
            return;
        }
        List<Piece> pieces = new ArrayList<>(before.pieces());
        pieces.addAll(pieces(words));
        blocks.set(blocks.size() - 1, new Paragraph(pieces));
    }

    /** Adds what stands apart from the running text. */
    public void addAside(String words) {
        pieces(words).forEach(piece -> blocks.add(new Aside(piece)));
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
                                Reason.TOO_LARGE, "It is long, and only its beginning was read."))
                : new Extraction.Extracted(manuscript);
    }
}
