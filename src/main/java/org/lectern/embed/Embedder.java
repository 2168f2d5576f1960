package org.lectern.embed;

import ai.onnxruntime.OrtException;

import org.jspecify.annotations.Nullable;
import org.lectern.model.LecternException;
import org.lectern.model.LecternException.NoModel;
import org.lectern.model.Vector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/**
 * Places texts by a model, so that those with like meanings have like vectors. The model is loaded
 * when the first text comes. Safe for use by many threads, of which no more than there are cores
 * are at work at a time.
 */
public final class Embedder implements AutoCloseable {

    /** Of questions whose vectors are kept: a page asks for the same one several times. */
    private static final int KEPT = 200;

    private final Model model;
    private final Cache cache;
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final ConcurrentMap<String, Vector> questions = new ConcurrentHashMap<>();
    private @Nullable CompletableFuture<Loaded> loaded;

    private Embedder(Model model, Cache cache) {
        this.model = model;
        this.cache = cache;
    }

    /** What a text goes through. */
    private record Loaded(Tokenizer tokenizer, Network network) {}

    /**
     * An embedder.
     *
     * @param folder of a model of the user's own; null for the one that comes along
     * @param cache folder for what is unpacked and optimised once
     * @throws LecternException.BadInput if the folder holds no model
     * @throws LecternException.InputOutput if the cache cannot be written
     */
    public static Embedder of(@Nullable Path folder, Path cache) {
        Cache files = new Cache(cache);
        return new Embedder(folder == null ? Model.bundled(files) : Model.in(folder), files);
    }

    /** Vectors compare where these are the same. */
    public String modelId() {
        return model.id();
    }

    /**
     * Begins to load the model, which goes on beside what the caller does next. The process does
     * not end meanwhile: native code that is at work when its library is torn down crashes.
     */
    public void warm() {
        CompletableFuture<Loaded> loading = loading();
        Thread atTheEnd = new Thread(() -> settle(loading), "settle-model");
        try {
            Runtime.getRuntime().addShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // It is ending already.
            settle(loading);
        }
    }

    private static void settle(CompletableFuture<Loaded> loading) {
        var _ = loading.handle((_, _) -> true).join();
    }

    /**
     * The vector of something that is asked.
     *
     * @throws NoModel if the model cannot be loaded on this machine
     */
    public Vector question(String text) {
        if (questions.size() >= KEPT) {
            questions.clear();
        }
        return questions.computeIfAbsent(text, q -> vector(model.questionPrefix() + q));
    }

    /**
     * The vector of a text that may answer.
     *
     * @throws NoModel if the model cannot be loaded on this machine
     */
    public Vector passage(String text) {
        return vector(text);
    }

    private Vector vector(String text) {
        Loaded ready = loaded();
        long[] tokens = ready.tokenizer.tokens(text);
        cores.acquireUninterruptibly();
        try {
            return ready.network.run(tokens);
        } catch (OrtException e) {
            throw new NoModel(model.id(), e.getMessage());
        } finally {
            cores.release();
        }
    }

    private Loaded loaded() {
        try {
            return loading().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LecternException mendable
                    ? mendable
                    : new NoModel(model.id(), String.valueOf(e.getCause()));
        }
    }

    /** The two halves are loaded side by side. */
    private synchronized CompletableFuture<Loaded> loading() {
        if (loaded == null) {
            CompletableFuture<Tokenizer> tokenizer = CompletableFuture.supplyAsync(this::tokenizer);
            CompletableFuture<Network> network = CompletableFuture.supplyAsync(this::network);
            loaded = tokenizer.thenCombine(network, Loaded::new);
        }
        return loaded;
    }

    private Tokenizer tokenizer() {
        try {
            return Tokenizer.open(model.tokenizer(), cache);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new NoModel(model.id(), String.valueOf(e.getMessage()));
        }
    }

    private Network network() {
        try {
            return Network.open(model, cache);
        } catch (OrtException | LinkageError e) {
            throw new NoModel(model.id(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public synchronized void close() {
        if (loaded != null) {
            loaded.exceptionally(_ -> null).thenAccept(Embedder::close).join();
        }
    }

    /** What could not be loaded is null. */
    private static void close(@Nullable Loaded ready) {
        if (ready == null) {
            return;
        }
        ready.tokenizer.close();
        try {
            ready.network.close();
        } catch (OrtException e) {
            throw new IllegalStateException("a model that does not close", e);
        }
    }
}
