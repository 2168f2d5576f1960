package org.lectern.quoting;

import org.lectern.model.Hit;
import org.lectern.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A hit's text cut where marks begin and end, for whoever renders it. */
public final class MarkedText {

    private MarkedText() {}

    /**
     * A stretch with one look.
     *
     * @param matched whether a word of the query matched here
     * @param answer whether it is of the sentence that matches best
     */
    public record Piece(String text, boolean matched, boolean answer) {}

    /** The whole text, in order. */
    public static List<Piece> of(Hit hit) {
        String text = hit.passage().text();
        List<Integer> cuts = cuts(hit, text.length());
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            Span span = new Span(cuts.get(i), cuts.get(i + 1));
            boolean matched = hit.highlights().stream().anyMatch(span::overlaps);
            boolean answer = hit.answer() != null && span.overlaps(hit.answer());
            pieces.add(new Piece(text.substring(span.start(), span.end()), matched, answer));
        }
        return pieces;
    }

    private static List<Integer> cuts(Hit hit, int length) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
        hit.highlights().forEach(span -> cuts.addAll(List.of(span.start(), span.end())));
        if (hit.answer() != null) {
            cuts.addAll(List.of(hit.answer().start(), hit.answer().end()));
        }
        return List.copyOf(cuts);
    }

    /** The whole text, each piece rendered by itself. */
    public static String render(Hit hit, Function<Piece, String> rendering) {
        return of(hit).stream().map(rendering).collect(Collectors.joining());
    }
}
