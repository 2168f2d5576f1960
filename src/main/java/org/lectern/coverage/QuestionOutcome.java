package org.lectern.coverage;

import org.lectern.model.Answer;
import org.lectern.model.AnswerState;
import org.lectern.model.Hit;
import org.lectern.model.Question;

import java.util.List;
import java.util.Optional;

/**
 * A question or point with its answer.
 *
 * @param byReading outcomes of the readings that answer it by themselves, at least in part, among
 *     those that have one of the best passages
 */
public record QuestionOutcome(Question question, Answer answer, List<ReadingOutcome> byReading) {

    public QuestionOutcome {
        byReading = List.copyOf(byReading);
    }

    /** Returns the state of the answer. */
    public AnswerState state() {
        return answer.state();
    }

    public boolean isQuestion() {
        return question.kind() != Question.Kind.POINT;
    }

    /** Returns whether the answer is found, at least in part. */
    public boolean isAnswered() {
        return !(answer instanceof Answer.NotFound);
    }

    public Optional<Hit> bestHit() {
        return answer.hits().stream().findFirst();
    }
}
