package org.lectern.extract.layout;

import org.lectern.document.ReferenceList;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Classifies the lines of a page as running text, captions, figures or notes. */
final class LineClassifier {

    private static final String NUMBERED =
            "(Figure|FIGURE|Fig\\.|FIG\\.|Table|TABLE|Algorithm|ALGORITHM|Listing|LISTING)"
                    + " ?[A-Z]?\\d+(\\.\\d+)?";
    private static final Pattern CAPTION = Pattern.compile(NUMBERED + ".*");
    private static final Pattern MARKED_CAPTION = Pattern.compile(NUMBERED + "[.:].*");
    private static final Pattern PERMISSION =
            Pattern.compile(
                    "(?i)(permission to (make|copy|reproduce)|copyright |©|\\(c\\) (19|20)\\d\\d"
                            + "|(acm )?isbn |doi:|https?://(dx\\.)?doi\\.org/).*");

    private static final Pattern REFERENCE_ENTRY =
            Pattern.compile("\\[\\w{1,8}\\].*|\\d{1,3}\\. .*");

    /** The fraction of the page's height below which notes begin. */
    private static final double FOOT_SHARE = .45;

    /** Lines with this number of words determine the text block, if there are enough of them. */
    private static final int MIN_BLOCK_WORDS = 6;

    private static final int MIN_BLOCK_LINES = 6;
    private static final int MAX_NOTE_WORDS = 5;
    private static final double MARGIN = 3;

    private static final int MIN_FIGURE_LINES = 4;
    private static final int MAX_LABEL_WORDS = 5;
    private static final int MAX_CELL_WORDS = 12;

    /** In ems. */
    private static final double MAX_LABEL_WIDTH = 12;

