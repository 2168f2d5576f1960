package org.lectern.extract.layout;

import org.lectern.model.Box;

import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;

/**
 * A line of text in its own reading direction. Lengths are in points, from the page's top left
 * corner.
 *
 * @param text with single spaces between words
 * @param left its left edge
 * @param right its right edge
 * @param baseline of most of its glyphs
 * @param size of most of its glyphs
 * @param bold whether most of its glyphs are
 * @param italic whether most of its glyphs are
 * @param words the position of each word; empty if unknown
 */
public record TextLine(
        String text,
        double left,
        double right,
        double baseline,
        double size,
        boolean bold,
        boolean italic,
        @JsonSerialize(converter = PackedWords.Packer.class)
                @JsonDeserialize(converter = PackedWords.Unpacker.class)
                List<Word> words) {

    /**
     * A word of a line.
     *
     * @param start its offset in the line's text
     */
    public record Word(int start, Box box) {

        /**
         * Returns the gap between this word and an adjacent one, whatever the rotation of the page.
         */
        double gapTo(Word other) {
            double across =
                    Math.max(other.box.left() - box.right(), box.left() - other.box.right());
            double along = Math.max(other.box.bottom() - box.top(), box.bottom() - other.box.top());
            return Math.max(across, along);
        }

        private Word joinedWith(Word next) {
            return new Word(start, box.union(next.box));
        }
    }

    public TextLine {
        words = List.copyOf(words);
    }

    /** A line whose words have no known positions. */
    public TextLine(
            String text,
            double left,
            double right,
            double baseline,
            double size,
            boolean bold,
            boolean italic) {
        this(text, left, right, baseline, size, bold, italic, List.of());
    }

    /** Returns the rest of the line from an offset in its text on. */
    TextLine substring(int start) {
        List<Word> rest =
                words.stream()
                        .filter(word -> word.start() >= start)
                        .map(word -> new Word(word.start() - start, word.box()))
                        .toList();
        return new TextLine(text.substring(start), left, right, baseline, size, bold, italic, rest);
    }

    /** Returns the line with an initial prepended, without a space. */
    TextLine withInitial(TextLine initial) {
        List<Word> moved = new ArrayList<>();
        for (Word word : words) {
            boolean first = word.start() == 0;
            moved.add(new Word(first ? 0 : word.start() + initial.text.length(), word.box()));
        }
        return new TextLine(initial.text + text, left, right, baseline, size, bold, italic, moved);
    }

    /**
     * Returns the line without some of its spaces, so that words are joined.
     *
     * @param spaces their offsets in the text
     */
    TextLine withoutSpaces(NavigableSet<Integer> spaces) {
        StringBuilder closed = new StringBuilder(text);
        spaces.descendingSet().forEach(closed::deleteCharAt);
        List<Word> joined = wordsWithoutSpaces(spaces);
        return new TextLine(closed.toString(), left, right, baseline, size, bold, italic, joined);
    }

    private List<Word> wordsWithoutSpaces(NavigableSet<Integer> spaces) {
        List<Word> joined = new ArrayList<>();
        for (Word word : words) {
            if (spaces.contains(word.start() - 1) && !joined.isEmpty()) {
                joined.add(joined.removeLast().joinedWith(word));
            } else {
                int start = word.start() - spaces.headSet(word.start()).size();
                joined.add(new Word(start, word.box()));
            }
        }
        return joined;
    }

    /** Returns the line with another font size. */
    public TextLine withSize(double newSize) {
        return new TextLine(text, left, right, baseline, newSize, bold, italic, words);
    }

    /** Returns the distance from this line's baseline down to another one's. */
    double stepTo(TextLine below) {
        return below.baseline - baseline;
    }

    boolean overlaps(TextLine other) {
        return left < other.right && other.left < right;
    }

    /** Returns whether the line ends like a sentence. */
    boolean endsSentence() {
        return SentenceShape.endsSentence(text);
    }

    boolean startsLowerCase() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    /** Returns whether the line has a word and no lower-case letter. */
    boolean isCapitals() {
        return text.chars().filter(Character::isLetter).count() > 3
                && text.equals(text.toUpperCase(Locale.ROOT));
    }

    int wordCount() {
        return text.split(" ").length;
    }
}
