package org.lectern.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Consecutive lines without a blank one.
 *
 * @param lines at least one
 */
record TextBlock(List<String> lines) {

    private static final Pattern BULLET =
            Pattern.compile("\\s*(?:[-*•+o–]|\\(?(?:\\d{1,3}|[a-z])[.)]) +\\S.*");
    private static final Pattern LEADERS = Pattern.compile("(?:\\.{4}|(?: \\.){3}).*");

    /** In characters; a longer line was not hard-wrapped, and is a paragraph. */
    private static final int UNBROKEN_LENGTH = 120;

    /** The smallest indent of a paragraph's first line, in characters. */
    private static final int MIN_INDENT = 2;

    private static final double MIN_LETTER_SHARE = .5;

    TextBlock {
        lines = List.copyOf(lines);
    }

    static List<TextBlock> split(List<String> page) {
        List<TextBlock> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : page) {
            if (!line.isBlank()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                blocks.add(new TextBlock(lines));
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            blocks.add(new TextBlock(lines));
        }
        return blocks;
    }

    String joinLines() {
        return joinLines(lines);
    }

    /**
     * Returns whether most lines are entries of a table of contents, with dots before a page
     * number.
     */
    boolean isTableOfContents() {
        return lines.stream().filter(line -> LEADERS.matcher(line).find()).count() * 2
                > lines.size();
    }

    /** Returns whether the block has hardly any letters, like a drawing. */
    boolean isDrawing() {
        long letters = 0;
        long shown = 0;
        for (String line : lines) {
            letters += line.chars().filter(Character::isLetter).count();
            shown += line.chars().filter(c -> !Character.isWhitespace(c)).count();
        }
        return letters < MIN_LETTER_SHARE * shown;
    }

    /** Returns the paragraphs of the block: list items and indented lines begin one. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || isBreak(lines.get(i - 1), lines.get(i))) {
                paragraphs.add(joinLines(lines.subList(start, i)));
                start = i;
            }
        }
        return paragraphs;
    }

    private static boolean isBreak(String before, String line) {
        return before.length() > UNBROKEN_LENGTH
                || BULLET.matcher(line).matches()
                || (indent(line) >= indent(before) + MIN_INDENT && isSentenceEnd(before));
    }

    static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    static boolean isSentenceEnd(String line) {
        return line.stripTrailing().matches("(?s).*[.!?][\"'”’)]?");
    }

    /**
     * Joins lines, without a space after a hyphen. The hyphen is kept, as it may belong to the
     * word.
     */
    private static String joinLines(List<String> lines) {
        StringBuilder joined = new StringBuilder();
        for (String line : lines) {
            if (!joined.isEmpty() && !isHyphenated(joined, line)) {
                joined.append(' ');
            }
            joined.append(line.strip());
        }
        return joined.toString();
    }

    private static boolean isHyphenated(StringBuilder before, String line) {
        int last = before.length() - 1;
        return last > 0
                && before.charAt(last) == '-'
                && Character.isLetter(before.charAt(last - 1))
                && Character.isLowerCase(line.strip().codePointAt(0));
    }
}
