package org.lectern.web.answers;

import org.lectern.model.Answer;
import org.lectern.model.Hit;
import org.lectern.model.Question;
import org.lectern.report.Views;

import java.util.List;
import java.util.Optional;

/**
 * What the readings say to one question or point of the notes.
 *
 * @param inReadings what each reading says by itself, of those that have one of the best passages
 *     and say anything to it
 */
public record Outcome(Question question, Answer answer, List<InReading> inReadings) {

    public Outcome {
        inReadings = List.copyOf(inReadings);
    }

    /**
     * What one reading says to it.
     *
     * @param state {@code found} or {@code partly}
     */
    public record InReading(String reading, String state, Hit best) {}

    /** The state's name: {@code found}, {@code partly} or {@code not-found}. */
    public String state() {
        return Views.state(answer);
    }

    public boolean isQuestion() {
        return question.kind() == Question.Kind.QUESTION;
    }

    /** Whether its passages are more than the nearest that there are. */
    public boolean isAnswered() {
        return !(answer instanceof Answer.NotFound);
    }

    public Optional<Hit> best() {
        return answer.hits().stream().findFirst();
    }
}
