package org.lectern.extract.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects the lines at which the entries of a reference list begin: at a label or, in a list
 * without labels, at the left edge of hanging indents, else after a gap or a short line. Keeps the
 * kind of label from page to page. Not thread-safe.
 */
final class ReferenceEntryDetector {

    /** Numbers in brackets or with a full stop, and bracketed keys of author and year. */
    private static final List<Pattern> LABELS =
            List.of(
                    Pattern.compile("\\[(\\d{1,3})\\].*"),
                    Pattern.compile("\\(?(\\d{1,3})[.)](?: ?\\D.*)?"),
                    Pattern.compile("\\[([\\w+.’'-]{1,12})\\].*"));

    private static final Pattern NO_LABEL = Pattern.compile("(?!)");

    /** The largest step between two numbers, since lines between them may be lost. */
    private static final int MAX_NUMBER_STEP = 6;

    /** In ems. */
    private static final double MIN_INDENT = .4;

    private static final double MAX_INDENT = 6;
    private static final double SHORT_LINE = 2.5;

    private static final double MIN_GAP = 1.25;

    private final Typography type;
    private Pattern label = NO_LABEL;
    private boolean begun;
    private int lastNumber;

    ReferenceEntryDetector(Typography type) {
        this.type = type;
    }

    /**
     * Returns the indices of the lines at which entries begin.
     *
     * @param lines of one page
     * @param from the index at which the list begins or continues
     */
    Set<Integer> entryStarts(List<TextLine> lines, int from) {
        Set<Integer> starts = new TreeSet<>();
        if (!begun && from < lines.size()) {
            begin(lines.get(from), starts, from);
        }
        int start = from;
        for (int end = from + 1; end <= lines.size(); end++) {
            if (end == lines.size() || endsColumn(lines.get(end - 1), lines.get(end))) {
                addStarts(new Column(lines, start, end), starts);
                start = end;
            }
        }
        return starts;
    }

    private void begin(TextLine first, Set<Integer> starts, int at) {
        begun = true;
        starts.add(at);
        label =
                LABELS.stream()
                        .filter(pattern -> pattern.matcher(first.text()).matches())
                        .findFirst()
                        .orElse(NO_LABEL);
    }

    private boolean endsColumn(TextLine above, TextLine line) {
        return above.stepTo(line) < -2 * type.leading();
    }

    private void addStarts(Column column, Set<Integer> starts) {
        boolean hanging = column.isHanging();
        for (int i = column.start; i < column.end; i++) {
            boolean begins =
                    label == NO_LABEL
                            ? column.beginsEntry(i, hanging)
                            : hasNextLabel(column.lines.get(i));
            if (begins || column.isFarBelow(i)) {
                starts.add(i);
            }
        }
    }

    /**
     * Returns whether a line begins with the next label: a year or page number at its start is not
     * consecutive.
     */
    private boolean hasNextLabel(TextLine line) {
        Matcher matcher = label.matcher(line.text());
        if (!matcher.matches() || !matcher.group(1).matches("\\d{1,3}")) {
            return matcher.matches();
        }
        int number = Integer.parseInt(matcher.group(1));
        boolean next = number > lastNumber && number <= lastNumber + MAX_NUMBER_STEP;
        lastNumber = next ? number : lastNumber;
        return next;
    }

    /** Lines of a list in one column. */
    private record Column(List<TextLine> lines, int start, int end) {

        private double left() {
            return columnLines().stream().mapToDouble(TextLine::left).min().orElse(0);
        }

        private double right() {
            return columnLines().stream().mapToDouble(TextLine::right).max().orElse(0);
        }

        private List<TextLine> columnLines() {
            return lines.subList(start, end);
        }

        private boolean isIndented(int i) {
            double back = lines.get(i).left() - left();
            double em = lines.get(i).size();
            return back > MIN_INDENT * em && back < MAX_INDENT * em;
        }

        /**
         * Returns whether indented lines mostly continue an entry, rather than begin a paragraph.
         */
        boolean isHanging() {
            int goOn = 0;
            int begin = 0;
            for (int i = start + 1; i < end; i++) {
                if (isIndented(i) && !isIndented(i - 1)) {
                    boolean ended = lines.get(i - 1).endsSentence() && isShort(i - 1);
                    goOn += ended ? 0 : 1;
                    begin += ended ? 1 : 0;
                }
            }
            return goOn > begin;
        }

        boolean beginsEntry(int i, boolean hanging) {
            if (hanging) {
                return !isIndented(i);
            }
            return i > start
                    && lines.get(i - 1).endsSentence()
                    && (isShort(i - 1) || isBelowGap(i) || isIndented(i));
        }

        private boolean isShort(int i) {
            return lines.get(i).right() < right() - SHORT_LINE * lines.get(i).size();
        }

        private boolean isBelowGap(int i) {
            return stepTo(i) > MIN_GAP * leading();
        }

        /** Returns whether a line is so far below the last one that it is not part of the list. */
        boolean isFarBelow(int i) {
            return i > start && stepTo(i) > 2.5 * leading() && lines.get(i - 1).endsSentence();
        }

        private double stepTo(int i) {
            return lines.get(i - 1).stepTo(lines.get(i));
        }

        private double leading() {
            double[] steps = new double[end - start - 1];
            for (int i = start + 1; i < end; i++) {
                steps[i - start - 1] = stepTo(i);
            }
            Arrays.sort(steps);
            return steps[steps.length / 3];
        }
    }
}
