package org.lectern.notes.markup;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A builder of inline text from events of opening and closing styles and links. Not thread-safe.
 */
final class InlineBuilder {

    private final List<Inline> inlines = new ArrayList<>();
    private int line;
    private int strong;
    private int emphasis;
    private @Nullable String url;

    InlineBuilder(int line) {
        this.line = line;
    }

    void addText(String text) {
        if (url != null) {
            add(text, url, false);
            return;
        }
        for (Inline run : InlineReader.splitUrls(text, line)) {
            add(run.text(), run.url(), false);
        }
    }

    void addCode(String code) {
        add(code, url, true);
    }

    private void add(String text, @Nullable String address, boolean quiet) {
        if (text.isEmpty()) {
            return;
        }
        Inline run = new Inline(text, address, strong > 0, emphasis > 0, quiet, line);
        if (!inlines.isEmpty() && isSameLink(inlines.getLast(), run)) {
            Inline last = inlines.removeLast();
            inlines.add(last.withText(last.text() + text));
        } else {
            inlines.add(run);
        }
    }

    private static boolean isSameLink(Inline last, Inline next) {
        return !last.isLineBreak()
                && last.url() != null
                && last.withText("").equals(next.withText(""));
    }

    void addLineBreak(int lines) {
        inlines.add(new Inline("\n", null, false, false, false, line));
        line += lines;
    }

    void openLink(String address) {
        url = address;
    }

    void closeLink() {
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

    void applyTag(HtmlTag tag) {
        int change = tag.closing() ? -1 : 1;
        switch (tag.name()) {
            case "a" -> url = tag.closing() ? null : tag.attribute("href");
            case "br" -> addLineBreak(0);
            case "b", "strong" -> strong(change);
            case "i", "em", "cite" -> emphasis(change);
            default -> {}
        }
    }

    InlineText build() {
        int first = inlines.isEmpty() ? line : inlines.getFirst().line();
        return new InlineText(first, List.copyOf(inlines));
    }

    void reset(int place) {
        inlines.clear();
        line = place;
    }
}
