package org.lectern.coverage;

import org.lectern.model.Catalogue;
import org.lectern.model.Item;
import org.lectern.model.LecternException.UnknownQuestionException;
import org.lectern.model.Question;
import org.lectern.model.Session;
import org.lectern.model.Topic;

import java.util.List;
import java.util.stream.Stream;

/** The questions and points of a catalogue's session notes, in the order of the notes. */
public final class NotesQuestions {

    private final Catalogue catalogue;

    public NotesQuestions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Returns the questions of some sessions.
     *
     * @param sessions ids of sessions, or of pages for all of their sessions; empty for all
     *     sessions
     * @param points whether to include points, as claims to find support for
     * @throws org.lectern.model.LecternException.UnknownSessionException if an id is unknown
     */
    public List<Question> of(List<String> sessions, boolean points) {
        return sessions(sessions).stream()
                .flatMap(NotesQuestions::of)
                .filter(q -> points || q.kind() == Question.Kind.QUESTION)
                .toList();
    }

    /**
     * Returns the sessions with some ids, without duplicates.
     *
     * @param ids ids of sessions, or of pages for all of their sessions; empty for all sessions
     * @throws org.lectern.model.LecternException.UnknownSessionException if an id is unknown
     */
    public List<Session> sessions(List<String> ids) {
        return ids.isEmpty()
                ? catalogue.sessions()
                : ids.stream().flatMap(this::sessionsOf).distinct().toList();
    }

    private Stream<Session> sessionsOf(String id) {
        List<Session> ofPage =
                catalogue.sessions().stream().filter(s -> s.source().equals(id)).toList();
        return ofPage.isEmpty() ? Stream.of(catalogue.session(id)) : ofPage.stream();
    }

    /**
     * Returns the question or point with an id.
     *
     * @throws UnknownQuestionException if no session has it
     */
    public Question byId(String id) {
        return of(List.of(), true).stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownQuestionException(id));
    }

    private static Stream<Question> of(Session session) {
        return session.topics().stream().flatMap(topic -> of(session, topic));
    }

    private static Stream<Question> of(Session session, Topic topic) {
        return topic.items().stream()
                .flatMap(Item::flattened)
                .map(item -> question(session, topic, item));
    }

    private static Question question(Session session, Topic topic, Item item) {
        return new Question(
                item.id(),
                item.text(),
                item.asked(),
                topic.title(),
                session.id(),
                switch (item.kind()) {
                    case QUESTION -> Question.Kind.QUESTION;
                    case POINT -> Question.Kind.POINT;
                });
    }
}
