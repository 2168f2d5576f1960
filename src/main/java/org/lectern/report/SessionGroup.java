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
 * Consecutive questions of one session, grouped by topic.
 *
 * @param session null for questions without a session
 */
public record SessionGroup(@Nullable Session session, List<TopicGroup> topics) {

    public SessionGroup {
        topics = List.copyOf(topics);
    }

    /**
     * Consecutive questions of one topic.
     *
     * @param topic title of the topic; null if it has none
     */
    public record TopicGroup(@Nullable String topic, List<Question> questions) {

        public TopicGroup {
            questions = List.copyOf(questions);
        }
    }

    /** Returns all questions of the group. */
    public List<Question> questions() {
        return topics.stream().flatMap(topic -> topic.questions().stream()).toList();
    }

    /** Groups consecutive questions of the same session, and within it of the same topic. */
    static List<SessionGroup> of(List<Question> questions, Catalogue catalogue) {
        return consecutiveGroups(questions, Question::session).stream()
                .map(group -> new SessionGroup(session(group.getFirst(), catalogue), topics(group)))
                .toList();
    }

    private static @Nullable Session session(Question question, Catalogue catalogue) {
        return Optional.ofNullable(question.session()).map(catalogue::session).orElse(null);
    }

    private static List<TopicGroup> topics(List<Question> questions) {
        return consecutiveGroups(questions, Question::topic).stream()
                .map(group -> new TopicGroup(group.getFirst().topic(), group))
                .toList();
    }

    private static List<List<Question>> consecutiveGroups(
            List<Question> questions, Function<Question, @Nullable String> key) {
        List<List<Question>> groups = new ArrayList<>();
        for (Question question : questions) {
            if (groups.isEmpty() || !sameKey(groups.getLast().getFirst(), question, key)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(question);
        }
        return groups;
    }

    private static boolean sameKey(
            Question first, Question second, Function<Question, @Nullable String> key) {
        return Objects.equals(key.apply(first), key.apply(second));
    }
}
