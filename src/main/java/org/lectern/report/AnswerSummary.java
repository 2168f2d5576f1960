package org.lectern.report;

import org.lectern.coverage.QuestionOutcome;
import org.lectern.coverage.ReadingOutcome;
import org.lectern.model.AnswerState;

import java.util.List;
import java.util.Optional;

/**
 * An answer without its passages: what tables need of it, small enough to keep for all questions.
 *
 * @param how sentences that say by what means and where was looked
 */
public record AnswerSummary(AnswerState state, List<String> how, List<ReadingOutcome> readings) {

    public AnswerSummary {
        how = List.copyOf(how);
        readings = List.copyOf(readings);
    }

    public static AnswerSummary of(QuestionOutcome outcome) {
        return new AnswerSummary(outcome.state(), outcome.answer().how(), outcome.byReading());
    }

    /** What a reading says by itself, if anything. */
    public Optional<ReadingOutcome> forReading(String reading) {
        return readings.stream().filter(one -> one.id().equals(reading)).findFirst();
    }
}
