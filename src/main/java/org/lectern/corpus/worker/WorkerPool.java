package org.lectern.corpus.worker;

import org.lectern.corpus.Extraction;
import org.lectern.corpus.ReadingExtractor;
import org.lectern.corpus.layout.LayoutAnalysis;
import org.lectern.corpus.layout.Page;
import org.lectern.corpus.layout.Print;
import org.lectern.corpus.worker.Message.Request;
import org.lectern.drawing.Drawing;
import org.lectern.drawing.Drawing.Undrawn;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

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
public final class WorkerPool implements ReadingExtractor, AutoCloseable {

    private final Workers workers;
    private final Budget budget;
    private final DrawingBudget drawing;
    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("worker-watch").factory());

    /**
     * A pool without a process yet.
     *
     * @param size how many workers at most
     */
    public WorkerPool(Launch launch, int size, Budget budget, DrawingBudget drawing) {
        this.workers = new Workers(launch, size);
        this.budget = budget;
        this.drawing = drawing;
    }

    /** One whose pictures cost no more than usual. */
    public WorkerPool(Launch launch, int size, Budget budget) {
        this(launch, size, budget, DrawingBudget.USUAL);
    }

    /**
     * {@inheritDoc}
     *
     * <p>A file that breaks its worker is tried once more in a fresh one. What was read before a
     * worker ended is kept.
     *
     * @throws org.lectern.model.LecternException.Stopped if the pool is closed, or this thread
     *     interrupted
     */
    @Override
    public Extraction extract(Path file) {
        Attempt first = attempt(file, workers.take());
        Attempt last = first.broke() ? attempt(file, workers.takeFresh()) : first;
        return understood(last.print());
    }

    /**
     * What came of one try.
     *
     * @param broke whether it broke the worker, which may not have been the file's fault
     */
    private record Attempt(Print print, boolean broke) {}

    private Attempt attempt(Path file, Worker worker) {
        List<Page> pages = new ArrayList<>();
        try (Watch watch = watch(worker, budget.processor(), budget.wall())) {
            try {
                Ending ending =
                        worker.read(
                                new Request.Read(file.toAbsolutePath(), budget),
                                page -> {
                                    watch.allow(page.ocr() ? budget.picture() : Duration.ZERO);
                                    pages.add(page);
                                });
                return new Attempt(new Print(pages, ending.count(), ending.failure()), false);
            } catch (IOException e) {
                return broken(pages, watch.expired());
            }
        } finally {
            workers.giveBack(worker);
        }
    }

    private Watch watch(Worker worker, Duration processor, Duration wall) {
        return Watch.over(worker, processor, wall, scheduler);
    }

    private static Attempt broken(List<Page> pages, boolean late) {
        String what = late ? "Reading it took too long." : "Reading it broke the reader, twice.";
        String detail =
                pages.isEmpty() ? what : what + " " + Ending.readUntil(pages.getLast().number());
        Failure failure = new Failure(late ? Reason.TIMEOUT : Reason.CRASHED, detail);
        return new Attempt(new Print(pages, pages.size(), Optional.of(failure)), !late);
    }

    /** Pages may be nested, or strewn with words, in ways that no page of a paper is. */
    private static Extraction understood(Print print) {
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
     * @throws org.lectern.model.LecternException.Stopped if the pool is closed, or this thread
     *     interrupted
     */
    public Drawing draw(Path file, int page, int dpi) {
        Request.Draw request = new Request.Draw(file.toAbsolutePath(), page, dpi, drawing);
        return drawn(request, workers.take())
                .or(() -> drawn(request, workers.takeFresh()))
                .orElse(undrawn(Reason.CRASHED, "Drawing the page broke the reader, twice."));
    }

    /** Nothing where the worker broke, which may not have been the page's fault. */
    private Optional<Drawing> drawn(Request.Draw request, Worker worker) {
        try (Watch watch = watch(worker, drawing.processor(), drawing.wall())) {
            try {
                return Optional.of(worker.draw(request));
            } catch (IOException e) {
                return watch.expired()
                        ? Optional.of(undrawn(Reason.TIMEOUT, "Drawing the page took too long."))
                        : Optional.empty();
            }
        } finally {
            workers.giveBack(worker);
        }
    }

    private static Drawing undrawn(Reason reason, String detail) {
        return new Undrawn(new Failure(reason, detail));
    }

    /** Ends all workers, whatever they do. */
    @Override
    public void close() {
        workers.close();
        scheduler.shutdownNow();
    }
}
