package org.lectern.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Item;
import org.lectern.model.Question;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.model.Topic;

import java.util.List;
import java.util.stream.Stream;

class SimilarQuestionsTest {

    private static final Catalogue CATALOGUE =
            catalogue("Why do tides turn?", "Why do late tides turn?", "Who eats herring?");

    private final SimilarQuestions similar = new SimilarQuestions(CATALOGUE);

    /** The catalogue of a page with one session, whose questions have their texts as ids. */
    private static Catalogue catalogue(String... questions) {
        List<Item> items =
                Stream.of(questions)
                        .map(text ->
                                new Item(text, Item.Kind.QUESTION, text, text, 1, false, List.of()))
                        .toList();
        Session session =
                new Session(
                        "s.1",
                        1,
                        null,
                        "s",
                        1,
                        List.of(),
                        null,
                        List.of(),
                        List.of(new Topic(null, items, null)),
                        List.of(),
                        null);
        SessionPage page = new SessionPage("s", "s.md", null, List.of(session), List.of());
        return new Catalogue(List.of(new CatalogueEntry(page, "a", 0, null)));
    }

    @Test
    void similarQuestionsShareHalfOfTheirWords() {
        assertThat(similar.similarToText("Do the tides turn late?"))
                .extracting(Question::text)
                .containsExactly("Why do tides turn?", "Why do late tides turn?");
    }

    @Test
    void questionIsNotSimilarToItself() {
        assertThat(similar.similarTo(new NotesQuestions(CATALOGUE).byId("Why do tides turn?")))
                .extracting(Question::text)
                .containsExactly("Why do late tides turn?");
    }

    @Test
    void oneSharedWordIsNotSimilar() {
        assertThat(similar.similarToText("Who turns?")).isEmpty();
    }
}