    private static final Pattern CONTENTS_ENTRY = Pattern.compile(".*(\\. ?){5,}[\\divxl]*");
    private static final Pattern NUMBERS = Pattern.compile("[-−+]?\\d[\\d., %−+-]*\\d|\\d");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\S)[-+~<>]?\\d\\S*");

    private final Typography type;
    private final List<TextLine> lines;
    private final double height;
    private final LineRole[] lineRoles;

    /** The index at which a reference list in small type begins: it has no notes and no labels. */
    private final int listStart;

    private LineClassifier(ExtractedPage page, Typography type, boolean inList) {
        this.type = type;
        this.lines = page.lines();
        this.height = page.height();
        this.lineRoles = new LineRole[lines.size()];
        this.listStart = inList ? 0 : startOfList();
        Arrays.fill(lineRoles, LineRole.BODY);
    }

    /**
     * Returns one role for each line of the page.
     *
     * @param inList whether it begins within a list of references
     */
    static List<LineRole> classify(ExtractedPage page, Typography type, boolean inList) {
        LineClassifier roles = new LineClassifier(page, type, inList);
        roles.markMargins();
        roles.markCaptions();
        roles.markNotes();
        roles.markFigures();
        roles.markNumbers();
        roles.markCells();
        return List.of(roles.lineRoles);
    }

    private int startOfList() {
        int i = 0;
        while (i < lines.size() && !ReferenceList.isReferenceHeading(lines.get(i).text())) {
            i++;
        }
        return i;
    }

    /** Marks lines that are wholly outside the text block as margin notes. */
    private void markMargins() {
        List<TextLine> block = lines.stream().filter(this::isBlockLine).toList();
        if (block.size() >= MIN_BLOCK_LINES) {
            double left = block.stream().mapToDouble(TextLine::left).min().orElseThrow();
            double right = block.stream().mapToDouble(TextLine::right).max().orElseThrow();
            markNotesBeside(left, right);
        }
    }

    private void markNotesBeside(double left, double right) {
        for (int i = 0; i < listStart; i++) {
            TextLine line = lines.get(i);
            boolean beside = line.right() < left - MARGIN || line.left() > right + MARGIN;
            if (beside && line.wordCount() <= MAX_NOTE_WORDS) {
                lineRoles[i] = LineRole.NOTE;
            }
        }
    }

    private boolean isBlockLine(TextLine line) {
        return type.isBody(line) && line.wordCount() >= MIN_BLOCK_WORDS;
    }

    private void markCaptions() {
        for (int i = 0; i < lines.size(); i++) {
            if (lineRoles[i] == LineRole.BODY && startsCaption(i)) {
                int end = endOfCaption(i);
                Arrays.fill(lineRoles, i, end, LineRole.CAPTION);
            }
        }
    }

    private boolean startsCaption(int i) {
        TextLine line = lines.get(i);
        boolean apart = !type.isBody(line) || line.bold();
        return CAPTION.matcher(line.text()).matches()
                && (apart || MARKED_CAPTION.matcher(line.text()).matches())
                && !isInMidSentence(i);
    }

    private boolean isInMidSentence(int i) {
        if (i == 0) {
            return false;
        }
        TextLine above = lines.get(i - 1);
        double step = above.stepTo(lines.get(i));
        return !above.endsSentence()
                && Math.abs(above.size() - lines.get(i).size()) < .5
                && step > 0
                && step < 1.25 * type.leading();
    }

    /** Returns the end of a caption: its lines have the same type and the same leading. */
    private int endOfCaption(int start) {
        int end = start + 1;
        double leading = 1.45 * lines.get(start).size();
        while (end < lines.size()
                && continuesCaption(lines.get(end - 1), lines.get(end), leading)) {
            leading = Math.min(leading, 1.15 * lines.get(end - 1).stepTo(lines.get(end)) + .5);
            end++;
        }
        return end;
    }

    private static boolean continuesCaption(TextLine above, TextLine line, double most) {
        double step = above.stepTo(line);
        boolean sameLine = Math.abs(step) < .3 * line.size() && line.left() >= above.right();
        return sameLine
                || (step > 0
                        && step <= most
                        && Math.abs(line.size() - above.size()) < .5
                        && above.overlaps(line));
    }

    private void markNotes() {
        int end = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            boolean lastOfColumn = endsColumn(i);
            if (lastOfColumn) {
                end = i + 1;
            }
            if (PERMISSION.matcher(lines.get(i).text()).matches() && isAtFoot(i)) {
                Arrays.fill(lineRoles, i, end, LineRole.NOTE);
            }
            if (lastOfColumn) {
                markNotesAbove(end);
            }
        }
    }

    /** Marks the smaller lines at the end of a column as notes. */
    private void markNotesAbove(int end) {
        int start = end;
        while (start > 0 && isNote(start - 1, end)) {
            start--;
        }
        boolean references =
                start < end && REFERENCE_ENTRY.matcher(lines.get(start).text()).matches();
        if (start < end && !references && start > 0) {
            Arrays.fill(lineRoles, start, end, LineRole.NOTE);
        }
    }

    private boolean isNote(int i, int end) {
        boolean sameColumn = i == end - 1 || !endsColumn(i);
        return sameColumn
                && i < listStart
                && isAtFoot(i)
                && lineRoles[i] == LineRole.BODY
                && type.isSmaller(lines.get(i));
    }

    /**
     * Returns whether the next line is far above this one: subscripts and accents are only a little
     * higher.
     */
    private boolean endsColumn(int i) {
        return i == lines.size() - 1 || lines.get(i).stepTo(lines.get(i + 1)) < -2 * type.leading();
    }

    private boolean isAtFoot(int i) {
        return lines.get(i).baseline() > FOOT_SHARE * height;
    }

    private void markFigures() {
        int start = 0;
        for (int i = 0; i <= listStart; i++) {
            if (i == listStart || !isLabel(i)) {
                if (i - start >= MIN_FIGURE_LINES) {
                    Arrays.fill(lineRoles, start, i, LineRole.FIGURE);
                }
                start = i + 1;
            }
        }
    }

    /**
     * Marks lines of numbers alone: axis labels and equation numbers, but not entries of a table of
     * contents.
     */
    private void markNumbers() {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (lineRoles[i] == LineRole.BODY
                    && (NUMBERS.matcher(text).matches()
                            || CONTENTS_ENTRY.matcher(text).matches())) {
                lineRoles[i] = LineRole.FIGURE;
            }
        }
    }

    /** Marks small lines next to a caption or figure as parts of it, even if they are few. */
    private void markCells() {
        for (int i = 1; i < listStart; i++) {
            markCell(i, i - 1);
        }
        for (int i = listStart - 2; i >= 0; i--) {
            markCell(i, i + 1);
        }
    }

    private void markCell(int i, int neighbour) {
        boolean beside =
                lineRoles[neighbour] == LineRole.CAPTION || lineRoles[neighbour] == LineRole.FIGURE;
        TextLine line = lines.get(i);
        boolean cell =
                type.isSmaller(line) && line.wordCount() <= MAX_CELL_WORDS && !line.isCapitals();
        if (lineRoles[i] == LineRole.BODY && beside && cell) {
            lineRoles[i] = LineRole.FIGURE;
        }
    }

    private static boolean isShort(TextLine line) {
        return line.wordCount() <= MAX_LABEL_WORDS
                && line.right() - line.left() < MAX_LABEL_WIDTH * line.size()
                && !line.endsSentence();
    }

    private static boolean isNumeric(TextLine line) {
        return 2 * NUMBER.matcher(line.text()).results().count() >= line.wordCount();
    }

    private boolean isLabel(int i) {
        TextLine line = lines.get(i);
        boolean apart = lineRoles[i] == LineRole.BODY && !line.bold() && !type.isLarger(line);
        return apart && (isShort(line) || (type.isSmaller(line) && isNumeric(line)));
    }
}
