package org.lectern.corpus.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.lectern.corpus.layout.Legibility;
import org.lectern.corpus.layout.Line;
import org.lectern.corpus.layout.Page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads pages from their pictures, where that was wanted and can be done. It keeps nothing between
 * pages, so it may be shared between threads.
 *
 * @param program empty where it is not installed
 */
record Ocr(OcrMode mode, Optional<Tesseract> program) {

    private static final System.Logger LOG = System.getLogger(Ocr.class.getName());

    private static final double POINTS_PER_INCH = 72;
    private static final double DPI = 300;

    /** A4 at 300 dpi has nine million; posters are read at fewer. */
    private static final double MOST_PIXELS = 25_000_000;

    private static final int HARDLY_ANY_TEXT = 50;
    private static final int FAR_LESS = 3;

    /**
     * OCR with what is installed.
     *
     * @param searchPath folders in which programs are looked for, as in {@code PATH}
     */
    static Ocr of(OcrMode mode, String searchPath) {
        return new Ocr(mode, Tesseract.on(searchPath));
    }

    /** Whether pages can be read at all. */
    boolean isReady() {
        return mode != OcrMode.NEVER && program.isPresent();
    }

    /** The page as it is read best: as the file says, or from its picture. */
    Page improved(PDDocument document, PDPage page, Page plain) {
        return wants(page, plain)
                ? recognised(document, page, plain.number())
                        .filter(seen -> FAR_LESS * seen.characters() >= plain.characters())
                        .orElse(plain)
                : plain;
    }

    private boolean wants(PDPage page, Page plain) {
        if (!isReady()) {
            return false;
        }
        boolean empty = characters(plain.lines()) < HARDLY_ANY_TEXT;
        return mode == OcrMode.ALWAYS
                ? empty || Legibility.fault(List.of(plain)).isPresent()
                : empty && Pictures.isOn(page);
    }

    /**
     * Reads every page of a file from its picture. Those on which that fails are left out.
     *
     * @param count how many pages there are
     */
    void readAll(PDDocument document, int count, Consumer<Page> sink) {
        Iterator<PDPage> rest = document.getPages().iterator();
        for (int number = 1; number <= count; number++) {
            recognised(document, rest.next(), number).ifPresent(sink);
        }
    }

    private Optional<Page> recognised(PDDocument document, PDPage page, int number) {
        try {
            return Optional.of(seen(document, page, number));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, () -> "OCR failed on a page: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Page seen(PDDocument document, PDPage page, int number) throws IOException {
        int index = number - 1;
        if (!document.getPage(index).equals(page)) {
            throw new IOException("its number leads to another page");
        }
        double scale = scale(page.getCropBox());
        BufferedImage picture = drawn(document, index, scale);
        String hocr = program.orElseThrow().hocr(picture, Math.round(scale * POINTS_PER_INCH));
        double height = picture.getHeight() / scale;
        return Page.recognised(number, height, Hocr.lines(hocr, 1 / scale, height));
    }

    /** Pixels per point. */
    private static double scale(PDRectangle size) {
        double points = Math.max(1, (double) size.getWidth() * size.getHeight());
        return Math.min(DPI / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / points));
    }

    private static BufferedImage drawn(PDDocument document, int index, double scale)
            throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        // A scan may be far finer than what is looked at here.
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(index, (float) scale, ImageType.GRAY);
    }

    private static int characters(List<Line> lines) {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }

    /** What a user can do about a file without readable text. */
    String advice() {
        if (mode == OcrMode.NEVER) {
            return "OCR is off.";
        }
        return program.isPresent()
                ? "OCR found no text that can be read."
                : "With Tesseract installed, `lectern index --retry-failed` would read it.";
    }
}
