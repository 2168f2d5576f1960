package org.lectern.extract.pdf;

import org.jspecify.annotations.Nullable;
import org.lectern.extract.layout.TextLine.Word;
import org.lectern.model.Box;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the text and the words of one line from its glyphs. Not thread-safe. */
final class LineText {

    /** Ligatures that are not part of a word: symbols of a font with an encoding of its own. */
    private static final Pattern LIGATURES_ALONE =
            Pattern.compile("[^\\p{L}\\d]*((ffi|ffl|ff|fi|fl)+[^\\p{L}]*)+");

    private static final Pattern SHORT_WORD = Pattern.compile("[(\\[]?(\\p{L}{1,2}|[\\d.]+)");

    private final StringBuilder text = new StringBuilder();
    private final List<Word> words = new ArrayList<>();
    private @Nullable Box wordBox;
    private int wordStart;

    /**
     * Adds the next glyph.
     *
     * @param apart true if there is a gap before it
     */
    void add(Glyph glyph, boolean apart) {
        if (glyph.isBlank() || apart) {
            endWord();
        }
        if (!glyph.isBlank()) {
            addVisible(glyph);
        }
    }

    private void addVisible(Glyph glyph) {
        dropSoftHyphen();
        if (wordBox == null) {
            text.append(text.isEmpty() ? "" : " ");
            wordStart = text.length();
        }
        text.append(glyph.text().strip());
        wordBox = wordBox == null ? glyph.box() : wordBox.union(glyph.box());
    }

    /** Drops a soft hyphen within a line, where it is not displayed. */
    private void dropSoftHyphen() {
        int last = text.length() - 1;
        if (last >= 0 && text.charAt(last) == CleanText.SOFT_HYPHEN) {
            text.setLength(last);
        }
    }

    private void endWord() {
        if (wordBox != null && LIGATURES_ALONE.matcher(text.substring(wordStart)).matches()) {
            text.setLength(Math.max(0, wordStart - 1));
        } else if (wordBox != null) {
            words.add(new Word(wordStart, wordBox));
        }
        wordBox = null;
    }

    boolean isEmpty() {
        endWord();
        return text.isEmpty();
    }

    /** Returns whether the last word has too few letters for a natural word. */
    boolean endsInShortWord() {
        return !text.isEmpty()
                && SHORT_WORD.matcher(text.substring(wordBox == null ? 0 : wordStart)).matches();
    }

    String text() {
        endWord();
        return text.toString();
    }

    /** Returns the words. To be called after the last glyph. */
    List<Word> words() {
        endWord();
        return words;
    }
}
