package org.lectern.embed;

import org.jspecify.annotations.Nullable;
import org.lectern.model.LecternException;
import org.lectern.model.LecternException.NoModel;
import org.lectern.model.Vector;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Places texts by a model, so that those with like meanings have like vectors. The model is loaded
 * when the first text comes, and closed by the embedder's owner. Safe for use by many threads, of
 * which no more than there are cores are at work at a time.
 */
public final class Embedder implements AutoCloseable {

    /** Of questions whose vectors are kept: a page asks for the same one several times. */
    private static final int KEPT = 200;

    private final Model model;
    private final RunningModel running;
    private final ConcurrentMap<String, Vector> questions = new ConcurrentHashMap<>();

    private Embedder(Model model, Cache cache) {
        this.model = model;
        this.running = new RunningModel(model, cache);
    }

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

    /** Begins to load the model, which goes on beside the caller's next steps. */
    public void warm() {
        running.load();
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
        return questions.computeIfAbsent(text, q -> running.vector(model.questionPrefix() + q));
    }

    /**
     * The vector of a text that may answer.
     *
     * @throws NoModel if the model cannot be loaded on this machine
     */
    public Vector passage(String text) {
        return running.vector(text);
    }

    /** Waits for the model where it is loading or at work, then frees it. */
    @Override
    public void close() {
        running.close();
    }
}
