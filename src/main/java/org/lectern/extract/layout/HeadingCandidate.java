package org.lectern.extract.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lines that may be a heading: what their type and their place say for it.
 *
 * @param lines of the page
 * @param start of the heading among them
 * @param end after its last line
 */
record HeadingCandidate(List<TextLine> lines, int start, int end, Typography type) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)*\\.? .*");

    private static final int MAX_LINES = 3;
    private static final int MIN_BODY_WORDS = 5;

    /** The lines from a place on, as many as are set in one type. */
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

    /** Bold, larger or in capitals. */
    boolean isDistinct() {
        return isBoldOrLarger() || first().isCapitals();
    }

    /** Bold or larger. */
    boolean isBoldOrLarger() {
        return type.isLarger(first()) || (first().bold() && !type.isSmaller(first()));
    }

    /**
     * Whether the line goes on neither before nor after it, as with a page's number in a table of
     * contents. What the file draws elsewhere stands in another column.
     */
    boolean isAloneOnLine() {
        return Stream.of(start - 1, end)
                .filter(i -> i >= 0 && i < lines.size())
                .map(lines::get)
                .noneMatch(other -> Math.abs(other.baseline() - first().baseline()) < 2);
    }

    /** Whether there is more space above it than between lines. */
    boolean hasSpaceAbove() {
        double step = start == 0 ? -1 : lines.get(start - 1).stepTo(first());
        return step < 0 || step > 1.15 * type.leading();
    }

    /** Whether its first line is one of a paragraph. */
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
