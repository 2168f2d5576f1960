package org.lectern.extract.worker;

import org.lectern.document.Extraction;
import org.lectern.extract.DocumentExtractor;
import org.lectern.extract.layout.ExtractedPage;
import org.lectern.extract.layout.LayoutAnalysis;
import org.lectern.extract.layout.PageSequence;
import org.lectern.extract.worker.Message.Request;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;
import org.lectern.pageimage.RenderResult;
import org.lectern.pageimage.RenderResult.NotRendered;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Reads files and draws their pages in processes of their own, and makes out here what the pages
 * say. Safe for use by many threads: as many files are read at once as there are workers, which are
 * started when they are needed.
 *
 * <p>No worker outlives the pool, and none this process, however that ends.
 */
public final class WorkerPool implements DocumentExtractor, AutoCloseable {

    private final WorkerProcesses workers;
    private final ReadBudget readBudget;
    private final RenderBudget renderBudget;
    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("worker-watch").factory());

    /**
     * A pool without a process yet.
     *
     * @param size how many workers at most
     */
    public WorkerPool(WorkerCommand launch, int size, ReadBudget budget, RenderBudget drawing) {
        this.workers = new WorkerProcesses(launch, size);
        this.readBudget = budget;
        this.renderBudget = drawing;
    }

    /** One whose pictures cost no more than usual. */
    public WorkerPool(WorkerCommand launch, int size, ReadBudget budget) {
        this(launch, size, budget, RenderBudget.DEFAULT);
    }

    /**
     * {@inheritDoc}
     *
     * <p>A file that breaks its worker is tried once more in a fresh one. What was read before a
     * worker ended is kept.
     *
     * @throws org.lectern.model.LecternException.StoppedException if the pool is closed, or this
     *     thread interrupted
     */
    @Override
    public Extraction extract(Path file) {
        Attempt first = attempt(file, workers.take());
        Attempt last = first.crashed() ? attempt(file, workers.takeFresh()) : first;
        return analysed(last.pages());
    }

    /**
     * What came of one try.
     *
     * @param crashed whether it broke the worker, which may not have been the file's fault
     */
    private record Attempt(PageSequence pages, boolean crashed) {}

    private Attempt attempt(Path file, WorkerProcess worker) {
        List<ExtractedPage> pages = new ArrayList<>();
        try (Watchdog watch = watch(worker, readBudget.cpuTime(), readBudget.wallTime())) {
            try {
                ReadOutcome ending =
                        worker.read(
                                new Request.Read(file.toAbsolutePath(), readBudget),
                                page -> {
                                    watch.extend(
                                            page.ocr()
                                                    ? readBudget.timePerOcrPage()
                                                    : Duration.ZERO);
                                    pages.add(page);
                                });
                return new Attempt(
                        new PageSequence(pages, ending.pageCount(), ending.failure()), false);
            } catch (IOException e) {
                return failedAttempt(pages, watch.isExpired());
            }
        } finally {
            workers.giveBack(worker);
        }
    }

    private Watchdog watch(WorkerProcess worker, Duration processor, Duration wall) {
        return Watchdog.start(worker, processor, wall, scheduler);
    }

    private static Attempt failedAttempt(List<ExtractedPage> pages, boolean late) {
        String what = late ? "Reading it took too long." : "Reading it broke the reader, twice.";
        String detail =
                pages.isEmpty()
                        ? what
                        : what + " " + ReadOutcome.pagesReadMessage(pages.getLast().number());
        Failure failure = new Failure(late ? Reason.TIMEOUT : Reason.CRASHED, detail);
        return new Attempt(new PageSequence(pages, pages.size(), Optional.of(failure)), !late);
    }

    /** Pages may be nested, or strewn with words, in ways that no page of a paper is. */
    private static Extraction analysed(PageSequence print) {
        try {
            return LayoutAnalysis.of(print);
        } catch (RuntimeException | StackOverflowError e) {
            System.getLogger(WorkerPool.class.getName())
                    .log(System.Logger.Level.WARNING, "a layout that could not be understood", e);
            return new Extraction.Rejected(
                    new Failure(Reason.CRASHED, "Its pages could not be understood."));
        }
    }

    /**
     * Draws a page as it is shown. One that breaks its worker is tried once more in a fresh one.
     *
     * @param page counted from 1
     * @param dpi dots per inch; a page that would be too large a picture is drawn at fewer
     * @throws org.lectern.model.LecternException.StoppedException if the pool is closed, or this
     *     thread interrupted
     */
    public RenderResult render(Path file, int page, int dpi) {
        Request.Render request = new Request.Render(file.toAbsolutePath(), page, dpi, renderBudget);
        return tryRender(request, workers.take())
                .or(() -> tryRender(request, workers.takeFresh()))
                .orElse(notRendered(Reason.CRASHED, "Drawing the page broke the reader, twice."));
    }

    /** Nothing where the worker broke, which may not have been the page's fault. */
    private Optional<RenderResult> tryRender(Request.Render request, WorkerProcess worker) {
        try (Watchdog watch = watch(worker, renderBudget.cpuTime(), renderBudget.wallTime())) {
            try {
                return Optional.of(worker.render(request));
            } catch (IOException e) {
                return watch.isExpired()
                        ? Optional.of(
                                notRendered(Reason.TIMEOUT, "Drawing the page took too long."))
                        : Optional.empty();
            }
        } finally {
            workers.giveBack(worker);
        }
    }

    private static RenderResult notRendered(Reason reason, String detail) {
        return new NotRendered(new Failure(reason, detail));
    }

    /** Ends all workers, whatever they do. */
    @Override
    public void close() {
        workers.close();
        scheduler.shutdownNow();
    }
}
