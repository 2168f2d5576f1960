package org.lectern.corpus.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The inline text of a block: a heading, a paragraph, a cell.
 *
 * @param line where it begins in the file, from 1
 */
record Phrase(int line, List<Run> runs) {

    Phrase {
        runs = List.copyOf(runs);
    }

    static Phrase of(String text, int line) {
        return new Phrase(line, text.isEmpty() ? List.of() : List.of(Run.plain(text, line)));
    }

    /** What is written, white space collapsed. */
    String text() {
        return raw().strip().replaceAll("\\s+", " ");
    }

    /** What is written, line ends kept; the offsets of {@link #from} count in it. */
    String raw() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    boolean isBlank() {
        return raw().isBlank();
    }

    List<Run> links() {
        return runs.stream().filter(Run::isLink).toList();
    }

    /** Whether every word is bold. */
    boolean allStrong() {
        return !isBlank() && all(Run::strong);
    }

    private boolean all(Predicate<Run> style) {
        return runs.stream().filter(r -> !r.text().isBlank()).allMatch(style);
    }

    /** The part from an offset of {@link #raw}. */
    Phrase from(int offset) {
        return between(offset, Integer.MAX_VALUE);
    }

    /** The part between two offsets of {@link #raw}. */
    Phrase between(int start, int end) {
        List<Run> kept = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            int from = Math.clamp(start - at, 0, run.text().length());
            int to = Math.clamp(end - at, from, run.text().length());
            if (from < to) {
                kept.add(run.withText(run.text().substring(from, to)));
            }
            at += run.text().length();
        }
        return new Phrase(kept.isEmpty() ? line : kept.getFirst().line(), kept);
    }

    /** The lines as they stand in the file, blank ones left out. */
    List<Phrase> lines() {
        List<Phrase> lines = new ArrayList<>();
        List<Run> current = new ArrayList<>();
        for (Run run : runs) {
            if (run.endsLine()) {
                close(current, lines);
            } else {
                current.add(run);
            }
        }
        close(current, lines);
        return lines;
    }

    private static void close(List<Run> current, List<Phrase> lines) {
        if (!current.isEmpty()) {
            Phrase phrase = new Phrase(current.getFirst().line(), current);
            if (!phrase.isBlank()) {
                lines.add(phrase);
            }
            current.clear();
        }
    }

    /** Both, a line's end between them. */
    Phrase then(Phrase next) {
        return runs.isEmpty() ? next : joined(List.of(this, next));
    }

    /** All of the lines, of which there is one at least, their ends between them. */
    static Phrase joined(List<Phrase> lines) {
        List<Run> joined = new ArrayList<>(lines.getFirst().runs());
        for (Phrase next : lines.subList(1, lines.size())) {
            joined.add(Run.plain("\n", next.line()));
            joined.addAll(next.runs());
        }
        return new Phrase(lines.getFirst().line(), joined);
    }

    /** What is written with the addresses that the words hide. */
    String withAddresses() {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            text.append(run.text());
            if (run.isLink() && !run.isBareAddress()) {
                text.append(" (").append(run.url()).append(')');
            }
        }
        return text.toString().strip().replaceAll("\\s+", " ");
    }
}
