package org.lectern.embed;

import org.jspecify.annotations.Nullable;
import org.lectern.model.LecternException;
import org.lectern.model.LecternException.ModelUnavailableException;
import org.lectern.model.Vector;

import java.nio.file.Path;

/**
 * Places texts by a model, so that those with like meanings have like vectors. The model is loaded
 * when the first text comes, and closed by the embedder's owner. Safe for use by many threads, of
 * which no more than there are cores are at work at a time.
 */
public final class Embedder implements AutoCloseable {

    /** Of questions whose vectors are kept: a page asks for the same one several times. */
    private static final int MAX_CACHED_QUESTIONS = 200;

    private final EmbeddingModel model;
    private final LoadedModel running;
    private final QuestionVectors questions;

    private Embedder(EmbeddingModel model, FileCache cache) {
        this.model = model;
        this.running = new LoadedModel(model, cache);
        this.questions =
                new QuestionVectors(
                        MAX_CACHED_QUESTIONS,
                        question -> running.vector(model.questionPrefix() + question));
    }

    /**
     * An embedder.
     *
     * @param folder of a model of the user's own; null for the one that comes along
     * @param cache folder for what is unpacked and optimised once
     * @throws LecternException.InvalidInputException if the folder holds no model
     * @throws LecternException.FileAccessException if the cache cannot be written
     */
    public static Embedder open(@Nullable Path folder, Path cache) {
        FileCache files = new FileCache(cache);
        return new Embedder(
                folder == null ? EmbeddingModel.bundled(files) : EmbeddingModel.fromFolder(folder),
                files);
    }

    /** Vectors compare where these are the same. */
    public String modelId() {
        return model.id();
    }

    /** Begins to load the model, which goes on beside the caller's next steps. */
    public void preload() {
        var _ = running.load();
    }

    /**
     * The vector of something that is asked.
     *
     * @throws ModelUnavailableException if the model cannot be loaded on this machine
     */
    public Vector embedQuestion(String text) {
        return questions.of(text);
    }

    /**
     * The vector of a text that may answer.
     *
     * @throws ModelUnavailableException if the model cannot be loaded on this machine
     */
    public Vector embedPassage(String text) {
        return running.vector(text);
    }

    /** Waits for the model where it is loading or at work, then frees it. */
    @Override
    public void close() {
        running.close();
    }
}
