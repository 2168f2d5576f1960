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

/** The endpoints of the list of readings, a reading's page, and the viewer of its pages. */
public final class ReadingEndpoints {

    private final TemplateRenderer renderer;
    private final SessionAnswerCache answers;
    private final SourceFiles sourceFiles;
    private final @Nullable Embedder embedder;
    private final @Nullable PageImages pageImages;
    private final UpdateStatusFile updateMarker;

    /**
     * Creates the endpoints.
     *
     * @param embedder null for lexical search only
     * @param pageImages null to show pages as text
     * @param updateMarker the file in which a running index update reports its progress
     */
    public ReadingEndpoints(
            TemplateRenderer renderer,
            SessionAnswerCache answers,
            SourceFiles sourceFiles,
            @Nullable Embedder embedder,
            @Nullable PageImages pageImages,
            UpdateStatusFile updateMarker) {
        this.renderer = renderer;
        this.answers = answers;
        this.sourceFiles = sourceFiles;
        this.embedder = embedder;
        this.pageImages = pageImages;
        this.updateMarker = updateMarker;
    }

    /** Returns the list of readings, with the progress of an update by another process. */
    public Response list(Request request, Snapshot snapshot) {
        int number = request.intParameter("page", 1, 1, 100_000);
        return renderer.render(
                "readings", new ReadingListBuilder(snapshot).build(number, updateMarker.read()));
    }

    /** Returns the page of the reading {@code id}. */
    public Response reading(Request request, Snapshot snapshot) {
        IndexedReading indexed = SourceFiles.requireReading(snapshot, request.pathParameter("id"));
        return renderer.render(
                "reading",
                new ReadingPageBuilder(snapshot, answers, indexed.entry(), indexed.reading())
                        .build());
    }

    public Response bibtex(Request request, Snapshot snapshot) {
        IndexedReading indexed = SourceFiles.requireReading(snapshot, request.pathParameter("id"));
        return new Response.Text(
                200,
                "application/x-bibtex; charset=utf-8",
                BibtexWriter.write(indexed.reading()),
                Map.of());
    }

    /** Returns the viewer of page {@code n}, as an image with marks or as text. */
    public Response page(Request request, Snapshot snapshot) {
        IndexedReading indexed = SourceFiles.requireReading(snapshot, request.pathParameter("id"));
        ViewerUrl url = ViewerUrl.of(request, indexed.reading());
        ReadingHits hits = ReadingHits.of(new Searcher(snapshot, embedder), url);
        FileState fileState =
                fileState(indexed, url, sourceFiles.findWithHash(snapshot, indexed.reading()));
        return renderer.render(
                "viewer", new ViewerPageBuilder(snapshot, url, hits, fileState).build());
    }

    private FileState fileState(
            IndexedReading indexed, ViewerUrl url, Optional<SourceFile> sourceFile) {
        boolean renderable = pageImages != null && SourceFiles.isPdf(indexed.reading());
        boolean changed =
                sourceFile.filter(file -> !file.hash().equals(indexed.entry().hash())).isPresent();
        Optional<PageImage> image =
                url.text() || !renderable
                        ? Optional.empty()
                        : sourceFile.map(file -> render(file, url));
        return new FileState(
                indexed.reading().pages(),
                sourceFile.isPresent(),
                changed,
                renderable && sourceFile.isPresent(),
                image.map(available -> imageLayout(available, sourceFile)).orElse(null),
                image.map(ReadingEndpoints::failureReason).orElse(""));
    }

    private PageImage render(SourceFile file, ViewerUrl url) {
        return pageImages == null
                ? new PageImage.Unavailable("")
                : pageImages.page(file.path(), file.hash(), url.page(), url.zoom().dpi());
    }

    private static @Nullable PageImageLayout imageLayout(
            PageImage image, Optional<SourceFile> sourceFile) {
        return switch (image) {
            case PageImage.Available available ->
                    new PageImageLayout(
                            available.width(),
                            available.height(),
                            available.dpi(),
                            sourceFile.map(SourceFile::version).orElse(""));
            case PageImage.Unavailable _ -> null;
        };
    }

    private static String failureReason(PageImage image) {
        return switch (image) {
            case PageImage.Available _ -> "";
            case PageImage.Unavailable unavailable -> unavailable.reason();
        };
    }
}
