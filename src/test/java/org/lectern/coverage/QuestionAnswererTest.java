package org.lectern.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.index.Snapshot;
import org.lectern.model.AnswerState;
import org.lectern.model.Hit;
import org.lectern.model.LecternException.InvalidQueryException;
import org.lectern.model.LecternException.UnknownSessionException;
import org.lectern.model.Question;
import org.lectern.search.RetrievalMode;
import org.lectern.search.Searcher;
import org.lectern.search.SessionScope;

import java.nio.file.Path;

class QuestionAnswererTest {

    @TempDir private Path folder;

    private Snapshot snapshot;

    @BeforeEach
    void openIndex() {
        snapshot = SampleIndex.create(folder.resolve("index")).open();
    }

    @AfterEach
    void closeIndex() {
        snapshot.close();
    }

    private QuestionOutcome answer(
            String text, @Nullable String session, SessionScope scope, int passages) {
        return new QuestionAnswerer(
                        new Searcher(snapshot, null), RetrievalMode.LEXICAL, scope, passages)
                .answer(Question.ofUser("q", text, session));
    }

    private QuestionOutcome answer(String text) {
        return answer(text, null, SessionScope.FIRST, 3);
    }

    @Test
    void answerHasTheBestPassagesAndAnOutcomeForEachReading() {
        QuestionOutcome outcome = answer("How are split votes settled?");

        assertThat(outcome.state()).isEqualTo(AnswerState.FOUND);
        assertThat(outcome.bestHit().map(hit -> hit.passage().id())).hasValue("ferries-1");
        assertThat(outcome.byReading())
                .contains(new ReadingOutcome("ferries", AnswerState.FOUND, "ferries-1", 2));
    }

    @Test
    void readingsAreRatedByMorePassagesThanAreShown() {
        QuestionOutcome outcome =
                answer("Do captains or bees count votes?", null, SessionScope.ALL, 1);

        assertThat(outcome.answer().hits()).hasSize(1);
        assertThat(outcome.byReading())
                .extracting(ReadingOutcome::id)
                .containsExactlyInAnyOrder("ferries", "bees");
    }

    @Test
    void questionAboutUnknownThingsHasNoOutcomeForAnyReading() {
        QuestionOutcome outcome = answer("Which homomorphic ferry encryption scheme?");

        assertThat(outcome.state()).isEqualTo(AnswerState.NOT_FOUND);
        assertThat(outcome.isAnswered()).isFalse();
        assertThat(outcome.byReading()).isEmpty();
    }

    @Test
    void scopeAloneSearchesTheReadingsOfTheQuestionsSession() {
        assertThat(answer("Who counts votes?", "spring-2026.1", SessionScope.ALONE, 9))
                .satisfies(outcome ->
                        assertThat(outcome.answer().hits())
                                .extracting(Hit::source)
                                .extracting("id")
                                .containsOnly("ferries"));
    }

    @Test
    void questionWithoutContentWordsIsRefused() {
        assertThatThrownBy(() -> answer("what is it")).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void questionOfAnUnknownSessionIsRefused() {
        assertThatThrownBy(() -> answer("Who votes?", "winter.9", SessionScope.FIRST, 3))
                .isInstanceOf(UnknownSessionException.class);
    }
}
