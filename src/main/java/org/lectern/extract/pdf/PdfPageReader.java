package org.lectern.extract.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.lectern.extract.layout.ExtractedPage;
import org.lectern.extract.layout.TextLine;
import org.lectern.extract.pdf.Glyph.Style;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the glyphs of one page with PDFBox's text stripper, which composes accents with their
 * letters, and joins them to lines in place of the stripper's own output.
 */
final class PdfPageReader extends PDFTextStripper {

    private static final double MIN_SIZE = 2;

    private final IdentityHashMap<PDFont, Style> styles = new IdentityHashMap<>();

    private PdfPageReader() {
        // Zero allows a page to be read without its document.
        setStartPage(0);
        setSortByPosition(false);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(false);
    }

    static ExtractedPage read(PDPage page, int number) throws IOException {
        PdfPageReader reader = new PdfPageReader();
        reader.processPage(page);
        List<TextPosition> marks = reader.takePositions();
        return reader.page(page, number, marks, reader.annotationLines(page));
    }

    @Override
    protected void writePage() {
        // takePositions() collects the glyphs.
    }

    private List<TextPosition> takePositions() {
        OverprintDetector overprint = new OverprintDetector();
        List<TextPosition> marks =
                getCharactersByArticle().stream()
                        .flatMap(Collection::stream)
                        .filter(mark -> !overprint.isRepeat(mark))
                        .toList();
        getCharactersByArticle().forEach(List::clear);
        return marks;
    }

    /** Returns the lines of annotations that are not part of the page's own content. */
    private List<TextLine> annotationLines(PDPage page) throws IOException {
        List<TextLine> lines = new ArrayList<>();
        DisplayedPage shown = DisplayedPage.of(page);
        for (PDAnnotation annotation : AnnotationText.annotationsOn(page)) {
            if (annotation.getNormalAppearanceStream() == null) {
                AnnotationText.value(annotation).ifPresent(lines::add);
            } else {
                lines.addAll(appearanceLines(annotation, shown));
            }
        }
        return lines;
    }

    private List<TextLine> appearanceLines(PDAnnotation annotation, DisplayedPage shown) {
        LineBuilder lines = new LineBuilder();
        try {
            showAnnotation(annotation);
        } catch (IOException | RuntimeException e) {
            // The annotation is damaged, the page is not: glyphs before the damage are kept.
        }
        takePositions().forEach(mark -> lines.add(glyph(mark, shown)));
        return lines.lines();
    }

    private ExtractedPage page(
            PDPage page, int number, List<TextPosition> marks, List<TextLine> overlay) {
        Map<Float, TextDirection> directions = new TreeMap<>();
        DisplayedPage shown = DisplayedPage.of(page);
        for (TextPosition mark : marks) {
            directions.computeIfAbsent(mark.getDir(), TextDirection::new).add(glyph(mark, shown));
        }
        TextDirection upright =
                directions.values().stream()
                        .max(Comparator.comparingInt(TextDirection::count))
                        .orElseGet(() -> new TextDirection(0));
        int unreadable =
                directions.values().stream().mapToInt(TextDirection::unreadableCount).sum();
        directions.remove(upright.degrees);
        return new ExtractedPage(
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
     * The glyphs in one text direction. The direction of most glyphs counts as upright: a page may
     * be rotated as a whole.
     */
    private static final class TextDirection {

        private final float degrees;
        private final LineBuilder lines = new LineBuilder();
        private int count;
        private int unreadableCount;

        TextDirection(float degrees) {
            this.degrees = degrees;
        }

        void add(Glyph glyph) {
            lines.add(glyph);
            count++;
            unreadableCount += glyph.text().isEmpty() ? 1 : 0;
        }

        int count() {
            return count;
        }

        int unreadableCount() {
            return unreadableCount;
        }
    }

    private static double height(PDPage page, float direction) {
        boolean onItsSide = direction % 180 != 0;
        return onItsSide ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
    }

    private Glyph glyph(TextPosition mark, DisplayedPage shown) {
        double left = mark.getXDirAdj();
        double size = size(mark);
        return new Glyph(
                text(mark),
                left,
                left + mark.getWidthDirAdj(),
                mark.getYDirAdj(),
                size,
                mark.getWidthOfSpace(),
                styles.computeIfAbsent(mark.getFont(), PdfPageReader::style),
                shown.box(mark, size));
    }

    /** Returns the text of a glyph; a blank one without width is a space. */
    private static String text(TextPosition mark) {
        String raw = mark.getUnicode();
        boolean gap = mark.getWidthDirAdj() == 0 && raw.isBlank();
        return gap ? " " : CleanText.ofGlyph(raw);
    }

    /**
     * Returns the font size. Type 3 fonts may have any unit: the width of their space, about half
     * the font size, says more than their scale.
     */
    private static double size(TextPosition mark) {
        double scale = Math.abs(mark.getYScale());
        return scale < MIN_SIZE ? 2 * mark.getWidthOfSpace() : scale;
    }

    private static Style style(PDFont font) {
        return Style.of(String.valueOf(font.getName()), font.getFontDescriptor());
    }
}
