package org.lectern.format;

import org.lectern.analysis.SentenceSplitter;
import org.lectern.format.HighlightedText.Fragment;
import org.lectern.model.Hit;
import org.lectern.model.Span;

import java.util.ArrayList;
import java.util.List;

/** A passage word for word, cut where a page changes its look. */
public record Quotation(List<Segment> segments) {

    /** Sentences of an excerpt. */
    private static final int EXCERPT_SENTENCES = 3;

    public Quotation {
        segments = List.copyOf(segments);
    }

    /**
     * Pieces that are all of the answering sentence, or none.
     *
     * @param fragments in order
     */
    public record Segment(boolean answer, List<Fragment> fragments) {

        public Segment {
            fragments = List.copyOf(fragments);
        }
    }

    public static Quotation of(Hit hit) {
        return of(HighlightedText.fragments(hit));
    }

    /** Pieces that stand one after the other. */
    public static Quotation of(List<Fragment> all) {
        List<Segment> stretches = new ArrayList<>();
        List<Fragment> pieces = new ArrayList<>();
        for (Fragment piece : all) {
            if (!pieces.isEmpty() && pieces.getLast().answer() != piece.answer()) {
                stretches.add(new Segment(pieces.getLast().answer(), pieces));
                pieces = new ArrayList<>();
            }
            pieces.add(piece);
        }
        if (!pieces.isEmpty()) {
            stretches.add(new Segment(pieces.getLast().answer(), pieces));
        }
        return new Quotation(stretches);
    }

    /**
     * The answering sentence with those beside it, or the first ones where none does. What is left
     * out is shown by an ellipsis.
     */
    public static Quotation excerpt(Hit hit) {
        return excerpt(hit, EXCERPT_SENTENCES);
    }

    /** The answering sentence alone, or the first one that has a word that matched. */
    public static Quotation snippet(Hit hit) {
        return excerpt(hit, 1);
    }

    private static Quotation excerpt(Hit hit, int most) {
        String text = hit.passage().text();
        Span shown = excerptSpan(hit, SentenceSplitter.split(text), most);
        List<Fragment> pieces = new ArrayList<>();
        if (shown.start() > 0) {
            pieces.add(new Fragment("… ", false, false));
        }
        pieces.addAll(fragments(hit, shown));
        if (shown.end() < text.length()) {
            pieces.add(new Fragment(" …", false, false));
        }
        return of(pieces);
    }

    /** A part of a hit's passage. */
    public static Quotation excerptOf(Hit hit, Span shown) {
        return of(fragments(hit, shown));
    }

    private static List<Fragment> fragments(Hit hit, Span shown) {
        List<Fragment> pieces = new ArrayList<>();
        int offset = 0;
        for (Fragment piece : HighlightedText.fragments(hit)) {
            int from = Math.max(shown.start(), offset) - offset;
            int to = Math.min(shown.end(), offset + piece.text().length()) - offset;
            if (from < to) {
                String part = piece.text().substring(from, to);
                pieces.add(new Fragment(part, piece.matched(), piece.answer()));
            }
            offset += piece.text().length();
        }
        return pieces;
    }

    private static Span excerptSpan(Hit hit, List<Span> sentences, int most) {
        int last = sentences.size() - 1;
        if (last < 0) {
            return new Span(0, hit.passage().text().length());
        }
        int answer = answerOnly(hit, sentences);
        int from = most == 1 ? answer : Math.max(0, answer - 1);
        int to = Math.min(last, Math.max(answer, from + most - 1));
        return new Span(sentences.get(from).start(), sentences.get(to).end());
    }

    /** The sentence that answers, or that has the first match; else the first. */
    private static int answerOnly(Hit hit, List<Span> sentences) {
        Span first = hit.highlights().isEmpty() ? null : hit.highlights().getFirst();
        Span wanted = hit.answerSpan() == null ? first : hit.answerSpan();
        for (int i = 0; wanted != null && i < sentences.size(); i++) {
            if (sentences.get(i).overlaps(wanted)) {
                return i;
            }
        }
        return 0;
    }

    /** The answering sentence alone. */
    public Quotation answerOnly() {
        return new Quotation(
                segments.stream()
                        .filter(Segment::answer)
                        .map(stretch -> new Segment(false, stretch.fragments()))
                        .toList());
    }
}
