package org.lectern.corpus.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.lectern.corpus.pdf.Opening.Opened;
import org.lectern.corpus.pdf.Opening.Refused;
import org.lectern.corpus.worker.DrawingBudget;
import org.lectern.corpus.worker.Sketch;
import org.lectern.drawing.Drawing.Undrawn;
import org.lectern.drawing.Png;
import org.lectern.drawing.Raster;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Draws one page as it is shown: cropped, turned, in colour on white. Files are opened anew for
 * each page, which takes a tenth of the time that drawing takes at most.
 *
 * @param number of the page, from 1, as {@link PdfFile} counts them
 */
record PageDrawing(int number, int dpi, DrawingBudget budget) {

    private static final double POINTS_PER_INCH = 72;

    /** Draws a page. What is wrong with it is in the result. */
    static Sketch draw(Path file, int number, int dpi, DrawingBudget budget) {
        PageDrawing drawing = new PageDrawing(number, dpi, budget);
        return switch (Opening.of(file, budget.bytes(), drawing::drawn)) {
            case Opened(Sketch sketch) -> sketch;
            case Refused(Failure failure, boolean sound) -> new Sketch(new Undrawn(failure), sound);
        };
    }

    /** Damage shows as exceptions and errors of all kinds. */
    private Sketch drawn(PDDocument document) {
        try {
            return isIn(document)
                    ? page(document)
                    : Sketch.failed(Reason.VANISHED, "The file has no page " + number + ".");
        } catch (OutOfMemoryError e) {
            String detail = "Drawing the page took more memory than there is.";
            return Sketch.failed(Reason.OUT_OF_MEMORY, detail).unsound();
        } catch (Error e) {
            return damaged().unsound();
        } catch (IOException | RuntimeException e) {
            return damaged();
        }
    }

    /** The file may claim any number of pages: only those that are there count. */
    private boolean isIn(PDDocument document) {
        int count = 0;
        for (Iterator<PDPage> rest = document.getPages().iterator();
                count < number && rest.hasNext();
                rest.next()) {
            count++;
        }
        return number >= 1 && count == number;
    }

    private static Sketch damaged() {
        return Sketch.failed(Reason.CORRUPT, "The page is damaged and cannot be drawn.");
    }

    private Sketch page(PDDocument document) throws IOException {
        int index = number - 1;
        int used = dpi(document.getPage(index).getCropBox());
        if (used < 1) {
            return Sketch.failed(Reason.TOO_LARGE, "The page is too large to be drawn.");
        }
        BufferedImage image =
                new PDFRenderer(document).renderImageWithDPI(index, used, ImageType.RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return Sketch.of(Png.of(new Raster(image.getWidth(), image.getHeight(), pixels), used));
    }

    /** Dots per inch, as many as were asked for where the budget has pixels enough. */
    private int dpi(PDRectangle size) {
        double squareInches =
                size.getWidth() / POINTS_PER_INCH * (size.getHeight() / POINTS_PER_INCH);
        return (int) Math.min(dpi, Math.sqrt(budget.pixels() / squareInches));
    }
}
