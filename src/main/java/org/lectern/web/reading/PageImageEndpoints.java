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

/** Pictures of pages, and of the parts of them that passages stand on. */
public final class PageImageEndpoints {

    /** Beside and above a passage, in points. */
    private static final double MARGIN = 12;

    /** A word or a cell of a table says nothing without what stands beside it. */
    private static final double MIN_WIDTH = 200;

    /** Of a clip: as the style sheet shows it. */
    private static final double ASPECT_RATIO = 250.0 / 366;

    private final PageImages pageImages;
    private final SourceFiles sourceFiles;
    private final ErrorResponses errors;

    public PageImageEndpoints(PageImages pictures, SourceFiles originals, ErrorResponses errors) {
        this.pageImages = pictures;
        this.sourceFiles = originals;
        this.errors = errors;
    }

    /** The picture of the page {@code n}. */
    public Response pageImage(Request request, Snapshot snapshot) {
        IndexedReading known = SourceFiles.requireReading(snapshot, request.pathParameter("id"));
        ViewerUrl address = ViewerUrl.of(request, known.reading());
        int dpi = dpi(request);
        return sourceFiles
                .findWithHash(snapshot, known.reading())
                .map(file ->
                        response(
                                request,
                                file,
                                pageImages.page(file.path(), file.hash(), address.page(), dpi)))
                .orElseGet(() -> notFound(request));
    }

    private static int dpi(Request request) {
        int wanted = request.intParameter("dpi", Zoom.FIT.dpi(), 1, 1_000);
        if (Stream.of(Zoom.values()).noneMatch(zoom -> zoom.dpi() == wanted)) {
            throw new InvalidInputException("dpi is 144, 216 or 288.");
        }
        return wanted;
    }

    /** The part of a page on which a passage begins, with the passage washed. */
    public Response passageImage(Request request, Snapshot snapshot) {
        IndexedReading known = SourceFiles.requireReading(snapshot, request.pathParameter("id"));
        Optional<Passage> passage =
                snapshot.store()
                        .passage(request.pathParameter("passage"))
                        .filter(found -> found.source().equals(known.reading().id()));
        Optional<SourceFile> original =
                sourceFiles
                        .findWithHash(snapshot, known.reading())
                        .filter(file -> file.hash().equals(known.entry().hash()));
        if (passage.isEmpty() || original.isEmpty()) {
            return notFound(request);
        }
        return passageImage(request, passage.get(), original.get());
    }

    private Response passageImage(Request request, Passage passage, SourceFile original) {
        if (!(passage.locator() instanceof Locator.Pages pages)) {
            return notFound(request);
        }
        List<Box> blocks = PassageMarks.of(passage, pages.first(), List.of()).blocks();
        if (blocks.isEmpty()) {
            return notFound(request);
        }
        PageImage picture =
                pageImages.region(
                        original.path(),
                        original.hash(),
                        pages.first(),
                        region(blocks.getFirst()),
                        blocks,
                        Zoom.FIT.dpi());
        return response(request, original, picture);
    }

    /** As wide as the passage's first column, and as high as the style sheet shows it. */
    private static Box region(Box first) {
        double left = first.left() - MARGIN;
        double right = Math.max(first.right() + MARGIN, left + MIN_WIDTH);
        double top = first.top() + MARGIN;
        return new Box(left, top - (right - left) * ASPECT_RATIO, right, top);
    }

    private Response response(Request request, SourceFile original, PageImage picture) {
        return switch (picture) {
            case PageImage.Available drawn ->
                    new Response.File(drawn.file(), "image/png", cacheHeaders(request, original));
            case PageImage.Unavailable failed -> errors.of(request, 404, failed.reason());
        };
    }

    /** An address that names the file's edition shows the same for ever. */
    private static Map<String, String> cacheHeaders(Request request, SourceFile original) {
        boolean named = original.version().equals(request.parameter("v"));
        return Map.of(
                "Cache-Control",
                named ? "private, max-age=31536000, immutable" : "private, max-age=60");
    }

    private Response notFound(Request request) {
        return errors.of(request, 404, "There is no picture of this.");
    }
}
