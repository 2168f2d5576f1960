package org.lectern.picture;

import org.lectern.model.Failure;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The pages that could not be drawn, at whatever size: the last thousand of them. Safe for many
 * threads.
 */
final class Failures {

    private static final int MOST = 1_000;

    private final SequencedMap<Page, Failure> failures = new LinkedHashMap<>();

    private record Page(String hash, int number) {}

    synchronized Optional<Failure> of(String hash, int page) {
        return Optional.ofNullable(failures.get(new Page(hash, page)));
    }

    /** Remembers a failure, unless another try may go better. */
    synchronized void add(String hash, int page, Failure failure) {
        if (failure.mayPass()) {
            return;
        }
        failures.put(new Page(hash, page), failure);
        if (failures.size() > MOST) {
            failures.pollFirstEntry();
        }
    }
}
