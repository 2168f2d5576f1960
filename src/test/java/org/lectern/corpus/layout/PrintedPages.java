package org.lectern.corpus.layout;

import org.lectern.corpus.layout.Line.Word;
import org.lectern.model.Box;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Prints lines onto pages of 600 by 800 points, as they come out of a file, in a type all of whose
 * letters are half as wide as high. Every line moves the pen down by its leading.
 */
final class PrintedPages {

    static final double HEIGHT = 800;

    /** What the text of these pages is mostly set in. */
    static final Typography TYPE = new Typography(10, 12);

    /** Six full lines of running text. */
    static final String[] TIDES = {
        "The harbour falls dry twice a day, and the boats that lie in it settle on the mud.",
        "Whoever wants to leave must know the tables, since the water waits for nobody, and",
        "the channel is narrow. The pilots learn it by heart, buoy after buoy, before they",
        "take a ship through it alone. They say that the sand moves in every winter, and so",
        "the charts are drawn anew in spring. A chart of last year is good for nothing but a",
        "wall, and many a wall of the town is covered with them.",
    };

    private static final double LEADING = 1.2;
    private static final double LETTER = .5;

    private final List<List<Line>> pages = new ArrayList<>();
    private double left;
    private double baseline;

    /** One type of a document. */
    record Type(double size, boolean bold, boolean italic) {}

    static PrintedPages print() {
        return new PrintedPages();
    }

    /** The same lines beginning with another, so that no page looks like the one before. */
    static String[] tides(int page) {
        List<String> lines = new ArrayList<>(Arrays.asList(TIDES));
        Collections.rotate(lines, -page);
        return lines.toArray(String[]::new);
    }

    /** Lines of one page, in the type of the text. */
    static List<Line> lines(String... texts) {
        return print().page().text(texts).only().lines();
    }

    static List<String> texts(Collection<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    /** A new page; the pen is at its upper left. */
    PrintedPages page() {
        pages.add(new ArrayList<>());
        return at(60, 80);
    }

    /** Moves the pen; lengths are from the top left corner. */
    PrintedPages at(double x, double y) {
        left = x;
        baseline = y;
        return this;
    }

    PrintedPages skip(double points) {
        return at(left, baseline + points);
    }

    /** Moves the pen sideways. */
    PrintedPages indent(double points) {
        return at(left + points, baseline);
    }

    PrintedPages text(String... lines) {
        return sized(10, lines);
    }

    PrintedPages small(String... lines) {
        return sized(8, lines);
    }

    PrintedPages bold(String... lines) {
        return set(new Type(10, true, false), lines);
    }

    PrintedPages italic(String... lines) {
        return set(new Type(10, false, true), lines);
    }

    /** A heading, with space around it. */
    PrintedPages heading(String... lines) {
        return skip(8).set(new Type(12, true, false), lines).skip(4);
    }

    PrintedPages title(String... lines) {
        return set(new Type(18, true, false), lines);
    }

    PrintedPages sized(double size, String... lines) {
        return set(new Type(size, false, false), lines);
    }

    PrintedPages set(Type type, String... lines) {
        for (String line : lines) {
            Spread spread = new Spread(LETTER * type.size, LETTER * type.size);
            pages.getLast().add(line(type, line, spread));
            baseline += LEADING * type.size;
        }
        return this;
    }

    /** Gaps, in points: between words, and where a middle dot stands between letters. */
    private record Spread(double words, double letters) {}

    /**
     * A line of text with words whose letters stand apart.
     *
     * @param words the gap between words, in points
     * @param letters the gap where the line has a middle dot
     */
    PrintedPages spread(double words, double letters, String line) {
        pages.getLast().add(line(new Type(10, false, false), line, new Spread(words, letters)));
        return skip(12);
    }

    private Line line(Type type, String text, Spread spread) {
        List<Word> words = new ArrayList<>();
        double x = left;
        int start = 0;
        for (String word : text.split("(?<=[ ·])", -1)) {
            int letters = word.replaceAll("[ ·]$", "").length();
            double right = x + letters * LETTER * type.size;
            words.add(new Word(start, box(x, right, type.size)));
            x = right + (word.endsWith("·") ? spread.letters : spread.words);
            start += word.length();
        }
        return new Line(
                text.replace('·', ' '),
                left,
                words.getLast().box().right(),
                baseline,
                type.size,
                type.bold,
                type.italic,
                words);
    }

    private Box box(double from, double to, double size) {
        double bottom = HEIGHT - baseline;
        return new Box(from, bottom - .2 * size, to, bottom + .8 * size);
    }

    List<Page> pages() {
        List<Page> printed = new ArrayList<>();
        pages.forEach(lines -> printed.add(page(printed.size() + 1, lines)));
        return printed;
    }

    Page only() {
        return pages().getFirst();
    }

    private static Page page(int number, List<Line> lines) {
        int glyphs = lines.stream().mapToInt(line -> line.text().length()).sum();
        return new Page(number, HEIGHT, lines, List.of(), List.of(), glyphs, 0, false);
    }

    /** The same lines where nobody knows where the words stand. */
    static List<Page> withoutWords(List<Page> pages) {
        return pages.stream()
                .map(page -> page.with(page.lines().stream().map(PrintedPages::bare).toList()))
                .toList();
    }

    private static Line bare(Line line) {
        return new Line(
                line.text(),
                line.left(),
                line.right(),
                line.baseline(),
                line.size(),
                line.bold(),
                line.italic());
    }
}
