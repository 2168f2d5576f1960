package org.lectern.corpus;

import org.jspecify.annotations.Nullable;
import org.lectern.corpus.Manuscript.Block;
import org.lectern.corpus.Manuscript.Block.Aside;
import org.lectern.corpus.Manuscript.Block.Heading;
import org.lectern.corpus.Manuscript.Block.Paragraph;
import org.lectern.corpus.Manuscript.Piece;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.util.ArrayList;
import java.util.List;

/**
 * A manuscript of a file that is text already, as it is being read. Blanks of all kinds become one
 * space, characters that show nothing are left out, and what is too much is not taken.
 */
public final class ManuscriptDraft {

    /** A longer paragraph is none that a person wrote, and is cut. */
    private static final int PARAGRAPH = 10_000;

    private static final int BLOCKS = 200_000;

    private final List<Block> blocks = new ArrayList<>();
    private int page = 1;
    private long characters;
    private boolean text;

    /**
     * Begins a section.
     *
     * @param level from 1
     */
    public void heading(int level, String words) {
        String clean = clean(words);
        if (!clean.isEmpty() && !isFull()) {
            characters += clean.length();
            blocks.add(new Heading(level, clean, page));
        }
    }

    /** Adds running text. */
    public void paragraph(String words) {
        pieces(words).forEach(piece -> blocks.add(new Paragraph(List.of(piece))));
    }

    /** Goes on with the paragraph before, which a page's end has broken. */
    public void continued(String words) {
        if (blocks.isEmpty() || !(blocks.getLast() instanceof Paragraph before)) {
            paragraph(words);
            return;
        }
        List<Piece> pieces = new ArrayList<>(before.pieces());
        pieces.addAll(pieces(words));
        blocks.set(blocks.size() - 1, new Paragraph(pieces));
    }

    /** Adds what stands apart from the running text. */
    public void aside(String words) {
        pieces(words).forEach(piece -> blocks.add(new Aside(piece)));
    }

    /** What follows stands on the next page. */
    public void nextPage() {
        page++;
    }

    /** Whether there is more than headings. */
    public boolean hasText() {
        return text;
    }

    /** Whether nothing more is taken. */
    public boolean isFull() {
        return characters >= SizeLimits.CHARACTERS || blocks.size() >= BLOCKS;
    }

    private List<Piece> pieces(String words) {
        List<Piece> pieces = new ArrayList<>();
        String clean = clean(words);
        int start = 0;
        while (start < clean.length() && !isFull()) {
            int end = end(clean, start);
            pieces.add(new Piece(page, clean.substring(start, end).strip()));
            characters += end - start;
            text = true;
            start = end;
        }
        return pieces;
    }

    /** The text's end; if that is far, at a sentence's end, else at a blank, else anywhere. */
    private static int end(String words, int start) {
        int far = start + PARAGRAPH;
        if (words.length() <= far) {
            return words.length();
        }
        int sentence = words.lastIndexOf(". ", far - 2) + 2;
        int blank = words.lastIndexOf(' ', far - 1) + 1;
        int any = Character.isLowSurrogate(words.charAt(far)) ? far - 1 : far;
        int half = start + PARAGRAPH / 2;
        return sentence > half ? sentence : blank > half ? blank : any;
    }

    private static String clean(String words) {
        StringBuilder clean = new StringBuilder();
        boolean blank = false;
        int most = Math.min(words.length(), 2 * SizeLimits.CHARACTERS);
        for (int i = 0; i < most; i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
            } else if (isShown(c)) {
                if (blank && !clean.isEmpty()) {
                    clean.append(' ');
                }
                clean.append(c);
                blank = false;
            }
        }
        return clean.toString();
    }

    private static boolean isShown(char c) {
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
    public Extraction finished(
            @Nullable String title, List<String> authors, @Nullable Integer year, boolean cut) {
        if (!text) {
            return new Extraction.Rejected(new Failure(Reason.NO_TEXT, "It has no text."));
        }
        Manuscript manuscript = new Manuscript(title, authors, year, page, blocks);
        return cut || isFull()
                ? new Extraction.Partial(
                        manuscript,
                        new Failure(
                                Reason.TOO_LARGE, "It is long, and only its beginning was read."))
                : new Extraction.Extracted(manuscript);
    }
}
