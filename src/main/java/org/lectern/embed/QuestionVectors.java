package org.lectern.embed;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Vector;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * A cache of the vectors of the questions that were asked last. A question that several threads ask
 * at once is embedded by the first of them, outside any lock, while the others wait. Safe for use
 * by many threads.
 */
final class QuestionVectors {

    private final Function<String, Vector> embedding;
    private final Map<String, CompletableFuture<Vector>> kept;

    /**
     * An empty cache.
     *
     * @param most questions that are kept; one more drops the one that was asked longest ago
     * @param embedding computes the vector of a question
     */
    QuestionVectors(int most, Function<String, Vector> embedding) {
        this.embedding = embedding;
        this.kept =
                new LinkedHashMap<>(16, .75f, true) {
                    @Override
                    protected boolean removeEldestEntry(
                            Map.Entry<String, CompletableFuture<Vector>> eldest) {
                        return size() > most;
                    }
                };
    }

    /**
     * Returns the vector of a question. One whose embedding fails is not kept.
     *
     * @throws RuntimeException that the embedding throws
     */
    Vector of(String question) {
        CompletableFuture<Vector> vector = new CompletableFuture<>();
        CompletableFuture<Vector> earlier = keep(question, vector);
        return earlier == null ? embedded(question, vector) : awaited(earlier);
    }

    private synchronized @Nullable CompletableFuture<Vector> keep(
            String question, CompletableFuture<Vector> vector) {
        return kept.putIfAbsent(question, vector);
    }

    private Vector embedded(String question, CompletableFuture<Vector> vector) {
        try {
            Vector embedded = embedding.apply(question);
            vector.complete(embedded);
            return embedded;
        } catch (RuntimeException | Error e) {
            drop(question, vector);
            vector.completeExceptionally(e);
            throw e;
        }
    }

    private synchronized void drop(String question, CompletableFuture<Vector> vector) {
        kept.remove(question, vector);
    }

    private static Vector awaited(CompletableFuture<Vector> vector) {
        try {
            return vector.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
