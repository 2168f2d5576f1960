package org.lectern.extract.text;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading of a plain text: marked, underlined, numbered, or in capitals.
 *
 * @param level counted from 1
 * @param lines number of lines of the block that it takes
 */
record TextHeading(int level, String text, int lines, Kind kind) {

    /** The evidence for a heading. */
    enum Kind {
        /** An underline, or marks before it. */
        MARKED,
        /** A number alone, so that it may also be a list item. */
        NUMBERED,
        /** A chapter number, whose title may be on a line of its own. */
        CHAPTER,
        /** Capitals. */
        CAPITALS
    }

    private static final int MAX_LENGTH = 80;
    private static final int MAX_LEVEL = 6;
    private static final int MIN_INDENT = 2;
    private static final Pattern MARKED = Pattern.compile("(#{1,6}) +(\\S.*?)[ #]*");
    private static final Pattern UNDERLINE = Pattern.compile("\\s*([=\\-~*^_+#])\\1{2,}\\s*");
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(\\d{1,2}(?:\\.\\d{1,2}){0,4}|[A-Z](?:\\.\\d{1,2}){1,3})\\.? +\\p{Lu}.*");
    private static final Pattern CHAPTER_LINE =
            Pattern.compile(
                    "(?i)\\s*(?:chapter|book|part|volume|act|scene|letter|section|appendix|canto)"
                            + " +(?:[\\divxlc]+|[a-z]|one|two|three|four|five|six|seven|eight|nine"
                            + "|ten|the \\w+)(?:[.:—–-].*|\\s*)");
    private static final Pattern OUTDENTED = Pattern.compile("\\p{Lu}[^.!?:;,|]{2,60}");
    private static final Pattern CAPITALS = Pattern.compile("[^\\p{Ll}]*\\p{Lu}{3}[^\\p{Ll}]*");

    /** Returns the heading that a block is or begins with; null if there is none. */
    static @Nullable TextHeading parse(TextBlock block) {
        String line = block.lines().getFirst();
        if (line.length() > 2 * MAX_LENGTH || block.isTableOfContents()) {
            return null;
        }
        Matcher marked = MARKED.matcher(line);
        if (marked.matches()) {
            return new TextHeading(marked.group(1).length(), marked.group(2), 1, Kind.MARKED);
        }
        return block.lines().size() == 1 ? parseLine(line) : parseUnderlined(block);
    }

    private static @Nullable TextHeading parseUnderlined(TextBlock block) {
        String line = block.lines().getFirst();
        String below = block.lines().get(1);
        int level = below.contains("=") ? 1 : 2;
        return isUnderline(below, line)
                ? new TextHeading(level, line.strip(), 2, Kind.MARKED)
                : null;
    }

    private static boolean isUnderline(String line, String above) {
        int difference = Math.abs(line.strip().length() - above.strip().length());
        return UNDERLINE.matcher(line).matches() && difference <= 3;
    }

    private static @Nullable TextHeading parseLine(String line) {
        String text = line.strip();
        if (text.length() > MAX_LENGTH || text.matches(".*[,;:]")) {
            return null;
        }
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.matches() && !text.endsWith(".")) {
            int dots = (int) numbered.group(1).chars().filter(c -> c == '.').count();
            return new TextHeading(Math.min(MAX_LEVEL, dots + 1), text, 1, Kind.NUMBERED);
        }
        if (CHAPTER_LINE.matcher(line).matches()) {
            return new TextHeading(1, text, 1, Kind.CHAPTER);
        }
        return CAPITALS.matcher(text).matches() ? new TextHeading(1, text, 1, Kind.CAPITALS) : null;
    }

    /**
     * Returns the heading that a block is because the next block is indented and it is not; null if
     * there is none.
     */
    static @Nullable TextHeading parseOutdented(TextBlock block, TextBlock next) {
        String line = block.lines().getFirst();
        boolean hangs =
                block.lines().size() == 1
                        && line.length() <= MAX_LENGTH
                        && OUTDENTED.matcher(line).matches()
                        && next.lines().stream().allMatch(l -> TextBlock.indent(l) >= MIN_INDENT);
        return hangs ? new TextHeading(1, line.strip(), 1, Kind.MARKED) : null;
    }

    /** Returns whether it is a heading whatever follows it. */
    boolean isCertain() {
        return switch (kind) {
            case MARKED, CHAPTER -> true;
            case NUMBERED, CAPITALS -> false;
        };
    }

    /** Returns the heading with a title from the line below its number. */
    TextHeading withTitle(String title) {
        String mark = text.matches(".*\\p{Alnum}") ? ". " : " ";
        return new TextHeading(level, text + mark + title, lines, Kind.MARKED);
    }
}
