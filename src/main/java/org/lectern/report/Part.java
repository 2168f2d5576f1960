package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Catalogue;
import org.lectern.model.Question;
import org.lectern.model.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The questions of a session, as a report shows them.
 *
 * @param session null for questions that belong to none
 */
public record Part(@Nullable Session session, List<Matter> matters) {

    public Part {
        matters = List.copyOf(matters);
    }

    /**
     * The questions of a topic.
     *
     * @param topic its title; null where it has none
     */
    public record Matter(@Nullable String topic, List<Question> questions) {

        public Matter {
            questions = List.copyOf(questions);
        }
    }

    /** All questions of the part. */
    public List<Question> questions() {
        return matters.stream().flatMap(matter -> matter.questions().stream()).toList();
    }

    /** Questions in their order, those that follow each other in one session or topic together. */
    static List<Part> of(List<Question> questions, Catalogue catalogue) {
        return runs(questions, Question::session).stream()
                .map(run -> new Part(session(run.getFirst(), catalogue), matters(run)))
                .toList();
    }

    private static @Nullable Session session(Question question, Catalogue catalogue) {
        return Optional.ofNullable(question.session()).map(catalogue::session).orElse(null);
    }

    private static List<Matter> matters(List<Question> questions) {
        return runs(questions, Question::topic).stream()
                .map(run -> new Matter(run.getFirst().topic(), run))
                .toList();
    }

    private static List<List<Question>> runs(
            List<Question> questions, Function<Question, @Nullable String> key) {
        List<List<Question>> runs = new ArrayList<>();
        for (Question question : questions) {
            boolean goesOn =
                    !runs.isEmpty()
                            && Objects.equals(
                                    key.apply(runs.getLast().getFirst()), key.apply(question));
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(question);
        }
        return runs;
    }
}
