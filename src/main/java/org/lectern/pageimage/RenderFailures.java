package org.lectern.pageimage;

import org.lectern.model.Failure;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** The last thousand pages that could not be rendered. Safe for use by many threads. */
final class RenderFailures {

    private static final int MAX_FAILURES = 1_000;

    private final SequencedMap<PageKey, Failure> failures = new LinkedHashMap<>();

    private record PageKey(String hash, int page) {}

    synchronized Optional<Failure> of(String hash, int page) {
        return Optional.ofNullable(failures.get(new PageKey(hash, page)));
    }

    /** Remembers a failure, unless another attempt may succeed. */
    synchronized void add(String hash, int page, Failure failure) {
        if (failure.isTransient()) {
            return;
        }
        failures.put(new PageKey(hash, page), failure);
        if (failures.size() > MAX_FAILURES) {
            failures.pollFirstEntry();
        }
    }
}
