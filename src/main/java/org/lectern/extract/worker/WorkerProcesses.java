package org.lectern.extract.worker;

import org.lectern.model.LecternException.StoppedException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * The processes of a pool, busy and idle, never more than its size. They are ended when the pool is
 * closed and when this process ends.
 */
final class WorkerProcesses implements AutoCloseable {

    private final WorkerCommand command;
    private final Semaphore permits;
    private final Set<WorkerProcess> all = new HashSet<>();
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Thread shutdownHook = new Thread(this::endAll, "end-workers");
    private boolean closed;

    WorkerProcesses(WorkerCommand command, int size) {
        this.command = command;
        this.permits = new Semaphore(size);
        addShutdownHook();
    }

    private void addShutdownHook() {
        try {
            Runtime.getRuntime().addShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down already.
            throw new StoppedException();
        }
    }

    /** Waits for a permit and returns an idle process, or else a new one. */
    WorkerProcess take() {
        acquirePermit();
        return idleOrNew(false);
    }

    /** Waits for a permit and returns a new process. */
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

    /** Takes a process back, and ends it unless it may be used again. */
    synchronized void giveBack(WorkerProcess worker) {
        permits.release();
        checkOpen();
        if (worker.isReusable()) {
            idle.push(worker);
        } else {
            drop(worker);
        }
    }

    /** A process that ended with the pool must not count as one that crashed. */
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
            // The JVM is shutting down and runs the hook.
        }
    }
}
