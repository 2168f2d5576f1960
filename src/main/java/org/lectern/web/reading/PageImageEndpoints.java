package org.lectern.web.reading;

import org.lectern.format.SourceFiles;
import org.lectern.format.SourceFiles.IndexedReading;
import org.lectern.format.SourceFiles.SourceFile;
import org.lectern.index.Snapshot;
import org.lectern.model.Box;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.pageimage.PageImage;
import org.lectern.pageimage.PageImages;
import org.lectern.pageimage.PassageMarks;
import org.lectern.web.http.ErrorResponses;
import org.lectern.web.http.Request;
import org.lectern.web.http.Response;
import org.lectern.web.reading.ViewerUrl.Zoom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The endpoints of page images and passage images. */
public final class PageImageEndpoints {

    /** Margin beside and above a passage, in points. */
    private static final double MARGIN = 12;

    /**
     * Minimum width of a passage image, in points, so that a word or table cell shows its context.
     */
    private static final double MIN_WIDTH = 200;

    /** Height by width of a passage image, as in the style sheet. */
    private static final double ASPECT_RATIO = 250.0 / 366;

    private final PageImages pageImages;
    private final SourceFiles sourceFiles;
    private final ErrorResponses errors;

    public PageImageEndpoints(
            PageImages pageImages, SourceFiles sourceFiles, ErrorResponses errors) {
        this.pageImages = pageImages;
        this.sourceFiles = sourceFiles;
        this.errors = errors;
    }

    /** Returns the image of page {@code n}. */
    public Response pageImage(Request request, Snapshot snapshot) {
        IndexedReading indexed = SourceFiles.requireReading(snapshot, request.pathParameter("id"));
        int page = ViewerUrl.of(request, indexed.reading()).page();
        int dpi = dpi(request);
        return sourceFiles
                .findWithHash(snapshot, indexed.reading())
                .map(file -> response(request, file, image(file, page, dpi)))
                .orElseGet(() -> notFound(request));
    }

    private PageImage image(SourceFile file, int page, int dpi) {
        return pageImages.page(file.path(), file.hash(), page, dpi);
    }

    private static int dpi(Request request) {
        int wanted = request.intParameter("dpi", Zoom.FIT.dpi(), 1, 1_000);
        if (Stream.of(Zoom.values()).noneMatch(zoom -> zoom.dpi() == wanted)) {
            throw new InvalidInputException("dpi is 144, 216 or 288.");
        }
        return wanted;
    }

    /** Returns the image of the region in which a passage begins, with the passage marked. */
    public Response passageImage(Request request, Snapshot snapshot) {
        IndexedReading indexed = SourceFiles.requireReading(snapshot, request.pathParameter("id"));
        Optional<Passage> passage =
                snapshot.store()
                        .passage(request.pathParameter("passage"))
                        .filter(found -> found.source().equals(indexed.reading().id()));
        Optional<SourceFile> sourceFile = unchangedFile(snapshot, indexed);
        if (passage.isEmpty() || sourceFile.isEmpty()) {
            return notFound(request);
        }
        return passageImage(request, passage.get(), sourceFile.get());
    }

    /** Returns the file of a reading; empty if it was changed since it was indexed. */
    private Optional<SourceFile> unchangedFile(Snapshot snapshot, IndexedReading indexed) {
        return sourceFiles
                .findWithHash(snapshot, indexed.reading())
                .filter(file -> file.hash().equals(indexed.entry().hash()));
    }

    private Response passageImage(Request request, Passage passage, SourceFile sourceFile) {
        if (!(passage.locator() instanceof Locator.Pages pages)) {
            return notFound(request);
        }
        List<Box> blocks = PassageMarks.of(passage, pages.first(), List.of()).blocks();
        if (blocks.isEmpty()) {
            return notFound(request);
        }
        PageImage image =
                pageImages.region(
                        sourceFile.path(),
                        sourceFile.hash(),
                        pages.first(),
                        region(blocks.getFirst()),
                        blocks,
                        Zoom.FIT.dpi());
        return response(request, sourceFile, image);
    }

    /**
     * Returns a region as wide as the passage's first block, with the aspect ratio of the style
     * sheet.
     */
    private static Box region(Box first) {
        double left = first.left() - MARGIN;
        double right = Math.max(first.right() + MARGIN, left + MIN_WIDTH);
        double top = first.top() + MARGIN;
        return new Box(left, top - (right - left) * ASPECT_RATIO, right, top);
    }

    private Response response(Request request, SourceFile sourceFile, PageImage image) {
        return switch (image) {
            case PageImage.Available available ->
                    new Response.File(
                            available.file(), "image/png", cacheHeaders(request, sourceFile));
            case PageImage.Unavailable unavailable -> errors.of(request, 404, unavailable.reason());
        };
    }

    /** Returns cache headers. A URL with the file's version may be cached for ever. */
    private static Map<String, String> cacheHeaders(Request request, SourceFile sourceFile) {
        boolean isVersioned = sourceFile.version().equals(request.parameter("v"));
        return Map.of(
                "Cache-Control",
                isVersioned ? "private, max-age=31536000, immutable" : "private, max-age=60");
    }

    private Response notFound(Request request) {
        return errors.of(request, 404, "There is no image of this page or passage.");
    }
}
