package org.lectern.embed;

import ai.onnxruntime.OrtException;

import org.jspecify.annotations.Nullable;
import org.lectern.model.LecternException;
import org.lectern.model.LecternException.ModelUnavailableException;
import org.lectern.model.LecternException.StoppedException;
import org.lectern.model.Vector;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future.State;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The native half of an embedder: a tokenizer and a network, loaded once, on threads of their own,
 * and closed once. Native code that is at work while its process ends crashes, so a process that
 * ends by a signal waits in a shutdown hook until the model is closed. Safe for use by many
 * threads.
 */
final class LoadedModel implements AutoCloseable {

    private final EmbeddingModel model;
    private final FileCache cache;
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Thread atExit = new Thread(this::close, "close-model");
    private @Nullable CompletableFuture<Loaded> loading;
    private boolean hooked;
    private boolean closed;

    /** Loads nothing yet. */
    LoadedModel(EmbeddingModel model, FileCache cache) {
        this.model = model;
        this.cache = cache;
    }

    /**
     * Begins to load the model, once, and does not wait for it.
     *
     * @throws StoppedException if it is closed, or the process is ending
     */
    synchronized CompletableFuture<Loaded> load() {
        if (closed) {
            throw new StoppedException();
        }
        if (loading == null) {
            if (!hooked) {
                closeAtExit();
            }
            loading = loadHalves();
        }
        return loading;
    }

    private void closeAtExit() {
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
            hooked = true;
        } catch (IllegalStateException e) {
            // The process is ending already.
            throw new StoppedException();
        }
    }

    /** Loads both halves at once. A half without the other one is closed. */
    private CompletableFuture<Loaded> loadHalves() {
        CompletableFuture<ModelTokenizer> tokenizer = supplyAsync(this::tokenizer);
        CompletableFuture<OnnxNetwork> network = supplyAsync(this::network);
        return tokenizer
                .thenCombine(network, Loaded::new)
                .whenComplete((loaded, _) -> {
                    if (loaded == null) {
                        closeLoaded(tokenizer, network);
                    }
                });
    }

    private static <T> CompletableFuture<T> supplyAsync(Supplier<T> half) {
        return CompletableFuture.supplyAsync(half, LoadedModel::onThreadOfItsOwn);
    }

    private static void closeLoaded(
            CompletableFuture<ModelTokenizer> tokenizer, CompletableFuture<OnnxNetwork> network) {
        if (tokenizer.state() == State.SUCCESS) {
            tokenizer.resultNow().close();
        }
        if (network.state() == State.SUCCESS) {
            network.resultNow().close();
        }
    }

    /** Callers may be tasks of any pool, so loading must not need a thread of that pool. */
    private static void onThreadOfItsOwn(Runnable task) {
        Thread.ofPlatform().daemon().name("load-model").start(task);
    }

    private ModelTokenizer tokenizer() {
        try {
            return ModelTokenizer.open(model.tokenizerFile(), cache);
        } catch (LecternException e) {
            throw e;
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new ModelUnavailableException(model.id(), String.valueOf(e.getMessage()));
        }
    }

    private OnnxNetwork network() {
        try {
            return OnnxNetwork.open(model, cache);
        } catch (OrtException | LinkageError e) {
            throw new ModelUnavailableException(model.id(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns the vector of a text, by no more threads at a time than there are cores.
     *
     * @throws ModelUnavailableException if the model cannot be loaded on this machine
     * @throws StoppedException if it is closed
     */
    Vector vector(String text) {
        Loaded ready = loaded();
        cores.acquireUninterruptibly();
        try {
            return ready.vector(text);
        } catch (OrtException e) {
            throw new ModelUnavailableException(model.id(), e.getMessage());
        } finally {
            cores.release();
        }
    }

    private Loaded loaded() {
        try {
            return load().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LecternException expected
                    ? expected
                    : new ModelUnavailableException(model.id(), String.valueOf(e.getCause()));
        }
    }

    /** Waits until the model is loaded and no text is at work, then frees it. */
    @Override
    public void close() {
        CompletableFuture<Loaded> begun = refuseMore();
        if (begun == null) {
            return;
        }
        try {
            Loaded ready = begun.exceptionally(_ -> null).join();
            if (ready != null) {
                ready.close();
            }
        } finally {
            removeShutdownHook();
        }
    }

    private void removeShutdownHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending, perhaps by this very hook.
        }
    }

    private synchronized @Nullable CompletableFuture<Loaded> refuseMore() {
        closed = true;
        return loading;
    }

    /** A tokenizer and a network that are ready for use. */
    static final class Loaded implements AutoCloseable {

        private final ModelTokenizer tokenizer;
        private final OnnxNetwork network;
        private final ReadWriteLock use = new ReentrantReadWriteLock();
        private boolean closed;

        private Loaded(ModelTokenizer tokenizer, OnnxNetwork network) {
            this.tokenizer = tokenizer;
            this.network = network;
        }

        private Vector vector(String text) throws OrtException {
            use.readLock().lock();
            try {
                if (closed) {
                    throw new StoppedException();
                }
                return network.run(tokenizer.tokenIds(text));
            } finally {
                use.readLock().unlock();
            }
        }

        @Override
        public void close() {
            use.writeLock().lock();
            try {
                if (!closed) {
                    closed = true;
                    closeHalves();
                }
            } finally {
                use.writeLock().unlock();
            }
        }

        private void closeHalves() {
            try (network) {
                tokenizer.close();
            }
        }
    }
}
