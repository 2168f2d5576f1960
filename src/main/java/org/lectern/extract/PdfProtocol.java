package org.lectern.extract;

import org.lectern.extract.layout.ExtractedPage;
import org.lectern.extract.worker.WorkerProtocol;

import java.nio.file.Path;

/** The messages between this process and the worker processes that open PDF files. */
public final class PdfProtocol {

    /**
     * Reading of a file: a part for each page, which replaces an earlier one of the same number,
     * and an outcome.
     */
    public static final WorkerProtocol<Request, ExtractedPage, ReadOutcome> READ =
            new WorkerProtocol<>(Request.class, ExtractedPage.class, ReadOutcome.class);

    /** Rendering of a page. */
    public static final WorkerProtocol<Request, Void, RenderResult> RENDER =
            new WorkerProtocol<>(Request.class, Void.class, RenderResult.class);

    private PdfProtocol() {}

    /** A request to a worker. */
    public sealed interface Request {}

    /**
     * Asks for the text of all pages.
     *
     * @param file an absolute path
     */
    public record Read(Path file, ReadBudget budget) implements Request {}

    /** Asks for the image of a page or of a region of it. */
    public record Render(RenderRequest request, RenderBudget budget) implements Request {}
}
