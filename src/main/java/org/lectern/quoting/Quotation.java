package org.lectern.quoting;

import org.lectern.analysis.Sentences;
import org.lectern.model.Hit;
import org.lectern.model.Span;
import org.lectern.quoting.MarkedText.Piece;

import java.util.ArrayList;
import java.util.List;

/** A passage word for word, cut where a page changes its look. */
public record Quotation(List<Stretch> stretches) {

    /** Sentences of an excerpt. */
    private static final int EXCERPT = 3;

    public Quotation {
        stretches = List.copyOf(stretches);
    }

    /**
     * Pieces that are all of the answering sentence, or none.
     *
     * @param pieces in order
     */
    public record Stretch(boolean answer, List<Piece> pieces) {

        public Stretch {
            pieces = List.copyOf(pieces);
        }
    }

    public static Quotation of(Hit hit) {
        return of(MarkedText.of(hit));
    }

    /** Pieces that stand one after the other. */
    public static Quotation of(List<Piece> all) {
        List<Stretch> stretches = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : all) {
            if (!pieces.isEmpty() && pieces.getLast().answer() != piece.answer()) {
                stretches.add(new Stretch(pieces.getLast().answer(), pieces));
                pieces = new ArrayList<>();
            }
            pieces.add(piece);
        }
        if (!pieces.isEmpty()) {
            stretches.add(new Stretch(pieces.getLast().answer(), pieces));
        }
        return new Quotation(stretches);
    }

    /**
     * The answering sentence with those beside it, or the first ones where none does. What is left
     * out is shown by an ellipsis.
     */
    public static Quotation excerpt(Hit hit) {
        return excerpt(hit, EXCERPT);
    }

    /** The answering sentence alone, or the first one that has a word that matched. */
    public static Quotation snippet(Hit hit) {
        return excerpt(hit, 1);
    }

    private static Quotation excerpt(Hit hit, int most) {
        String text = hit.passage().text();
        Span shown = shown(hit, Sentences.of(text), most);
        List<Piece> pieces = new ArrayList<>();
        if (shown.start() > 0) {
            pieces.add(new Piece("… ", false, false));
        }
        pieces.addAll(pieces(hit, shown));
        if (shown.end() < text.length()) {
            pieces.add(new Piece(" …", false, false));
        }
        return of(pieces);
    }

    /** A part of a hit's passage. */
    public static Quotation part(Hit hit, Span shown) {
        return of(pieces(hit, shown));
    }

    private static List<Piece> pieces(Hit hit, Span shown) {
        List<Piece> pieces = new ArrayList<>();
        int offset = 0;
        for (Piece piece : MarkedText.of(hit)) {
            int from = Math.max(shown.start(), offset) - offset;
            int to = Math.min(shown.end(), offset + piece.text().length()) - offset;
            if (from < to) {
                String part = piece.text().substring(from, to);
                pieces.add(new Piece(part, piece.matched(), piece.answer()));
            }
            offset += piece.text().length();
        }
        return pieces;
    }

    private static Span shown(Hit hit, List<Span> sentences, int most) {
        int last = sentences.size() - 1;
        if (last < 0) {
            return new Span(0, hit.passage().text().length());
        }
        int answer = answer(hit, sentences);
        int from = most == 1 ? answer : Math.max(0, answer - 1);
        int to = Math.min(last, Math.max(answer, from + most - 1));
        return new Span(sentences.get(from).start(), sentences.get(to).end());
    }

    /** The sentence that answers, or that has the first match; else the first. */
    private static int answer(Hit hit, List<Span> sentences) {
        Span first = hit.highlights().isEmpty() ? null : hit.highlights().getFirst();
        Span wanted = hit.answer() == null ? first : hit.answer();
        for (int i = 0; wanted != null && i < sentences.size(); i++) {
            if (sentences.get(i).overlaps(wanted)) {
                return i;
            }
        }
        return 0;
    }

    /** The answering sentence alone. */
    public Quotation answer() {
        return new Quotation(
                stretches.stream()
                        .filter(Stretch::answer)
                        .map(stretch -> new Stretch(false, stretch.pieces()))
                        .toList());
    }
}
