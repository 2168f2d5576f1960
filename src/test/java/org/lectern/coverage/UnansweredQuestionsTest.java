package org.lectern.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.index.Snapshot;
import org.lectern.model.Answer;
import org.lectern.model.Question;
import org.lectern.search.RetrievalMode;
import org.lectern.search.Searcher;
import org.lectern.search.SessionScope;

import java.nio.file.Path;
import java.util.List;

class UnansweredQuestionsTest {

    @TempDir private Path folder;

    private Snapshot snapshot;
    private UnansweredQuestions unanswered;

    @BeforeEach
    void openIndex() {
        snapshot = ReferenceIndex.create(folder);
        unanswered =
                new UnansweredQuestions(
                        snapshot, new ReferenceLookup(snapshot, List.of(ReferenceIndex.BEES)));
    }

    @AfterEach
    void closeIndex() {
        snapshot.close();
    }

    private static Question question(String text) {
        return Question.ofUser("q", text, null);
    }

    /** An answer without passages. */
    private static QuestionOutcome notFound(String text, String... why) {
        return new QuestionOutcome(
                question(text), new Answer.NotFound(List.of(), List.of(why), List.of()), List.of());
    }

    private String explanation(QuestionOutcome outcome) {
        return unanswered.explain(outcome).sentence();
    }

    @Test
    void questionForTheGroupIsCalledSo() {
        assertThat(explanation(notFound("What should we read next about sharks?")))
                .isEqualTo(
                        "A question for the group: it asks for an opinion or an experience, which"
                                + " no reading has");
    }

    @Test
    void wordOfAReferenceIsNamedWithItsEntry() {
        assertThat(explanation(notFound("How does polarised light help?")))
                .isEqualTo("Only in a reference list: entry 5 in Voss 2019 has it in its title");
    }

    @Test
    void unknownWordsAreNamed() {
        assertThat(explanation(notFound("Who breeds zebras?", "no reading has: zebras")))
                .isEqualTo("Missing words: no reading has: zebras");
    }

    @Test
    void knownWordsWithoutAPassageAreTooFarApart() {
        assertThat(explanation(notFound("Which scout?"))).isEqualTo("No passage is near enough");
    }

    @Test
    void nearestPassagesAreAnnounced() {
        QuestionOutcome outcome =
                new QuestionAnswerer(
                                new Searcher(snapshot, null),
                                RetrievalMode.LEXICAL,
                                SessionScope.ALL,
                                3)
                        .answer(question("Which encrypted homomorphic swarm?"));

        assertThat(outcome.isAnswered()).isFalse();
        assertThat(unanswered.explain(outcome).hasNearest()).isTrue();
        assertThat(unanswered.explain(notFound("Which zebras?")).hasNearest()).isFalse();
    }

    @Test
    void furtherReadingIsTheBestReferenceWithItsAddress() {
        Question quorum = question("Which quorum do scout bees need?");
        assertThat(unanswered.furtherReading(quorum))
                .hasValue(
                        new FurtherReading(
                                quorum,
                                "Scout bees and quorum (2003)",
                                "Entry 3 in Voss 2019",
                                "https://doi.org/10.1000/q"));
        assertThat(unanswered.furtherReading(question("Is quorum sensing a dance?")))
                .map(FurtherReading::url)
                .hasValue("https://arxiv.org/abs/2001.01234");
        assertThat(unanswered.furtherReading(question("Is polarised light needed?")))
                .hasValueSatisfying(reading -> assertThat(reading.url()).isNull());
        assertThat(unanswered.furtherReading(question("Why zebras?"))).isEmpty();
    }

    @Test
    void eachReferenceIsSuggestedOnce() {
        assertThat(
                        unanswered.furtherReading(
                                List.of(
                                        notFound("Which quorum do scout bees need?"),
                                        notFound("Do scout bees reach a quorum?"),
                                        notFound("Is polarised light needed?"))))
                .extracting(FurtherReading::entry)
                .containsExactly("Entry 3 in Voss 2019", "Entry 5 in Voss 2019");
    }
}
