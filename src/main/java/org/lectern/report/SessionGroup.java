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
public record SessionGroup(@Nullable Session session, List<TopicGroup> topics) {

    public SessionGroup {
        topics = List.copyOf(topics);
    }

    /**
     * The questions of a topic.
     *
     * @param topic its title; null where it has none
     */
    public record TopicGroup(@Nullable String topic, List<Question> questions) {

        public TopicGroup {
            questions = List.copyOf(questions);
        }
    }

    /** All questions of the part. */
    public List<Question> questions() {
        return topics.stream().flatMap(matter -> matter.questions().stream()).toList();
    }

    /** Questions in their order, those that follow each other in one session or topic together. */
    static List<SessionGroup> of(List<Question> questions, Catalogue catalogue) {
        return consecutiveGroups(questions, Question::session).stream()
                .map(run -> new SessionGroup(session(run.getFirst(), catalogue), topics(run)))
                .toList();
    }

    private static @Nullable Session session(Question question, Catalogue catalogue) {
        return Optional.ofNullable(question.session()).map(catalogue::session).orElse(null);
    }

    private static List<TopicGroup> topics(List<Question> questions) {
        return consecutiveGroups(questions, Question::topic).stream()
                .map(run -> new TopicGroup(run.getFirst().topic(), run))
                .toList();
    }

    private static List<List<Question>> consecutiveGroups(
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
