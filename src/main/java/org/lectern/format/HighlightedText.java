package org.lectern.format;

import org.lectern.model.Hit;
import org.lectern.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Splits a hit's text at the bounds of its highlights, for renderers. */
public final class HighlightedText {

    private HighlightedText() {}

    /**
     * A part of the text that is rendered in one style.
     *
     * @param matched whether it is a match of a query term
     * @param answer whether it is part of the sentence that matches best
     */
    public record Fragment(String text, boolean matched, boolean answer) {}

    /** Returns the fragments of the complete text, in order. */
    public static List<Fragment> fragments(Hit hit) {
        String text = hit.passage().text();
        List<Integer> cuts = boundaries(hit, text.length());
        List<Fragment> fragments = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            Span span = new Span(cuts.get(i), cuts.get(i + 1));
            boolean matched = hit.highlights().stream().anyMatch(span::overlaps);
            boolean answer = hit.answerSpan() != null && span.overlaps(hit.answerSpan());
            fragments.add(new Fragment(text.substring(span.start(), span.end()), matched, answer));
        }
        return fragments;
    }

    private static List<Integer> boundaries(Hit hit, int length) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
        hit.highlights().forEach(span -> cuts.addAll(List.of(span.start(), span.end())));
        if (hit.answerSpan() != null) {
            cuts.addAll(List.of(hit.answerSpan().start(), hit.answerSpan().end()));
        }
        return List.copyOf(cuts);
    }

    /** Renders the complete text, fragment by fragment. */
    public static String render(Hit hit, Function<Fragment, String> rendering) {
        return fragments(hit).stream().map(rendering).collect(Collectors.joining());
    }
}
