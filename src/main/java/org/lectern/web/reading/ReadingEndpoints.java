package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.SessionAnswerCache;
import org.lectern.embed.Embedder;
import org.lectern.format.BibtexWriter;
import org.lectern.format.SourceFiles;
import org.lectern.format.SourceFiles.IndexedReading;
import org.lectern.format.SourceFiles.SourceFile;
import org.lectern.index.Snapshot;
import org.lectern.index.UpdateStatusFile;
import org.lectern.pageimage.PageImage;
import org.lectern.pageimage.PageImages;
import org.lectern.search.Searcher;
import org.lectern.web.http.Request;
import org.lectern.web.http.Response;
import org.lectern.web.reading.ViewerPageBuilder.FileState;
import org.lectern.web.view.TemplateRenderer;

import java.util.Map;
import java.util.Optional;

/** The list of readings, each one's page, and each page of one. */
public final class ReadingEndpoints {

    private final TemplateRenderer renderer;
    private final SessionAnswerCache answers;
    private final SourceFiles sourceFiles;
    private final @Nullable Embedder embedder;
    private final @Nullable PageImages pageImages;
    private final UpdateStatusFile updateMarker;

    /**
     * Endpoints.
     *
     * @param embedder null to search by words alone
     * @param pictures null to show pages as text
     * @param mark of the index that is served
     */
    public ReadingEndpoints(
            TemplateRenderer pages,
            SessionAnswerCache answers,
            SourceFiles originals,
            @Nullable Embedder embedder,
            @Nullable PageImages pictures,
            UpdateStatusFile mark) {
        this.renderer = pages;
        this.answers = answers;
        this.sourceFiles = originals;
        this.embedder = embedder;
        this.pageImages = pictures;
        this.updateMarker = mark;
    }

    /** All readings, and how far an update is that another process runs. */
    public Response list(Request request, Snapshot snapshot) {
        int number = request.intParameter("page", 1, 1, 100_000);
        return renderer.render(
                "readings", new ReadingListBuilder(snapshot).build(number, updateMarker.read()));
    }

    /** The reading that the place {@code id} names. */
    public Response reading(Request request, Snapshot snapshot) {
        IndexedReading known = SourceFiles.requireReading(snapshot, request.pathParameter("id"));
        return renderer.render(
                "reading",
                new ReadingPageBuilder(snapshot, answers, known.entry(), known.reading()).build());
    }

    public Response bibtex(Request request, Snapshot snapshot) {
        IndexedReading known = SourceFiles.requireReading(snapshot, request.pathParameter("id"));
        return new Response.Text(
                200,
                "application/x-bibtex; charset=utf-8",
                BibtexWriter.write(known.reading()),
                Map.of());
    }

    /** The page {@code n} as its picture with marks, or as text. */
    public Response page(Request request, Snapshot snapshot) {
        IndexedReading known = SourceFiles.requireReading(snapshot, request.pathParameter("id"));
        ViewerUrl address = ViewerUrl.of(request, known.reading());
        ReadingHits hits = ReadingHits.of(new Searcher(snapshot, embedder), address);
        FileState seen =
                fileState(known, address, sourceFiles.findWithHash(snapshot, known.reading()));
        return renderer.render(
                "viewer", new ViewerPageBuilder(snapshot, address, hits, seen).build());
    }

    private FileState fileState(
            IndexedReading known, ViewerUrl address, Optional<SourceFile> original) {
        boolean drawable = pageImages != null && SourceFiles.isPdf(known.reading());
        boolean changed =
                original.filter(file -> !file.hash().equals(known.entry().hash())).isPresent();
        Optional<PageImage> picture =
                address.text() || !drawable
                        ? Optional.empty()
                        : original.map(file -> render(file, address));
        return new FileState(
                known.reading().pages(),
                original.isPresent(),
                changed,
                drawable && original.isPresent(),
                picture.map(drawn -> imageLayout(drawn, original)).orElse(null),
                picture.map(ReadingEndpoints::failureReason).orElse(""));
    }

    private PageImage render(SourceFile file, ViewerUrl address) {
        return pageImages == null
                ? new PageImage.Unavailable("")
                : pageImages.page(file.path(), file.hash(), address.page(), address.zoom().dpi());
    }

    private static @Nullable PageImageLayout imageLayout(
            PageImage picture, Optional<SourceFile> original) {
        return switch (picture) {
            case PageImage.Available drawn ->
                    new PageImageLayout(
                            drawn.width(),
                            drawn.height(),
                            drawn.dpi(),
                            original.map(SourceFile::version).orElse(""));
            case PageImage.Unavailable _ -> null;
        };
    }

    private static String failureReason(PageImage picture) {
        return switch (picture) {
            case PageImage.Available _ -> "";
            case PageImage.Unavailable failed -> failed.reason();
        };
    }
}
