package org.lectern.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Item;
import org.lectern.model.LecternException.UnknownQuestionException;
import org.lectern.model.LecternException.UnknownSessionException;
import org.lectern.model.Question;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.model.Topic;

import java.util.List;

class NotesQuestionsTest {

    private static final NotesQuestions QUESTIONS =
            new NotesQuestions(catalogue(session(1, "tides"), session(2, "bores")));

    private static Catalogue catalogue(Session... sessions) {
        SessionPage page = new SessionPage("s", "s.md", null, List.of(sessions), List.of());
        return new Catalogue(List.of(new CatalogueEntry(page, "a", 0, null)));
    }

    /** A session with a question, and a point that has a question below it. */
    private static Session session(int number, String about) {
        Item below = item("s.%d.c".formatted(number), Item.Kind.QUESTION, "Since when?", List.of());
        Topic topic =
                new Topic(
                        "Water",
                        List.of(
                                item(
                                        "s.%d.a".formatted(number),
                                        Item.Kind.QUESTION,
                                        "Why do " + about + " turn?",
                                        List.of()),
                                item(
                                        "s.%d.b".formatted(number),
                                        Item.Kind.POINT,
                                        "They turn.",
                                        List.of(below))),
                        null);
        return new Session(
                "s." + number,
                number,
                null,
                "s",
                number,
                List.of(),
                null,
                List.of(),
                List.of(topic),
                List.of(),
                null);
    }

    private static Item item(String id, Item.Kind kind, String text, List<Item> below) {
        return new Item(id, kind, text, text, 1, false, below);
    }

    private static List<String> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }

    @Test
    void questionsAreInTheOrderOfTheNotes() {
        assertThat(ids(QUESTIONS.of(List.of(), false)))
                .containsExactly("s.1.a", "s.1.c", "s.2.a", "s.2.c");
        assertThat(ids(QUESTIONS.of(List.of("s.2"), true)))
                .containsExactly("s.2.a", "s.2.b", "s.2.c");
    }

    @Test
    void pageStandsForItsSessionsAndEachIsTakenOnce() {
        assertThat(QUESTIONS.sessions(List.of("s.2", "s")))
                .extracting(Session::id)
                .containsExactly("s.2", "s.1");
    }

    @Test
    void questionIsFoundByItsId() {
        assertThat(QUESTIONS.byId("s.1.b"))
                .isEqualTo(
                        new Question(
                                "s.1.b",
                                "They turn.",
                                "They turn.",
                                "Water",
                                "s.1",
                                Question.Kind.POINT));
    }

    @Test
    void unknownIdsAreRefused() {
        assertThatThrownBy(() -> QUESTIONS.byId("s.1.z"))
                .isInstanceOf(UnknownQuestionException.class);
        assertThatThrownBy(() -> QUESTIONS.of(List.of("winter.9"), false))
                .isInstanceOf(UnknownSessionException.class);
    }
}
