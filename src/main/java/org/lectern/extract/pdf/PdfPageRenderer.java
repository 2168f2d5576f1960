package org.lectern.extract.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.lectern.extract.RenderBudget;
import org.lectern.extract.pdf.LoadResult.Loaded;
import org.lectern.extract.pdf.LoadResult.NotLoaded;
import org.lectern.extract.worker.WorkerResult;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;
import org.lectern.pageimage.Png;
import org.lectern.pageimage.Raster;
import org.lectern.pageimage.RenderResult;
import org.lectern.pageimage.RenderResult.NotRendered;
import org.lectern.pageimage.RenderResult.Rendered;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Renders a page as it is displayed: cropped, rotated, in colour on white. The file is opened anew
 * for each page, which takes at most a tenth of the time that rendering takes.
 *
 * @param pageNumber of the page, from 1, as {@link PdfReader} counts them
 */
record PdfPageRenderer(int pageNumber, int dpi, RenderBudget budget) {

    private static final double POINTS_PER_INCH = 72;

    /** Renders a page. A failure is part of the result, not thrown. */
    static WorkerResult<RenderResult> render(Path file, int number, int dpi, RenderBudget budget) {
        PdfPageRenderer drawing = new PdfPageRenderer(number, dpi, budget);
        return switch (LoadResult.load(file, budget.maxBytes(), drawing::renderFrom)) {
            case Loaded(WorkerResult<RenderResult> result) -> result;
            case NotLoaded(Failure failure, boolean reusable) ->
                    new WorkerResult<>(new NotRendered(failure), reusable);
        };
    }

    /** Renders the page of an open document. Damage shows as exceptions and errors of all kinds. */
    private WorkerResult<RenderResult> renderFrom(PDDocument document) {
        try {
            return hasPage(document)
                    ? renderPage(document)
                    : failed(Reason.VANISHED, "The file has no page " + pageNumber + ".");
        } catch (OutOfMemoryError e) {
            String detail = "Drawing the page took more memory than there is.";
            return failed(Reason.OUT_OF_MEMORY, detail).notReusable();
        } catch (Error e) {
            return damaged().notReusable();
        } catch (IOException | RuntimeException e) {
            return damaged();
        }
    }

    /** Counts the pages: the number that the file states may be false. */
    private boolean hasPage(PDDocument document) {
        int count = 0;
        for (Iterator<PDPage> rest = document.getPages().iterator();
                count < pageNumber && rest.hasNext();
                rest.next()) {
            count++;
        }
        return pageNumber >= 1 && count == pageNumber;
    }

    private static WorkerResult<RenderResult> damaged() {
        return failed(Reason.CORRUPT, "The page is damaged and cannot be drawn.");
    }

    private WorkerResult<RenderResult> renderPage(PDDocument document) throws IOException {
        int index = pageNumber - 1;
        int used = dpi(document.getPage(index).getCropBox());
        if (used < 1) {
            return failed(Reason.TOO_LARGE, "The page is too large to be drawn.");
        }
        BufferedImage image =
                new PDFRenderer(document).renderImageWithDPI(index, used, ImageType.RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return rendered(Png.of(new Raster(image.getWidth(), image.getHeight(), pixels), used));
    }

    private static WorkerResult<RenderResult> rendered(Png png) {
        return WorkerResult.of(new Rendered(png));
    }

    private static WorkerResult<RenderResult> failed(Reason reason, String detail) {
        return WorkerResult.of(new NotRendered(new Failure(reason, detail)));
    }

    /** Returns the requested resolution, or the highest for which the budget has enough pixels. */
    private int dpi(PDRectangle size) {
        double squareInches =
                size.getWidth() / POINTS_PER_INCH * (size.getHeight() / POINTS_PER_INCH);
        return (int) Math.min(dpi, Math.sqrt(budget.maxPixels() / squareInches));
    }
}
