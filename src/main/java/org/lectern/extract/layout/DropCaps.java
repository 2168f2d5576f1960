package org.lectern.extract.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Joins drop caps, which files draw separately, with the words that they begin. */
final class DropCaps {

    /** The smallest ratio of its font size to that of the running text. */
    private static final double MIN_SIZE_RATIO = 1.7;

    /** The largest distance between an initial and its word, in points. */
    private static final double MAX_GAP = 14;

    private DropCaps() {}

    static ExtractedPage joined(ExtractedPage page, Typography type) {
        List<TextLine> lines = new ArrayList<>(page.lines());
        for (TextLine cap : page.lines()) {
            if (isDropCap(cap, type)) {
                wordOf(cap, page).ifPresent(word -> join(lines, cap, word));
            }
        }
        return page.withLines(lines);
    }

    private static boolean isDropCap(TextLine line, Typography type) {
        return line.text().length() == 1
                && Character.isUpperCase(line.text().charAt(0))
                && line.size() > MIN_SIZE_RATIO * type.bodySize();
    }

    /** Returns the topmost line beside the initial. */
    private static Optional<TextLine> wordOf(TextLine cap, ExtractedPage page) {
        return page.lines().stream()
                .filter(line -> line.size() < cap.size() && isBeside(line, cap))
                .min(Comparator.comparingDouble(TextLine::baseline))
                .filter(line -> Character.isLetter(line.text().codePointAt(0)));
    }

    private static boolean isBeside(TextLine line, TextLine cap) {
        double gap = line.left() - cap.right();
        return gap > -MAX_GAP / 2
                && gap < MAX_GAP
                && line.baseline() <= cap.baseline() + 1
                && line.baseline() > cap.baseline() - cap.size();
    }

    private static void join(List<TextLine> lines, TextLine cap, TextLine word) {
        lines.set(lines.indexOf(word), word.withInitial(cap));
        lines.remove(cap);
    }
}
