package org.lectern.coverage;

import org.lectern.model.Answer;
import org.lectern.model.AnswerState;
import org.lectern.model.Hit;
import org.lectern.model.Question;

import java.util.List;
import java.util.Optional;

/**
 * What the readings say to one question or point.
 *
 * @param byReading what each reading says by itself, of those that have one of the best passages
 *     and say anything to it
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

    /** Whether its passages are more than the nearest that there are. */
    public boolean isAnswered() {
        return !(answer instanceof Answer.NotFound);
    }

    public Optional<Hit> bestHit() {
        return answer.hits().stream().findFirst();
    }
}
