package org.lectern.extract.worker;

import org.lectern.model.LecternException.StoppedException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * The processes of a pool: those at work, those at rest, never more than its size. They end with
 * the pool, and with this process.
 */
final class WorkerProcesses implements AutoCloseable {

    private final WorkerCommand command;
    private final Semaphore permits;
    private final Set<WorkerProcess> all = new HashSet<>();
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Thread shutdownHook = new Thread(this::endAll, "end-workers");
    private boolean closed;

    WorkerProcesses(WorkerCommand launch, int size) {
        this.command = launch;
        this.permits = new Semaphore(size);
        addShutdownHook();
    }

    private void addShutdownHook() {
        try {
            Runtime.getRuntime().addShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            // It is ending already.
            throw new StoppedException();
        }
    }

    /** A worker at rest, or a fresh one; waits until there is a place for it. */
    WorkerProcess take() {
        acquirePermit();
        return idleOrNew(false);
    }

    /** A worker that has read nothing yet. */
    WorkerProcess takeFresh() {
        acquirePermit();
        return idleOrNew(true);
    }

    private void acquirePermit() {
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    private synchronized WorkerProcess idleOrNew(boolean fresh) {
        try {
            checkOpen();
            if (fresh && !idle.isEmpty()) {
                drop(idle.removeLast());
            }
            return fresh || idle.isEmpty() ? start() : idle.pop();
        } catch (RuntimeException e) {
            permits.release();
            throw e;
        }
    }

    private WorkerProcess start() {
        WorkerProcess worker = WorkerProcess.start(command);
        all.add(worker);
        return worker;
    }

    /** Takes a worker back, to rest or to be replaced. */
    synchronized void giveBack(WorkerProcess worker) {
        permits.release();
        checkOpen();
        if (worker.isReusable()) {
            idle.push(worker);
        } else {
            drop(worker);
        }
    }

    /** What ended with the pool was no fault of a file's. */
    private void checkOpen() {
        if (closed) {
            throw new StoppedException();
        }
    }

    private void drop(WorkerProcess worker) {
        worker.close();
        all.remove(worker);
    }

    private synchronized void endAll() {
        closed = true;
        all.forEach(WorkerProcess::close);
        idle.clear();
    }

    @Override
    public void close() {
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            // This process ends already, and runs it.
        }
    }
}
