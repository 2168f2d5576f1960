package org.lectern.report;

import org.lectern.coverage.QuestionOutcome;
import org.lectern.coverage.ReadingOutcome;
import org.lectern.model.AnswerState;

import java.util.List;
import java.util.Optional;

/**
 * An answer without its passages, small enough to keep in memory for all questions.
 *
 * @param state the state of the answer
 * @param how sentences that describe how and where the search was done
 * @param readings outcomes of the readings that answer the question by themselves
 */
public record AnswerSummary(AnswerState state, List<String> how, List<ReadingOutcome> readings) {

    public AnswerSummary {
        how = List.copyOf(how);
        readings = List.copyOf(readings);
    }

    public static AnswerSummary of(QuestionOutcome outcome) {
        return new AnswerSummary(outcome.state(), outcome.answer().how(), outcome.byReading());
    }

    /** Returns the outcome of a reading, if it answers the question by itself. */
    public Optional<ReadingOutcome> forReading(String reading) {
        return readings.stream().filter(outcome -> outcome.id().equals(reading)).findFirst();
    }
}
