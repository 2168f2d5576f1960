package org.lectern.format;

import org.lectern.analysis.SentenceSplitter;
import org.lectern.format.HighlightedText.Fragment;
import org.lectern.model.Hit;
import org.lectern.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A verbatim quotation of a passage or of part of it, in segments of one style. */
public record Quotation(List<Segment> segments) {

    private static final int EXCERPT_SENTENCES = 3;

    public Quotation {
        segments = List.copyOf(segments);
    }

    /**
     * A sequence of fragments that all belong to the answering sentence, or none.
     *
     * @param fragments in text order
     */
    public record Segment(boolean answer, List<Fragment> fragments) {

        public Segment {
            fragments = List.copyOf(fragments);
        }
    }

    /** Quotes the complete passage. */
    public static Quotation of(Hit hit) {
        return of(HighlightedText.fragments(hit));
    }

    /** Groups consecutive fragments to segments. */
    public static Quotation of(List<Fragment> all) {
        List<List<Fragment>> groups = new ArrayList<>();
        for (Fragment fragment : all) {
            if (groups.isEmpty() || groups.getLast().getFirst().answer() != fragment.answer()) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(fragment);
        }
        return new Quotation(
                groups.stream().map(g -> new Segment(g.getFirst().answer(), g)).toList());
    }

    /**
     * Quotes the answering sentence and its neighbours, or the first sentences if there is none. An
     * ellipsis marks omitted text.
     */
    public static Quotation excerpt(Hit hit) {
        return excerpt(hit, EXCERPT_SENTENCES);
    }

    /** Quotes the answering sentence alone, or the first sentence with a match. */
    public static Quotation snippet(Hit hit) {
        return excerpt(hit, 1);
    }

    private static Quotation excerpt(Hit hit, int maxSentences) {
        String text = hit.passage().text();
        Span shown = excerptSpan(hit, SentenceSplitter.split(text), maxSentences);
        List<Fragment> fragments = new ArrayList<>();
        if (shown.start() > 0) {
            fragments.add(new Fragment("… ", false, false));
        }
        fragments.addAll(fragments(hit, shown));
        if (shown.end() < text.length()) {
            fragments.add(new Fragment(" …", false, false));
        }
        return of(fragments);
    }

    /** Quotes a part of a hit's passage. */
    public static Quotation excerptOf(Hit hit, Span shown) {
        return of(fragments(hit, shown));
    }

    private static List<Fragment> fragments(Hit hit, Span shown) {
        List<Fragment> fragments = new ArrayList<>();
        int offset = 0;
        for (Fragment fragment : HighlightedText.fragments(hit)) {
            clip(fragment, offset, shown).ifPresent(fragments::add);
            offset += fragment.text().length();
        }
        return fragments;
    }

    /** Returns the shown part of a fragment that begins at an offset of the text. */
    private static Optional<Fragment> clip(Fragment fragment, int offset, Span shown) {
        int from = Math.max(shown.start(), offset) - offset;
        int to = Math.min(shown.end(), offset + fragment.text().length()) - offset;
        if (from >= to) {
            return Optional.empty();
        }
        String part = fragment.text().substring(from, to);
        return Optional.of(new Fragment(part, fragment.matched(), fragment.answer()));
    }

    private static Span excerptSpan(Hit hit, List<Span> sentences, int maxSentences) {
        int last = sentences.size() - 1;
        if (last < 0) {
            return new Span(0, hit.passage().text().length());
        }
        int answer = answerIndex(hit, sentences);
        int from = maxSentences == 1 ? answer : Math.max(0, answer - 1);
        int to = Math.min(last, Math.max(answer, from + maxSentences - 1));
        return new Span(sentences.get(from).start(), sentences.get(to).end());
    }

    /** Returns the index of the answering sentence, else that of the first match, else 0. */
    private static int answerIndex(Hit hit, List<Span> sentences) {
        Span first = hit.highlights().isEmpty() ? null : hit.highlights().getFirst();
        Span wanted = hit.answerSpan() == null ? first : hit.answerSpan();
        for (int i = 0; wanted != null && i < sentences.size(); i++) {
            if (sentences.get(i).overlaps(wanted)) {
                return i;
            }
        }
        return 0;
    }

    /** Returns the answering sentence alone, without its marking. */
    public Quotation answerOnly() {
        return new Quotation(
                segments.stream()
                        .filter(Segment::answer)
                        .map(segment -> new Segment(false, segment.fragments()))
                        .toList());
    }
}
