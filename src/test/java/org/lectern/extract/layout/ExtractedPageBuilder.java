package org.lectern.extract.layout;

import org.lectern.extract.layout.TextLine.Word;
import org.lectern.model.Box;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A builder of extracted pages of 600 by 800 points. All letters are half as wide as the type size.
 * Every line moves the pen down by its leading.
 */
final class ExtractedPageBuilder {

    static final double HEIGHT = 800;

    /** The body type of the pages. */
    static final Typography TYPE = new Typography(10, 12);

    /** Six full lines of running text. */
    static final String[] SAMPLE_LINES = {
        "The harbour falls dry twice a day, and the boats that lie in it settle on the mud.",
        "Whoever wants to leave must know the tables, since the water waits for nobody, and",
        "the channel is narrow. The pilots learn it by heart, buoy after buoy, before they",
        "take a ship through it alone. They say that the sand moves in every winter, and so",
        "the charts are drawn anew in spring. A chart of last year is good for nothing but a",
        "wall, and many a wall of the town is covered with them.",
    };

    private static final double LEADING = 1.2;
    private static final double LETTER = .5;

    private final List<List<TextLine>> pages = new ArrayList<>();
    private double left;
    private double baseline;

    /** A size and style of type. */
    record FontStyle(double size, boolean bold, boolean italic) {}

    static ExtractedPageBuilder newPages() {
        return new ExtractedPageBuilder();
    }

    /** Returns the sample lines, rotated so that successive pages differ. */
    static String[] sampleLines(int page) {
        List<String> lines = new ArrayList<>(Arrays.asList(SAMPLE_LINES));
        Collections.rotate(lines, -page);
        return lines.toArray(String[]::new);
    }

    /** Returns the lines of one page in body type. */
    static List<TextLine> lines(String... texts) {
        return newPages().page().text(texts).onlyPage().lines();
    }

    static List<String> texts(Collection<TextLine> lines) {
        return lines.stream().map(TextLine::text).toList();
    }

    /** Starts a page, with the pen at its upper left. */
    ExtractedPageBuilder page() {
        pages.add(new ArrayList<>());
        return at(60, 80);
    }

    /** Moves the pen to a position in points from the top left corner. */
    ExtractedPageBuilder at(double x, double y) {
        left = x;
        baseline = y;
        return this;
    }

    ExtractedPageBuilder skip(double points) {
        return at(left, baseline + points);
    }

    /** Moves the pen sideways. */
    ExtractedPageBuilder indent(double points) {
        return at(left + points, baseline);
    }

    ExtractedPageBuilder text(String... lines) {
        return sized(10, lines);
    }

    ExtractedPageBuilder small(String... lines) {
        return sized(8, lines);
    }

    ExtractedPageBuilder bold(String... lines) {
        return set(new FontStyle(10, true, false), lines);
    }

    ExtractedPageBuilder italic(String... lines) {
        return set(new FontStyle(10, false, true), lines);
    }

    /** Adds a heading with space around it. */
    ExtractedPageBuilder heading(String... lines) {
        return skip(8).set(new FontStyle(12, true, false), lines).skip(4);
    }

    ExtractedPageBuilder title(String... lines) {
        return set(new FontStyle(18, true, false), lines);
    }

    ExtractedPageBuilder sized(double size, String... lines) {
        return set(new FontStyle(size, false, false), lines);
    }

    ExtractedPageBuilder set(FontStyle type, String... lines) {
        for (String line : lines) {
            Spacing spread = new Spacing(LETTER * type.size, LETTER * type.size);
            pages.getLast().add(line(type, line, spread));
            baseline += LEADING * type.size;
        }
        return this;
    }

    /** Gaps in points: between words, and in place of a middle dot between letters. */
    private record Spacing(double words, double letters) {}

    /**
     * Adds a line with letter-spaced words.
     *
     * @param words the gap between words, in points
     * @param letters the gap in place of a middle dot
     */
    ExtractedPageBuilder spread(double words, double letters, String line) {
        pages.getLast()
                .add(line(new FontStyle(10, false, false), line, new Spacing(words, letters)));
        return skip(12);
    }

    private TextLine line(FontStyle type, String text, Spacing spread) {
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
        return new TextLine(
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

    List<ExtractedPage> pages() {
        List<ExtractedPage> printed = new ArrayList<>();
        pages.forEach(lines -> printed.add(page(printed.size() + 1, lines)));
        return printed;
    }

    ExtractedPage onlyPage() {
        return pages().getFirst();
    }

    private static ExtractedPage page(int number, List<TextLine> lines) {
        int glyphs = lines.stream().mapToInt(line -> line.text().length()).sum();
        return new ExtractedPage(number, HEIGHT, lines, List.of(), List.of(), glyphs, 0, false);
    }

    /** Returns the pages without positions of words. */
    static List<ExtractedPage> withoutWords(List<ExtractedPage> pages) {
        return pages.stream()
                .map(page ->
                        page.withLines(
                                page.lines().stream()
                                        .map(ExtractedPageBuilder::withoutWordBoxes)
                                        .toList()))
                .toList();
    }

    private static TextLine withoutWordBoxes(TextLine line) {
        return new TextLine(
                line.text(),
                line.left(),
                line.right(),
                line.baseline(),
                line.size(),
                line.bold(),
                line.italic());
    }
}
