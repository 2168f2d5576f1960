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
import java.util.stream.Collectors;

/**
 * Takes the glyphs of one page out of PDFBox. Its stripper still drops overprinted duplicates and
 * sets accents onto their letters; what it would write is replaced by lines.
 */
final class PageReader extends PDFTextStripper {

    private static final double LEAST_SIZE = 2;

    private final IdentityHashMap<PDFont, Style> styles = new IdentityHashMap<>();

    private PageReader() {
        // Zero lets a page be read without the document around it.
        setStartPage(0);
        setSortByPosition(false);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
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
        List<TextPosition> marks =
                getCharactersByArticle().stream().flatMap(Collection::stream).toList();
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
        Map<Float, LineBuilder> byDirection = new TreeMap<>();
        Shown shown = Shown.of(page);
        marks.forEach(mark ->
                byDirection
                        .computeIfAbsent(mark.getDir(), _ -> new LineBuilder())
                        .add(glyph(mark, shown)));
        float upright = commonDirection(marks);
        LineBuilder running = byDirection.getOrDefault(upright, new LineBuilder());
        byDirection.remove(upright);
        return new Page(
                number,
                height(page, upright),
                running.lines(),
                byDirection.values().stream().flatMap(b -> b.lines().stream()).toList(),
                overlay,
                marks.size(),
                (int) marks.stream().filter(PageReader::unreadable).count(),
                false);
    }

    /** Of most glyphs: a page may stand on its side as a whole. */
    private static float commonDirection(List<TextPosition> marks) {
        return marks.stream()
                .collect(Collectors.groupingBy(TextPosition::getDir, Collectors.counting()))
                .entrySet()
                .stream()
                .max(
                        Map.Entry.<Float, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(0f);
    }

    private static double height(PDPage page, float direction) {
        boolean onItsSide = direction % 180 != 0;
        return onItsSide ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
    }

    private static boolean unreadable(TextPosition mark) {
        return text(mark).isEmpty();
    }

    private Glyph glyph(TextPosition mark, Shown shown) {
        return new Glyph(
                text(mark),
                mark.getXDirAdj(),
                mark.getXDirAdj() + mark.getWidthDirAdj(),
                mark.getYDirAdj(),
                size(mark),
                mark.getWidthOfSpace(),
                styles.computeIfAbsent(mark.getFont(), PageReader::style),
                shown.box(mark, size(mark)));
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
