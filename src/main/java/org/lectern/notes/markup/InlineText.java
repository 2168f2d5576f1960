package org.lectern.notes.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The inline text of a block, such as a heading, paragraph or table cell.
 *
 * @param line of the file where it begins, from 1
 */
public record InlineText(int line, List<Inline> inlines) {

    public InlineText {
        inlines = List.copyOf(inlines);
    }

    /** Creates text without style and links. */
    public static InlineText of(String text, int line) {
        return new InlineText(line, text.isEmpty() ? List.of() : List.of(Inline.plain(text, line)));
    }

    /** Returns the text with white space collapsed. */
    public String text() {
        return raw().strip().replaceAll("\\s+", " ");
    }

    /** Returns the text with line breaks; the offsets of {@link #substring} refer to it. */
    public String raw() {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }

    public boolean isBlank() {
        return raw().isBlank();
    }

    public List<Inline> links() {
        return inlines.stream().filter(Inline::isLink).toList();
    }

    /** Returns whether all of the text is bold. */
    boolean isAllStrong() {
        return !isBlank() && isAll(Inline::strong);
    }

    private boolean isAll(Predicate<Inline> style) {
        return inlines.stream().filter(r -> !r.text().isBlank()).allMatch(style);
    }

    /** Returns the part from an offset of {@link #raw} on. */
    public InlineText substring(int offset) {
        return substring(offset, Integer.MAX_VALUE);
    }

    /** Returns the part between two offsets of {@link #raw}. */
    public InlineText substring(int start, int end) {
        List<Inline> kept = new ArrayList<>();
        int at = 0;
        for (Inline run : inlines) {
            int from = Math.clamp(start - at, 0, run.text().length());
            int to = Math.clamp(end - at, from, run.text().length());
            if (from < to) {
                kept.add(run.withText(run.text().substring(from, to)));
            }
            at += run.text().length();
        }
        return new InlineText(kept.isEmpty() ? line : kept.getFirst().line(), kept);
    }

    /** Returns the lines that are not blank. */
    public List<InlineText> lines() {
        List<InlineText> lines = new ArrayList<>();
        List<Inline> current = new ArrayList<>();
        for (Inline run : inlines) {
            if (run.isLineBreak()) {
                addLine(current, lines);
            } else {
                current.add(run);
            }
        }
        addLine(current, lines);
        return lines;
    }

    private static void addLine(List<Inline> current, List<InlineText> lines) {
        if (!current.isEmpty()) {
            InlineText phrase = new InlineText(current.getFirst().line(), current);
            if (!phrase.isBlank()) {
                lines.add(phrase);
            }
            current.clear();
        }
    }

    /** Returns this text and another, with a line break between them. */
    public InlineText appendLine(InlineText next) {
        return inlines.isEmpty() ? next : joinLines(List.of(this, next));
    }

    /**
     * Joins lines with line breaks.
     *
     * @param lines at least one
     */
    public static InlineText joinLines(List<InlineText> lines) {
        List<Inline> joined = new ArrayList<>(lines.getFirst().inlines());
        for (InlineText next : lines.subList(1, lines.size())) {
            joined.add(Inline.plain("\n", next.line()));
            joined.addAll(next.inlines());
        }
        return new InlineText(lines.getFirst().line(), joined);
    }

    /** Returns the text with each URL after the text of its link. */
    String textWithUrls() {
        StringBuilder text = new StringBuilder();
        for (Inline run : inlines) {
            text.append(run.text());
            if (run.isLink() && !run.isBareUrl()) {
                text.append(" (").append(run.url()).append(')');
            }
        }
        return text.toString().strip().replaceAll("\\s+", " ");
    }
}
