package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Collects runs while styles and links open and close. Not safe for threads. */
final class RunWriter {

    private final List<Run> runs = new ArrayList<>();
    private int line;
    private int strong;
    private int emphasis;
    private @Nullable String url;

    RunWriter(int line) {
        this.line = line;
    }

    void text(String text) {
        if (url != null) {
            add(text, url, false);
            return;
        }
        for (Run run : InlineReader.runs(text, line)) {
            add(run.text(), run.url(), false);
        }
    }

    void quiet(String code) {
        add(code, url, true);
    }

    private void add(String text, @Nullable String address, boolean quiet) {
        if (text.isEmpty()) {
            return;
        }
        Run run = new Run(text, address, strong > 0, emphasis > 0, quiet, line);
        if (!runs.isEmpty() && continues(runs.getLast(), run)) {
            Run last = runs.removeLast();
            runs.add(last.withText(last.text() + text));
        } else {
            runs.add(run);
        }
    }

    private static boolean continues(Run last, Run next) {
        return !last.endsLine()
                && last.url() != null
                && last.withText("").equals(next.withText(""));
    }

    void lineEnd(int lines) {
        runs.add(new Run("\n", null, false, false, false, line));
        line += lines;
    }

    void open(String address) {
        url = address;
    }

    void close() {
        url = null;
    }

    void strong(int change) {
        strong = Math.max(0, strong + change);
    }

    void emphasis(int change) {
        emphasis = Math.max(0, emphasis + change);
    }

    void moveTo(int place) {
        line = place;
    }

    int line() {
        return line;
    }

    void tag(HtmlTag tag) {
        int change = tag.closing() ? -1 : 1;
        switch (tag.name()) {
            case "a" -> url = tag.closing() ? null : tag.attribute("href");
            case "br" -> lineEnd(0);
            case "b", "strong" -> strong(change);
            case "i", "em", "cite" -> emphasis(change);
            default -> {}
        }
    }

    Phrase phrase() {
        int first = runs.isEmpty() ? line : runs.getFirst().line();
        return new Phrase(first, List.copyOf(runs));
    }

    void clear(int place) {
        runs.clear();
        line = place;
    }
}
