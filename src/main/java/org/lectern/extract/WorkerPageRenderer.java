package org.lectern.extract;

import org.lectern.extract.RenderResult.NotRendered;
import org.lectern.extract.worker.WorkerCall;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.extract.worker.WorkerReply.Completed;
import org.lectern.extract.worker.WorkerReply.Crashed;
import org.lectern.extract.worker.WorkerReply.TimedOut;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

/** Renders pages of PDF files in worker processes. */
public final class WorkerPageRenderer implements PageRenderer, AutoCloseable {

    private final WorkerPool workers;
    private final RenderBudget budget;

    /**
     * A renderer.
     *
     * @param workers processes that answer {@link PdfProtocol}; closed with the renderer
     * @param budget limits for each page
     */
    public WorkerPageRenderer(WorkerPool workers, RenderBudget budget) {
        this.workers = workers;
        this.budget = budget;
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.lectern.model.LecternException.StoppedException if the renderer is closed, or
     *     this thread interrupted
     */
    @Override
    public RenderResult render(RenderRequest request) {
        WorkerCall<PdfProtocol.Request, Void, RenderResult> call =
                new WorkerCall<>(
                        PdfProtocol.RENDER, new PdfProtocol.Render(request, budget), budget.time());
        return switch (workers.call(call).ending()) {
            case Completed(RenderResult result) -> result;
            case TimedOut<RenderResult> _ ->
                    notRendered(Reason.TIMEOUT, "Rendering the page took too long.");
            case Crashed<RenderResult> _ ->
                    notRendered(
                            Reason.CRASHED,
                            "The worker process crashed twice while rendering this page.");
        };
    }

    private static RenderResult notRendered(Reason reason, String detail) {
        return new NotRendered(new Failure(reason, detail));
    }

    /** Ends the worker processes. */
    @Override
    public void close() {
        workers.close();
    }
}
