package org.lectern.extract.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.lectern.extract.layout.ExtractedPage;
import org.lectern.extract.layout.Legibility;
import org.lectern.extract.layout.TextLine;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Recognises the text of page images, if OCR is enabled and Tesseract installed. Stateless and safe
 * for use by many threads.
 *
 * @param tesseract empty if it is not installed
 */
record Ocr(OcrMode mode, Optional<Tesseract> tesseract) {

    private static final System.Logger LOG = System.getLogger(Ocr.class.getName());

    private static final double POINTS_PER_INCH = 72;
    private static final double DPI = 300;

    /** A4 at 300 dpi has nine million pixels; posters are rendered at a lower resolution. */
    private static final double MAX_PIXELS = 25_000_000;

    private static final int MIN_CHARACTERS = 50;
    private static final int MAX_LOSS_FACTOR = 3;

    /**
     * Returns OCR with the installed Tesseract, if there is one.
     *
     * @param searchPath folders to search, in the format of {@code PATH}
     */
    static Ocr of(OcrMode mode, String searchPath) {
        return new Ocr(mode, Tesseract.find(searchPath));
    }

    /** Returns whether pages can be recognised. */
    boolean isAvailable() {
        return mode != OcrMode.NEVER && tesseract.isPresent();
    }

    /** Returns the better one of a page's text and the text recognised from its image. */
    ExtractedPage improve(PDDocument document, PDPage page, ExtractedPage plain) {
        return needsOcr(page, plain)
                ? tryRecognise(document, page, plain.number())
                        .filter(seen ->
                                MAX_LOSS_FACTOR * seen.characterCount() >= plain.characterCount())
                        .orElse(plain)
                : plain;
    }

    private boolean needsOcr(PDPage page, ExtractedPage plain) {
        if (!isAvailable()) {
            return false;
        }
        boolean empty = characters(plain.lines()) < MIN_CHARACTERS;
        return mode == OcrMode.ALWAYS
                ? empty || Legibility.fault(List.of(plain)).isPresent()
                : empty && EmbeddedImages.areOn(page);
    }

    /**
     * Recognises every page of a file. Pages on which that fails are left out.
     *
     * @param count number of pages
     */
    void readAll(PDDocument document, int count, Consumer<ExtractedPage> sink) {
        Iterator<PDPage> rest = document.getPages().iterator();
        for (int number = 1; number <= count; number++) {
            tryRecognise(document, rest.next(), number).ifPresent(sink);
        }
    }

    private Optional<ExtractedPage> tryRecognise(PDDocument document, PDPage page, int number) {
        try {
            return Optional.of(recognise(document, page, number));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, () -> "OCR failed on a page: " + e.getMessage());
            return Optional.empty();
        }
    }

    private ExtractedPage recognise(PDDocument document, PDPage page, int number)
            throws IOException {
        int index = number - 1;
        if (!document.getPage(index).equals(page)) {
            throw new IOException("its number leads to another page");
        }
        double scale = scale(page.getCropBox());
        BufferedImage picture = rendered(document, index, scale);
        String hocr = tesseract.orElseThrow().hocr(picture, Math.round(scale * POINTS_PER_INCH));
        double height = picture.getHeight() / scale;
        return ExtractedPage.ofOcr(number, height, HocrReader.lines(hocr, 1 / scale, height));
    }

    /** Returns the pixels per point. */
    private static double scale(PDRectangle size) {
        double points = Math.max(1, (double) size.getWidth() * size.getHeight());
        return Math.min(DPI / POINTS_PER_INCH, Math.sqrt(MAX_PIXELS / points));
    }

    private static BufferedImage rendered(PDDocument document, int index, double scale)
            throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        // Scans may have a much higher resolution than OCR needs.
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(index, (float) scale, ImageType.GRAY);
    }

    private static int characters(List<TextLine> lines) {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }

    /** Returns a sentence on what the user can do about a file without readable text. */
    String advice() {
        if (mode == OcrMode.NEVER) {
            return "OCR is off.";
        }
        return tesseract.isPresent()
                ? "OCR found no text that can be read."
                : "With Tesseract installed, `lectern index --retry-failed` would read it.";
    }
}
