package org.lectern.extract;

import org.lectern.document.Extraction;
import org.lectern.extract.layout.ExtractedPage;
import org.lectern.extract.layout.LayoutAnalysis;
import org.lectern.extract.layout.PageSequence;
import org.lectern.extract.worker.WorkerCall;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.extract.worker.WorkerReply;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Extracts the text of PDF files: their lines are read by worker processes, the layout is analysed
 * here. Safe for use by many threads.
 */
public final class PdfExtractor implements DocumentExtractor, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PdfExtractor.class.getName());

    private final WorkerPool workers;
    private final ReadBudget budget;

    /**
     * An extractor.
     *
     * @param workers processes that answer {@link PdfProtocol}; closed with the extractor
     * @param budget limits for each file
     */
    public PdfExtractor(WorkerPool workers, ReadBudget budget) {
        this.workers = workers;
        this.budget = budget;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Pages that were read before a worker crashed or exceeded its budget are kept.
     *
     * @throws org.lectern.model.LecternException.StoppedException if the extractor is closed, or
     *     this thread interrupted
     */
    @Override
    public Extraction extract(Path file) {
        PdfProtocol.Read request = new PdfProtocol.Read(file.toAbsolutePath(), budget);
        return analysed(
                pages(
                        workers.call(
                                new WorkerCall<>(
                                        PdfProtocol.READ,
                                        request,
                                        budget.time(),
                                        this::extraTime))));
    }

    private Duration extraTime(ExtractedPage page) {
        return page.ocr() ? budget.timePerOcrPage() : Duration.ZERO;
    }

    private static PageSequence pages(WorkerReply<ExtractedPage, ReadOutcome> reply) {
        List<ExtractedPage> pages = reply.parts();
        return switch (reply.ending()) {
            case WorkerReply.Completed(ReadOutcome outcome) ->
                    new PageSequence(pages, outcome.pageCount(), outcome.failure());
            case WorkerReply.TimedOut<ReadOutcome> _ ->
                    truncated(pages, Reason.TIMEOUT, "Reading it took too long.");
            case WorkerReply.Crashed<ReadOutcome> _ ->
                    truncated(
                            pages,
                            Reason.CRASHED,
                            "The worker process crashed twice while reading this file.");
        };
    }

    private static PageSequence truncated(List<ExtractedPage> pages, Reason reason, String what) {
        String detail =
                pages.isEmpty()
                        ? what
                        : what + " " + ReadOutcome.pagesReadMessage(pages.getLast().number());
        return new PageSequence(pages, pages.size(), Optional.of(new Failure(reason, detail)));
    }

    /** Pages of a hostile file may be laid out in ways that the analysis was never tried with. */
    private static Extraction analysed(PageSequence pages) {
        try {
            return LayoutAnalysis.of(pages);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.WARNING, "the layout of a file could not be analysed", e);
            return new Extraction.Rejected(
                    new Failure(Reason.CRASHED, "Its pages could not be understood."));
        }
    }

    /** Ends the worker processes. */
    @Override
    public void close() {
        workers.close();
    }
}
