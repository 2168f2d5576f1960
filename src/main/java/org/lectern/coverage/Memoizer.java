package org.lectern.coverage;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * A map whose values are each computed once, by the first caller that gets them. Other callers wait
 * for a value that is being computed, but never for the value of another key. Thread-safe.
 */
final class Memoizer<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> values = new ConcurrentHashMap<>();

    /**
     * Returns the value of a key, and computes it if needed. A failure is not kept: it is thrown to
     * the caller whose computation failed, and the next caller computes the value again.
     *
     * @param computation must not get the same key
     */
    V get(K key, Supplier<V> computation) {
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> earlier = values.putIfAbsent(key, own);
        if (earlier == null) {
            return compute(key, computation, own);
        }
        try {
            return earlier.join();
        } catch (CompletionException _) {
            return get(key, computation);
        }
    }

    private V compute(K key, Supplier<V> computation, CompletableFuture<V> value) {
        try {
            value.complete(computation.get());
            return value.resultNow();
        } catch (Throwable e) {
            values.remove(key, value);
            value.completeExceptionally(e);
            throw e;
        }
    }

    /** Returns the value of a key, if it has been computed. */
    Optional<V> getIfComputed(K key) {
        return Optional.ofNullable(values.get(key))
                .filter(value -> value.state() == Future.State.SUCCESS)
                .map(CompletableFuture::resultNow);
    }
}
