package org.lectern.web.reading;

import org.lectern.index.Snapshot;
import org.lectern.model.Box;
import org.lectern.model.LecternException.BadInput;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.picture.Marks;
import org.lectern.picture.PagePictures;
import org.lectern.picture.Picture;
import org.lectern.quoting.Originals;
import org.lectern.quoting.Originals.Known;
import org.lectern.quoting.Originals.Original;
import org.lectern.web.http.Errors;
import org.lectern.web.http.Reply;
import org.lectern.web.http.Request;
import org.lectern.web.reading.ViewerAddress.Zoom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pictures of pages, and of the parts of them that passages stand on. */
public final class PictureEndpoints {

    /** Beside and above a passage, in points. */
    private static final double MARGIN = 12;

    /** A word or a cell of a table says nothing without what stands beside it. */
    private static final double NARROWEST = 200;

    /** Of a clip: as the style sheet shows it. */
    private static final double HEIGHT_BY_WIDTH = 250.0 / 366;

    private final PagePictures pictures;
    private final Originals originals;
    private final Errors errors;

    public PictureEndpoints(PagePictures pictures, Originals originals, Errors errors) {
        this.pictures = pictures;
        this.originals = originals;
        this.errors = errors;
    }

    /** The picture of the page {@code n}. */
    public Reply page(Request request, Snapshot snapshot) {
        Known known = Originals.reading(snapshot, request.place("id"));
        ViewerAddress address = ViewerAddress.of(request, known.reading());
        int dpi = dpi(request);
        return originals
                .original(snapshot, known.reading())
                .map(file ->
                        reply(
                                request,
                                file,
                                pictures.page(file.path(), file.hash(), address.page(), dpi)))
                .orElseGet(() -> gone(request));
    }

    private static int dpi(Request request) {
        int wanted = request.number("dpi", Zoom.FIT.dpi(), 1, 1_000);
        if (Stream.of(Zoom.values()).noneMatch(zoom -> zoom.dpi() == wanted)) {
            throw new BadInput("dpi is 144, 216 or 288.");
        }
        return wanted;
    }

    /** The part of a page on which a passage begins, with the passage washed. */
    public Reply clip(Request request, Snapshot snapshot) {
        Known known = Originals.reading(snapshot, request.place("id"));
        Optional<Passage> passage =
                snapshot.passage(request.place("passage"))
                        .filter(found -> found.source().equals(known.reading().id()));
        Optional<Original> original =
                originals
                        .original(snapshot, known.reading())
                        .filter(file -> file.hash().equals(known.entry().hash()));
        if (passage.isEmpty() || original.isEmpty()) {
            return gone(request);
        }
        return clip(request, passage.get(), original.get());
    }

    private Reply clip(Request request, Passage passage, Original original) {
        if (!(passage.locator() instanceof Locator.Pages pages)) {
            return gone(request);
        }
        List<Box> blocks = Marks.of(passage, pages.first(), List.of()).blocks();
        if (blocks.isEmpty()) {
            return gone(request);
        }
        Picture picture =
                pictures.clip(
                        original.path(),
                        original.hash(),
                        pages.first(),
                        region(blocks.getFirst()),
                        blocks,
                        Zoom.FIT.dpi());
        return reply(request, original, picture);
    }

    /** As wide as the passage's first column, and as high as the style sheet shows it. */
    private static Box region(Box first) {
        double left = first.left() - MARGIN;
        double right = Math.max(first.right() + MARGIN, left + NARROWEST);
        double top = first.top() + MARGIN;
        return new Box(left, top - (right - left) * HEIGHT_BY_WIDTH, right, top);
    }

    private Reply reply(Request request, Original original, Picture picture) {
        return switch (picture) {
            case Picture.Drawn drawn ->
                    new Reply.File(drawn.file(), "image/png", kept(request, original));
            case Picture.Failed failed -> errors.of(request, 404, failed.reason());
        };
    }

    /** An address that names the file's edition shows the same for ever. */
    private static Map<String, String> kept(Request request, Original original) {
        boolean named = original.edition().equals(request.parameter("v"));
        return Map.of(
                "Cache-Control",
                named ? "private, max-age=31536000, immutable" : "private, max-age=60");
    }

    private Reply gone(Request request) {
        return errors.of(request, 404, "There is no picture of this.");
    }
}
