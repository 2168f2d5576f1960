package org.lectern.corpus.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.lectern.corpus.layout.Line;
import org.lectern.corpus.layout.Page;
import org.lectern.corpus.pdf.Glyph.Style;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the glyphs of one page out of PDFBox. Its stripper still sets accents onto their letters;
 * what it would write is replaced by lines.
 */
final class PageReader extends PDFTextStripper {

    private static final double LEAST_SIZE = 2;

    private final IdentityHashMap<PDFont, Style> styles = new IdentityHashMap<>();

    private PageReader() {
        // Zero lets a page be read without the document around it.
        setStartPage(0);
        setSortByPosition(false);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(false);
    }

    static Page read(PDPage page, int number) throws IOException {
        PageReader reader = new PageReader();
        reader.processPage(page);
        List<TextPosition> marks = reader.taken();
        return reader.page(page, number, marks, reader.overlay(page));
    }

    @Override
    protected void writePage() {
        // The glyphs stay where they are until taken() takes them.
    }

    private List<TextPosition> taken() {
        Overprint overprint = new Overprint();
        List<TextPosition> marks =
                getCharactersByArticle().stream()
                        .flatMap(Collection::stream)
                        .filter(mark -> !overprint.repeats(mark))
                        .toList();
        getCharactersByArticle().forEach(List::clear);
        return marks;
    }

    /** What the page shows already is not taken again. */
    private List<Line> overlay(PDPage page) throws IOException {
        List<Line> lines = new ArrayList<>();
        Shown shown = Shown.of(page);
        for (PDAnnotation annotation : OverlaidText.on(page)) {
            if (annotation.getNormalAppearanceStream() == null) {
                OverlaidText.value(annotation).ifPresent(lines::add);
            } else {
                lines.addAll(drawn(annotation, shown));
            }
        }
        return lines;
    }

    private List<Line> drawn(PDAnnotation annotation, Shown shown) {
        LineBuilder lines = new LineBuilder();
        try {
            showAnnotation(annotation);
        } catch (IOException | RuntimeException e) {
            // It is damaged, and the page is not: what was drawn of it until then counts.
        }
        taken().forEach(mark -> lines.add(glyph(mark, shown)));
        return lines.lines();
    }

    private Page page(PDPage page, int number, List<TextPosition> marks, List<Line> overlay) {
        Map<Float, Direction> directions = new TreeMap<>();
        Shown shown = Shown.of(page);
        for (TextPosition mark : marks) {
            directions.computeIfAbsent(mark.getDir(), Direction::new).add(glyph(mark, shown));
        }
        Direction upright =
                directions.values().stream()
                        .max(Comparator.comparingInt(Direction::count))
                        .orElseGet(() -> new Direction(0));
        int unreadable = directions.values().stream().mapToInt(Direction::unreadable).sum();
        directions.remove(upright.degrees);
        return new Page(
                number,
                height(page, upright.degrees),
                upright.lines.lines(),
                directions.values().stream().flatMap(d -> d.lines.lines().stream()).toList(),
                overlay,
                marks.size(),
                unreadable,
                false);
    }

    /**
     * The glyphs that read in one direction. That of most is upright: a page may lie as a whole.
     */
    private static final class Direction {

        private final float degrees;
        private final LineBuilder lines = new LineBuilder();
        private int count;
        private int unreadable;

        Direction(float degrees) {
            this.degrees = degrees;
        }

        void add(Glyph glyph) {
            lines.add(glyph);
            count++;
            unreadable += glyph.text().isEmpty() ? 1 : 0;
        }

        int count() {
            return count;
        }

        int unreadable() {
            return unreadable;
        }
    }

    private static double height(PDPage page, float direction) {
        boolean onItsSide = direction % 180 != 0;
        return onItsSide ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
    }

    private Glyph glyph(TextPosition mark, Shown shown) {
        double left = mark.getXDirAdj();
        double size = size(mark);
        return new Glyph(
                text(mark),
                left,
                left + mark.getWidthDirAdj(),
                mark.getYDirAdj(),
                size,
                mark.getWidthOfSpace(),
                styles.computeIfAbsent(mark.getFont(), PageReader::style),
                shown.box(mark, size));
    }

    /** What has no width can only part words. */
    private static String text(TextPosition mark) {
        String raw = mark.getUnicode();
        boolean gap = mark.getWidthDirAdj() == 0 && raw.isBlank();
        return gap ? " " : CleanText.ofGlyph(raw);
    }

    /**
     * Fonts drawn by procedures (Type 3) may have any unit: their space, about half as wide as the
     * type is high, tells more than their scale.
     */
    private static double size(TextPosition mark) {
        double scale = Math.abs(mark.getYScale());
        return scale < LEAST_SIZE ? 2 * mark.getWidthOfSpace() : scale;
    }

    private static Style style(PDFont font) {
        return Style.of(String.valueOf(font.getName()), font.getFontDescriptor());
    }
}
