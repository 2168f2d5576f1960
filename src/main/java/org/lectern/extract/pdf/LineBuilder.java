package org.lectern.extract.pdf;

import org.lectern.extract.layout.TextLine;
import org.lectern.extract.pdf.Glyph.Style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Joins glyphs to lines, in the order in which they are drawn. Not thread-safe. */
final class LineBuilder {

    /** Minimum share of bold or italic glyphs in such a line; a run-in heading has fewer. */
    private static final double MAJORITY = .8;

    private static final double MAX_BASELINE_SHIFT = .6;

    /** The smallest ratio of a drop cap's font size to that of the text. */
    private static final double MIN_INITIAL_RATIO = 1.7;

    private static final double MAX_RAISED_SIZE = .85;
    private static final double MIN_RAISE = .15;
    private static final double MIN_GAP = -.9;
    private static final double MAX_GAP = 2.2;

    private final List<TextLine> lines = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();

    void add(Glyph glyph) {
        if (!glyphs.isEmpty() && !continues(glyph)) {
            endLine();
        }
        glyphs.add(glyph);
    }

    List<TextLine> lines() {
        endLine();
        return List.copyOf(lines);
    }

    private boolean continues(Glyph glyph) {
        Glyph last = glyphs.getLast();
        double size = Math.max(glyph.size(), last.size());
        double gap = glyph.left() - last.right();
        boolean initial = glyphs.size() == 1 && last.size() > MIN_INITIAL_RATIO * glyph.size();
        return !initial
                && Math.abs(glyph.baseline() - last.baseline()) < MAX_BASELINE_SHIFT * size
                && gap > MIN_GAP * size
                && gap < MAX_GAP * size;
    }

    private void endLine() {
        LineText text = text();
        if (!text.isEmpty()) {
            lines.add(line(text, glyphs.stream().filter(g -> !g.isBlank()).toList()));
        }
        glyphs.clear();
    }

    private static TextLine line(LineText text, List<Glyph> inked) {
        double size = commonSize(inked);
        return new TextLine(
                text.text(),
                inked.stream().mapToDouble(Glyph::left).min().orElseThrow(),
                inked.stream().mapToDouble(Glyph::right).max().orElseThrow(),
                baseline(inked, size),
                size,
                isMajority(Style::bold, inked),
                isMajority(Style::italic, inked),
                text.words());
    }

    private static double baseline(List<Glyph> glyphs, double size) {
        return glyphs.stream()
                .filter(g -> rounded(g.size()) == rounded(size))
                .findFirst()
                .orElseThrow()
                .baseline();
    }

    private static boolean isMajority(Predicate<Style> style, List<Glyph> glyphs) {
        long some = glyphs.stream().map(Glyph::style).filter(style).count();
        return some >= MAJORITY * glyphs.size();
    }

    private static double commonSize(List<Glyph> inked) {
        Map<Long, Integer> counts = new HashMap<>();
        inked.forEach(g -> counts.merge(rounded(g.size()), 1, Integer::sum));
        long size =
                counts.entrySet().stream()
                        .max(
                                Map.Entry.<Long, Integer>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .orElseThrow()
                        .getKey();
        return size / 10.0;
    }

    private static long rounded(double size) {
        return Math.round(size * 10);
    }

    private LineText text() {
        LineText text = new LineText();
        double widths = 0;
        int count = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            text.add(glyph, i > 0 && startsWord(i, text, widths / count));
            widths += glyph.width();
            count += glyph.text().length();
        }
        return text;
    }

    private boolean startsWord(int i, LineText before, double runningWidth) {
        Glyph glyph = glyphs.get(i);
        Glyph previous = glyphs.get(i - 1);
        return hasGapBetween(previous, glyph, runningWidth)
                || isNoteMark(glyph, previous, before)
                || isNoteMark(previous, glyph, before)
                || startsAfterNoteMark(i);
    }

    /** Returns whether only a superscript footnote mark precedes a word. */
    private boolean startsAfterNoteMark(int i) {
        Glyph word = glyphs.get(i);
        return !word.isBlank()
                && Character.isLetter(word.text().codePointAt(0))
                && glyphs.subList(0, i).stream().allMatch(mark -> isRaised(mark, word));
    }

    /**
     * Returns whether a glyph is a superscript footnote mark beside a word. Exponents follow
     * numbers and single letters instead.
     */
    private static boolean isNoteMark(Glyph glyph, Glyph word, LineText before) {
        return isRaised(glyph, word) && !before.endsInShortWord();
    }

    private static boolean isRaised(Glyph glyph, Glyph word) {
        return isDigitOrLowerCase(glyph.text())
                && glyph.size() < MAX_RAISED_SIZE * word.size()
                && word.baseline() - glyph.baseline() > MIN_RAISE * word.size();
    }

    private static boolean isDigitOrLowerCase(String text) {
        int first = text.isEmpty() ? ' ' : text.codePointAt(0);
        return Character.isDigit(first) || Character.isLowerCase(first);
    }

    /**
     * Returns whether there is a gap between two glyphs. Fonts often misstate the width of their
     * space, so a third of the running glyph width may override it.
     */
    private static boolean hasGapBetween(Glyph previous, Glyph glyph, double runningWidth) {
        double least = Math.min(.5 * glyph.spaceWidth(), .3 * runningWidth);
        return glyph.left() - previous.right() > least;
    }
}
