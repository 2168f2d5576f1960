package org.lectern.web;

import org.lectern.model.Hit;
import org.lectern.report.MarkedText;
import org.lectern.report.MarkedText.Piece;

import java.util.ArrayList;
import java.util.List;

/** A passage word for word, cut where a page changes its look. */
public record Quotation(List<Stretch> stretches) {

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

    static Quotation of(Hit hit) {
        List<Stretch> stretches = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : MarkedText.of(hit)) {
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

    /** The answering sentence alone. */
    Quotation answer() {
        return new Quotation(
                stretches.stream()
                        .filter(Stretch::answer)
                        .map(stretch -> new Stretch(false, stretch.pieces()))
                        .toList());
    }
}
