package org.lectern.extract.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lines that may be a heading, with the evidence of their typography and position.
 *
 * @param lines of the page
 * @param start of the heading among them
 * @param end after its last line
 */
record HeadingCandidate(List<TextLine> lines, int start, int end, Typography type) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)*\\.? .*");

    private static final int MAX_LINES = 3;
    private static final int MIN_BODY_WORDS = 5;

    /** Returns the lines from an index on that are set in the same type. */
    static HeadingCandidate from(List<TextLine> lines, int start, Typography type) {
        TextLine first = lines.get(start);
        boolean apart = first.bold() || type.isLarger(first);
        int end = start + 1;
        while (apart
                && end < Math.min(lines.size(), start + MAX_LINES)
                && continues(lines.get(end - 1), lines.get(end))) {
            end++;
        }
        return new HeadingCandidate(lines, start, end, type);
    }

    private static boolean continues(TextLine above, TextLine line) {
        double step = above.stepTo(line);
        return step > 0
                && step < 1.45 * above.size()
                && line.bold() == above.bold()
                && Math.abs(line.size() - above.size()) < .3
                && !NUMBER.matcher(line.text()).matches()
                && above.wordCount() > 3;
    }

    TextLine first() {
        return lines.get(start);
    }

    String text(Hyphenation hyphenation) {
        return hyphenation.joined(lines.subList(start, end));
    }

    int lineCount() {
        return end - start;
    }

    /** Returns whether the first line is bold, larger than body text, or in capitals. */
    boolean isDistinct() {
        return isBoldOrLarger() || first().isCapitals();
    }

    /** Returns whether the first line is bold or larger than body text. */
    boolean isBoldOrLarger() {
        return type.isLarger(first()) || (first().bold() && !type.isSmaller(first()));
    }

    /**
     * Returns whether nothing else is on its baseline, such as a page number in a table of
     * contents. Only the neighbours in the file's drawing order count: other lines are in other
     * columns.
     */
    boolean isAloneOnLine() {
        return Stream.of(start - 1, end)
                .filter(i -> i >= 0 && i < lines.size())
                .map(lines::get)
                .noneMatch(other -> Math.abs(other.baseline() - first().baseline()) < 2);
    }

    /** Returns whether there is more space above it than between lines of body text. */
    boolean hasSpaceAbove() {
        double step = start == 0 ? -1 : lines.get(start - 1).stepTo(first());
        return step < 0 || step > 1.15 * type.leading();
    }

    /** Returns whether its first line continues as a paragraph. */
    boolean isRunIn() {
        if (start + 1 >= lines.size()) {
            return true;
        }
        TextLine next = lines.get(start + 1);
        return !first().endsSentence() && (!next.bold() || next.startsLowerCase());
    }

    boolean isFollowedByBodyText() {
        if (end >= lines.size()) {
            return false;
        }
        TextLine next = lines.get(end);
        return !next.bold() && type.isBody(next) && next.wordCount() >= MIN_BODY_WORDS;
    }
}
