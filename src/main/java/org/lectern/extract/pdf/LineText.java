package org.lectern.extract.pdf;

import org.jspecify.annotations.Nullable;
import org.lectern.extract.layout.TextLine.Word;
import org.lectern.model.Box;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words of one line, taken together from its glyphs. Not thread-safe. */
final class LineText {

    /** Where a font's codes mean something else, symbols look like ligatures without a word. */
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
     * @param apart whether there is a gap before it
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

    /** It shows at a line's end only. */
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

    /** Whether the last word has too few letters for one of a language. */
    boolean endsInShortWord() {
        return !text.isEmpty()
                && SHORT_WORD.matcher(text.substring(wordBox == null ? 0 : wordStart)).matches();
    }

    String text() {
        endWord();
        return text.toString();
    }

    /** Complete when no glyph follows. */
    List<Word> words() {
        endWord();
        return words;
    }
}
