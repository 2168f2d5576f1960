package org.lectern.corpus.pdf;

import org.jspecify.annotations.Nullable;
import org.lectern.corpus.layout.Line.Word;
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
    private @Nullable Box box;
    private int start;

    /**
     * Adds the next glyph.
     *
     * @param apart whether there is a gap before it
     */
    void add(Glyph glyph, boolean apart) {
        if (glyph.blank() || apart) {
            endWord();
        }
        if (!glyph.blank()) {
            addInk(glyph);
        }
    }

    private void addInk(Glyph glyph) {
        dropSoftHyphen();
        if (box == null) {
            text.append(text.isEmpty() ? "" : " ");
            start = text.length();
        }
        text.append(glyph.text().strip());
        box = box == null ? glyph.box() : box.union(glyph.box());
    }

    /** It shows at a line's end only. */
    private void dropSoftHyphen() {
        int last = text.length() - 1;
        if (last >= 0 && text.charAt(last) == CleanText.SOFT_HYPHEN) {
            text.setLength(last);
        }
    }

    private void endWord() {
        if (box != null && LIGATURES_ALONE.matcher(text.substring(start)).matches()) {
            text.setLength(Math.max(0, start - 1));
        } else if (box != null) {
            words.add(new Word(start, box));
        }
        box = null;
    }

    boolean isEmpty() {
        endWord();
        return text.isEmpty();
    }

    /** Whether the last word has too few letters for one of a language. */
    boolean endsInShortWord() {
        return !text.isEmpty()
                && SHORT_WORD.matcher(text.substring(box == null ? 0 : start)).matches();
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
