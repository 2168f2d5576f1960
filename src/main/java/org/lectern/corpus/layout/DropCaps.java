package org.lectern.corpus.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts a large initial, which is drawn by itself, back onto its word. */
final class DropCaps {

    /** How much larger than the running text it is at least. */
    private static final double LARGER = 1.7;

    /** How far from it, in points, its word may begin. */
    private static final double NEAR = 14;

    private DropCaps() {}

    static Page restored(Page page, Typography type) {
        List<Line> lines = new ArrayList<>(page.lines());
        for (Line cap : page.lines()) {
            if (isCap(cap, type)) {
                wordOf(cap, page).ifPresent(word -> join(lines, cap, word));
            }
        }
        return page.with(lines);
    }

    private static boolean isCap(Line line, Typography type) {
        return line.text().length() == 1
                && Character.isUpperCase(line.text().charAt(0))
                && line.size() > LARGER * type.body();
    }

    /** The uppermost line beside the initial. */
    private static Optional<Line> wordOf(Line cap, Page page) {
        return page.lines().stream()
                .filter(line -> line.size() < cap.size() && isBeside(line, cap))
                .min(Comparator.comparingDouble(Line::baseline))
                .filter(line -> Character.isLetter(line.text().codePointAt(0)));
    }

    private static boolean isBeside(Line line, Line cap) {
        double gap = line.left() - cap.right();
        return gap > -NEAR / 2
                && gap < NEAR
                && line.baseline() <= cap.baseline() + 1
                && line.baseline() > cap.baseline() - cap.size();
    }

    private static void join(List<Line> lines, Line cap, Line word) {
        lines.set(lines.indexOf(word), word.startingWith(cap));
        lines.remove(cap);
    }
}
