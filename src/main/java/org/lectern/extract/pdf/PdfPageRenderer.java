package org.lectern.extract.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.lectern.extract.RenderBudget;
import org.lectern.extract.RenderRequest;
import org.lectern.extract.RenderResult;
import org.lectern.extract.RenderResult.NotRendered;
import org.lectern.extract.RenderResult.OutsidePage;
import org.lectern.extract.RenderResult.Rendered;
import org.lectern.extract.pdf.LoadResult.Loaded;
import org.lectern.extract.pdf.LoadResult.NotLoaded;
import org.lectern.extract.worker.WorkerResult;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

/**
 * Renders pages as they are displayed: cropped, rotated, in colour on white. The bitmap of the last
 * page is kept, so that several regions of one page are cropped from one rendering. Not safe for
 * use by several threads.
 */
final class PdfPageRenderer {

    private static final double POINTS_PER_INCH = 72;

    private @Nullable KeptPage kept;

    /** A rendered page, which takes up to four bytes for each pixel of the budget. */
    private record KeptPage(PageKey key, PageBitmap bitmap) {}

    /** An attempt to render, which damaged pages end with exceptions and errors of all kinds. */
    private interface Attempt {
        RenderResult run() throws IOException;
    }

    /** Renders a page or a region of it. A failure is part of the result, not thrown. */
    WorkerResult<RenderResult> render(RenderRequest request, RenderBudget budget) {
        Optional<PageKey> key = PageKey.of(request, budget);
        KeptPage page = kept;
        if (page != null && key.filter(page.key()::equals).isPresent()) {
            return guarded(() -> result(page.bitmap(), request));
        }
        // Memory is freed before the next page takes its own.
        kept = null;
        return renderFromFile(request, budget, key);
    }

    private WorkerResult<RenderResult> renderFromFile(
            RenderRequest request, RenderBudget budget, Optional<PageKey> key) {
        return switch (LoadResult.load(
                request.file(),
                budget.maxBytes(),
                document -> guarded(() -> renderPage(document, request, budget, key)))) {
            case Loaded(WorkerResult<RenderResult> result) -> result;
            case NotLoaded(Failure failure, boolean reusable) ->
                    new WorkerResult<>(new NotRendered(failure), reusable);
        };
    }

    private static WorkerResult<RenderResult> guarded(Attempt attempt) {
        try {
            return WorkerResult.of(attempt.run());
        } catch (OutOfMemoryError e) {
            String detail = "Rendering the page took more memory than there is.";
            return WorkerResult.of(failed(Reason.OUT_OF_MEMORY, detail)).notReusable();
        } catch (Error e) {
            return WorkerResult.of(damaged()).notReusable();
        } catch (IOException | RuntimeException e) {
            return WorkerResult.of(damaged());
        }
    }

    private static RenderResult damaged() {
        return failed(Reason.CORRUPT, "The page is damaged and cannot be rendered.");
    }

    private static RenderResult failed(Reason reason, String detail) {
        return new NotRendered(new Failure(reason, detail));
    }

    private RenderResult renderPage(
            PDDocument document, RenderRequest request, RenderBudget budget, Optional<PageKey> key)
            throws IOException {
        if (!hasPage(document, request.page())) {
            return failed(Reason.VANISHED, "The file has no page " + request.page() + ".");
        }
        int index = request.page() - 1;
        int dpi = dpi(document.getPage(index).getCropBox(), request.dpi(), budget.maxPixels());
        if (dpi < 1) {
            return failed(Reason.TOO_LARGE, "The page is too large to be rendered.");
        }
        PageBitmap bitmap = bitmap(document, index, dpi);
        kept = key.map(found -> new KeptPage(found, bitmap)).orElse(null);
        return result(bitmap, request);
    }

    /** Counts the pages: the number that the file states may be false. */
    private static boolean hasPage(PDDocument document, int page) {
        int count = 0;
        for (Iterator<PDPage> rest = document.getPages().iterator();
                count < page && rest.hasNext();
                rest.next()) {
            count++;
        }
        return page >= 1 && count == page;
    }

    /** Returns the requested resolution, or the highest for which the budget has enough pixels. */
    private static int dpi(PDRectangle size, int requested, int maxPixels) {
        double squareInches =
                size.getWidth() / POINTS_PER_INCH * (size.getHeight() / POINTS_PER_INCH);
        return (int) Math.min(requested, Math.sqrt(maxPixels / squareInches));
    }

    private static PageBitmap bitmap(PDDocument document, int index, int dpi) throws IOException {
        return new PageBitmap(
                new PDFRenderer(document).renderImageWithDPI(index, dpi, ImageType.RGB), dpi);
    }

    private static RenderResult result(PageBitmap page, RenderRequest request) throws IOException {
        Optional<PageBitmap> shown = page.crop(request.region(), request.marks());
        return shown.isEmpty() ? new OutsidePage() : new Rendered(PngEncoder.encode(shown.get()));
    }
}
