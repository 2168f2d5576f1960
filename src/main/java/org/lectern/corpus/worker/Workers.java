package org.lectern.corpus.worker;

import org.lectern.model.LecternException.Stopped;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * The processes of a pool: those at work, those at rest, never more than its size. They end with
 * the pool, and with this process.
 */
final class Workers implements AutoCloseable {

    private final Launch launch;
    private final Semaphore places;
    private final Set<Worker> all = new HashSet<>();
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Thread atTheEnd = new Thread(this::end, "end-workers");
    private boolean closed;

    Workers(Launch launch, int size) {
        this.launch = launch;
        this.places = new Semaphore(size);
        endWithThisProcess();
    }

    private void endWithThisProcess() {
        try {
            Runtime.getRuntime().addShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // It is ending already.
            throw new Stopped();
        }
    }

    /** A worker at rest, or a fresh one; waits until there is a place for it. */
    Worker take() {
        enter();
        return taken(false);
    }

    /** A worker that has read nothing yet. */
    Worker takeFresh() {
        enter();
        return taken(true);
    }

    private void enter() {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private synchronized Worker taken(boolean fresh) {
        try {
            checkOpen();
            if (fresh && !idle.isEmpty()) {
                drop(idle.removeLast());
            }
            return fresh || idle.isEmpty() ? start() : idle.pop();
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private Worker start() {
        Worker worker = Worker.start(launch);
        all.add(worker);
        return worker;
    }

    /** Takes a worker back, to rest or to be replaced. */
    synchronized void giveBack(Worker worker) {
        places.release();
        checkOpen();
        if (worker.isFit()) {
            idle.push(worker);
        } else {
            drop(worker);
        }
    }

    /** What ended with the pool was no fault of a file's. */
    private void checkOpen() {
        if (closed) {
            throw new Stopped();
        }
    }

    private void drop(Worker worker) {
        worker.close();
        all.remove(worker);
    }

    private synchronized void end() {
        closed = true;
        all.forEach(Worker::close);
        idle.clear();
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // This process ends already, and runs it.
        }
    }
}
