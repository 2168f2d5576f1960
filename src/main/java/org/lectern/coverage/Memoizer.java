package org.lectern.coverage;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * A map whose values are computed once, by the first caller who asks for them. Others who ask for
 * the same value wait for it; nobody waits for the value of another key. Safe for use by many
 * threads.
 */
final class Memoizer<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> values = new ConcurrentHashMap<>();

    /**
     * Returns the value of a key, computing it where nobody has. A failure is kept for nobody: it
     * is thrown to the caller whose computation it was, and the next one computes anew.
     *
     * @param computation must not ask for the same key
     */
    V get(K key, Supplier<V> computation) {
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> earlier = values.putIfAbsent(key, own);
        if (earlier == null) {
            return computed(key, computation, own);
        }
        try {
            return earlier.join();
        } catch (CompletionException _) {
            return get(key, computation);
        }
    }

    private V computed(K key, Supplier<V> computation, CompletableFuture<V> value) {
        try {
            value.complete(computation.get());
            return value.resultNow();
        } catch (Throwable e) {
            values.remove(key, value);
            value.completeExceptionally(e);
            throw e;
        }
    }

    /** Returns the value of a key if it has been computed. */
    Optional<V> known(K key) {
        return Optional.ofNullable(values.get(key))
                .filter(value -> value.state() == Future.State.SUCCESS)
                .map(CompletableFuture::resultNow);
    }
}
