package org.lectern.extract.worker;

import org.lectern.extract.worker.WorkerReply.Completed;
import org.lectern.extract.worker.WorkerReply.Crashed;
import org.lectern.extract.worker.WorkerReply.Ending;
import org.lectern.extract.worker.WorkerReply.TimedOut;
import org.lectern.model.LecternException.StoppedException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Worker processes that answer requests within a budget of time. Processes are started when they
 * are needed. Safe for use by many threads: as many requests are answered at once as there are
 * processes.
 *
 * <p>No process outlives the pool, nor this process, however that ends.
 */
public final class WorkerPool implements AutoCloseable {

    private final WorkerProcesses workers;
    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("worker-watchdog").factory());

    /**
     * A pool without a process yet.
     *
     * @param size the largest number of processes
     */
    public WorkerPool(WorkerCommand command, int size) {
        this.workers = new WorkerProcesses(command, size);
    }

    /**
     * Sends a request to a process and waits for the reply. A request that crashes its process is
     * sent once more, to a new one, and the reply of that one counts.
     *
     * @throws StoppedException if the pool is closed, or this thread interrupted
     */
    public <Q, P, R> WorkerReply<P, R> call(WorkerCall<Q, P, R> call) {
        WorkerReply<P, R> first = attempt(call, workers.take());
        return first.ending() instanceof Crashed ? attempt(call, workers.takeFresh()) : first;
    }

    private <Q, P, R> WorkerReply<P, R> attempt(WorkerCall<Q, P, R> call, WorkerProcess worker) {
        List<P> parts = new ArrayList<>();
        try (Watchdog watchdog = new Watchdog(worker, call.budget(), scheduler)) {
            return new WorkerReply<>(parts, ending(call, worker, parts, watchdog));
        } finally {
            workers.giveBack(worker);
        }
    }

    private static <Q, P, R> Ending<R> ending(
            WorkerCall<Q, P, R> call, WorkerProcess worker, List<P> parts, Watchdog watchdog) {
        try {
            R result =
                    worker.call(
                            call,
                            part -> {
                                watchdog.extend(call.extraTime().apply(part));
                                parts.add(part);
                            });
            return new Completed<>(result);
        } catch (IOException e) {
            return watchdog.isExpired() ? new TimedOut<>() : new Crashed<>();
        }
    }

    /** Ends all processes, whatever they are doing. */
    @Override
    public void close() {
        workers.close();
        scheduler.shutdownNow();
    }
}
