package org.lectern.corpus.pdf;

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
record HeadingLines(List<Line> lines, int start, int end, Typography type) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)*\\.? .*");

    private static final int MOST_LINES = 3;
    private static final int PROSE = 5;

    /** The lines from a place on, as many as are set in one type. */
    static HeadingLines from(List<Line> lines, int start, Typography type) {
        Line first = lines.get(start);
        boolean apart = first.bold() || type.isLarger(first);
        int end = start + 1;
        while (apart
                && end < Math.min(lines.size(), start + MOST_LINES)
                && goesOn(lines.get(end - 1), lines.get(end))) {
            end++;
        }
        return new HeadingLines(lines, start, end, type);
    }

    private static boolean goesOn(Line above, Line line) {
        double step = above.stepTo(line);
        return step > 0
                && step < 1.45 * above.size()
                && line.bold() == above.bold()
                && Math.abs(line.size() - above.size()) < .3
                && !NUMBER.matcher(line.text()).matches()
                && above.words() > 3;
    }

    Line first() {
        return lines.get(start);
    }

    String text(Hyphenation hyphenation) {
        return hyphenation.joined(lines.subList(start, end));
    }

    int count() {
        return end - start;
    }

    /** Bold, larger or in capitals. */
    boolean standsOut() {
        return prominent() || first().isCapitals();
    }

    /** Bold or larger. */
    boolean prominent() {
        return type.isLarger(first()) || (first().bold() && !type.isSmaller(first()));
    }

    /**
     * Whether the line goes on neither before nor after it, as with a page's number in a table of
     * contents. What the file draws elsewhere stands in another column.
     */
    boolean alone() {
        return Stream.of(start - 1, end)
                .filter(i -> i >= 0 && i < lines.size())
                .map(lines::get)
                .noneMatch(other -> Math.abs(other.baseline() - first().baseline()) < 2);
    }

    /** Whether there is more space above it than between lines. */
    boolean spaced() {
        double step = start == 0 ? -1 : lines.get(start - 1).stepTo(first());
        return step < 0 || step > 1.15 * type.leading();
    }

    boolean proseFollows() {
        if (end >= lines.size()) {
            return false;
        }
        Line next = lines.get(end);
        return !next.bold() && type.isBody(next) && next.words() >= PROSE;
    }
}
