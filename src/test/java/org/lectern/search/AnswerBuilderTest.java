package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.index.Snapshot;
import org.lectern.model.Answer;
import org.lectern.model.Question;

import java.nio.file.Path;

class AnswerBuilderTest {

    @TempDir private Path folder;

    private Snapshot snapshot;

    @BeforeEach
    void open() {
        snapshot = SampleIndex.create(folder).open();
    }

    @AfterEach
    void close() {
        snapshot.close();
    }

    private Answer answer(String question) {
        return new AnswerBuilder(new Searcher(snapshot, null))
                .answerQuestion(
                        Question.ofUser("q", question, null),
                        RetrievalMode.HYBRID,
                        new SearchRequest(SourceFilter.READINGS, null, null, 0, 3));
    }

    @Test
    void passageThatCoversTheQuestionMakesItFound() {
        Answer answer = answer("How are split votes settled?");
        assertThat(answer).isInstanceOf(Answer.Found.class);
        assertThat(answer.why()).isEmpty();
        assertThat(answer.hits().getFirst().passage().id()).isEqualTo("ferries-1");
    }

    @Test
    void unknownWordsAreNamedAsTyped() {
        Answer answer = answer("Do scouts dance for quorums, tickets and captains?");
        assertThat(answer).isInstanceOf(Answer.Partly.class);
        assertThat(answer.why()).containsExactly("no reading has: tickets");
    }

    @Test
    void mostlyUnknownQuestionIsNotFoundButShowsTheNearestPassages() {
        Answer answer = answer("Which homomorphic ferry encryption scheme?");
        assertThat(answer).isInstanceOf(Answer.NotFound.class);
        assertThat(answer.hits()).isNotEmpty();
        assertThat(answer.why()).containsExactly("no reading has: homomorphic, encryption, scheme");
    }

    @Test
    void questionWithoutHitsIsNotFound() {
        Answer answer = answer("zebra");
        assertThat(answer.hits()).isEmpty();
        assertThat(answer).isInstanceOf(Answer.NotFound.class);
    }

    @Test
    void notesAreNoEvidence() {
        assertThat(answer("majority").hits()).isEmpty();
    }

    @Test
    void correctedWordCountsAsCovered() {
        Answer answer = answer("How are split votes setled?");
        assertThat(answer).isInstanceOf(Answer.Found.class);
        assertThat(answer.why()).isEmpty();
        assertThat(answer.how()).contains("No passage contains “setled”; looked for “settled”.");
    }

    @Test
    void correctedQuestionIsNeverFound() {
        Answer answer = answer("captians");
        assertThat(answer).isInstanceOf(Answer.Partly.class);
        assertThat(answer.why()).isEmpty();
        assertThat(answer.hits().getFirst().passage().id()).isEqualTo("ferries-1");
    }
}
