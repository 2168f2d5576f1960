package org.lectern.notes.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The inline text of a block: a heading, a paragraph, a cell.
 *
 * @param line where it begins in the file, from 1
 */
public record InlineText(int line, List<Inline> inlines) {

    public InlineText {
        inlines = List.copyOf(inlines);
    }

    public static InlineText of(String text, int line) {
        return new InlineText(line, text.isEmpty() ? List.of() : List.of(Inline.plain(text, line)));
    }

    /** What is written, white space collapsed. */
    public String text() {
        return raw().strip().replaceAll("\\s+", " ");
    }

    /** What is written, line ends kept; the offsets of {@link #substring} count in it. */
    public String raw() {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }

    public boolean isBlank() {
        return raw().isBlank();
    }

    public List<Inline> links() {
        return inlines.stream().filter(Inline::isLink).toList();
    }

    /** Whether every word is bold. */
    boolean isAllStrong() {
        return !isBlank() && isAll(Inline::strong);
    }

    private boolean isAll(Predicate<Inline> style) {
        return inlines.stream().filter(r -> !r.text().isBlank()).allMatch(style);
    }

    /** The part from an offset of {@link #raw}. */
    public InlineText substring(int offset) {
        return substring(offset, Integer.MAX_VALUE);
    }

    /** The part between two offsets of {@link #raw}. */
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

    /** The lines as they stand in the file, blank ones left out. */
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

    /** Both, a line's end between them. */
    public InlineText appendLine(InlineText next) {
        return inlines.isEmpty() ? next : joinLines(List.of(this, next));
    }

    /** All of the lines, of which there is one at least, their ends between them. */
    public static InlineText joinLines(List<InlineText> lines) {
        List<Inline> joined = new ArrayList<>(lines.getFirst().inlines());
        for (InlineText next : lines.subList(1, lines.size())) {
            joined.add(Inline.plain("\n", next.line()));
            joined.addAll(next.inlines());
        }
        return new InlineText(lines.getFirst().line(), joined);
    }

    /** What is written with the addresses that the words hide. */
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
