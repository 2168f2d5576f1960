package org.lectern.ingest;

import org.lectern.corpus.Contents;
import org.lectern.corpus.CorpusFile;
import org.lectern.model.LecternException;
import org.lectern.model.LecternException.Stopped;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads files side by side and hands on what came of them in the files' order, whichever was done
 * first, so that the same corpus gives the same index. Only so many are read ahead of the one that
 * is waited for.
 */
final class ReadAhead implements AutoCloseable {

    /**
     * For each thread: enough that a slow file holds up nobody, few enough to be held in memory.
     */
    private static final int AHEAD = 8;

    private final ExecutorService threads;
    private final int most;

    ReadAhead(int threads) {
        this.threads = Executors.newFixedThreadPool(threads);
        this.most = AHEAD * threads;
    }

    /**
     * Reads all files.
     *
     * @param reader is called by many threads
     * @param sink is called by this one
     * @throws Stopped if this thread is interrupted
     */
    void read(
            List<CorpusFile> files,
            Function<CorpusFile, Contents> reader,
            Consumer<Contents> sink) {
        Deque<Future<Contents>> ahead = new ArrayDeque<>();
        Iterator<CorpusFile> rest = files.iterator();
        while (rest.hasNext() || !ahead.isEmpty()) {
            while (rest.hasNext() && ahead.size() < most) {
                CorpusFile file = rest.next();
                ahead.add(threads.submit(() -> reader.apply(file)));
            }
            sink.accept(result(ahead.remove()));
        }
    }

    private static Contents result(Future<Contents> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LecternException mendable) {
                throw mendable;
            }
            throw new IllegalStateException("a file that could not be read ended the run", e);
        }
    }

    /** What is still being read is called off. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
