package org.lectern.corpus.pdf;

import java.util.Locale;

/**
 * Glyphs that stand side by side. Lengths are in points, from the page's top left corner.
 *
 * @param text with single spaces between words
 * @param left where it begins
 * @param right where it ends
 * @param baseline of most of its glyphs
 * @param size of most of its glyphs
 * @param bold whether most of it is
 * @param italic whether most of it is
 */
record Line(
        String text,
        double left,
        double right,
        double baseline,
        double size,
        boolean bold,
        boolean italic) {

    /** How far the other line's baseline lies below this one's. */
    double stepTo(Line below) {
        return below.baseline - baseline;
    }

    boolean overlaps(Line other) {
        return left < other.right && other.left < right;
    }

    /** Whether it ends as sentences do. */
    boolean endsSentence() {
        return text.matches(".*[.?!:][\\])”’\"'*\\d]{0,3}");
    }

    boolean startsLowerCase() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    /** Whether it has a word, and no small letter. */
    boolean isCapitals() {
        return text.chars().filter(Character::isLetter).count() > 3
                && text.equals(text.toUpperCase(Locale.ROOT));
    }

    int words() {
        return text.split(" ").length;
    }
}
