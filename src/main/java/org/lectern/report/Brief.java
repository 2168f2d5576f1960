package org.lectern.report;

import org.lectern.coverage.InReading;
import org.lectern.coverage.Outcome;

import java.util.List;
import java.util.Optional;

/**
 * An answer without its passages: what tables need of it, small enough to keep for all questions.
 *
 * @param state {@code found}, {@code partly} or {@code not-found}
 * @param how sentences that say by what means and where was looked
 */
public record Brief(String state, List<String> how, List<InReading> readings) {

    public Brief {
        how = List.copyOf(how);
        readings = List.copyOf(readings);
    }

    public static Brief of(Outcome outcome) {
        return new Brief(outcome.state(), outcome.answer().how(), outcome.inReadings());
    }

    /** What a reading says by itself, if anything. */
    public Optional<InReading> in(String reading) {
        return readings.stream().filter(one -> one.id().equals(reading)).findFirst();
    }
}
