package org.lectern.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.coverage.Answering;
import org.lectern.coverage.Outcome;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException.InputOutput;
import org.lectern.model.Question;
import org.lectern.search.Mode;
import org.lectern.search.Searcher;
import org.lectern.search.Width;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class JournalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @TempDir private Path folder;
    private Path file;
    private Snapshot snapshot;
    private List<Outcome> outcomes;

    @BeforeEach
    void answer() {
        file = folder.resolve("report.journal");
        snapshot = SampleIndex.in(folder.resolve("index")).open();
        Answering answering =
                new Answering(new Searcher(snapshot, null), Mode.LEXICAL, Width.FIRST, 2);
        outcomes =
                Stream.of("How are split votes settled?", "Who waits for a bus?", "Why zebras?")
                        .map(text -> Question.asked(text, text, null))
                        .map(answering::outcome)
                        .toList();
    }

    @AfterEach
    void close() {
        snapshot.close();
    }

    private static JournalHead head(String commit, int passages, LocalDate day) {
        ReportSettings settings =
                new ReportSettings(List.of(), null, false, passages, Mode.LEXICAL, Width.FIRST);
        return JournalHead.of(commit, "none", settings, day);
    }

    private static JournalHead head() {
        return head("c0ffee", 2, DAY);
    }

    private byte[] written() throws IOException {
        try (Journal journal = Journal.begun(file, head())) {
            outcomes.forEach(journal::add);
        }
        return Files.readAllBytes(file);
    }

    @Test
    void answersAreReadAsTheyWereGiven() throws IOException {
        written();
        try (Journal journal = Journal.resumed(file, head())) {
            for (Outcome outcome : outcomes) {
                assertThat(journal.outcome(outcome.question(), snapshot)).isEqualTo(outcome);
            }
        }
    }

    @Test
    void whereverItIsCutOffWhatIsWholeCountsAndTheRestIsWrittenAgain() throws IOException {
        byte[] all = written();
        for (int length = 0; length <= all.length; length++) {
            byte[] cut = Arrays.copyOf(all, length);
            Files.write(file, cut);
            try (Journal journal = Journal.resumed(file, head())) {
                assertThat(journal.size()).isEqualTo(Math.max(0, linesOf(cut) - 1));
                outcomes.stream()
                        .filter(outcome -> !journal.has(outcome.question()))
                        .forEach(journal::add);
            }
            assertThat(Files.readAllBytes(file)).as("cut off at %d", length).isEqualTo(all);
        }
    }

    private static int linesOf(byte[] text) {
        int lines = 0;
        for (byte letter : text) {
            lines += letter == '\n' ? 1 : 0;
        }
        return lines;
    }

    @Test
    void answersMadeByOtherMeansDoNotCount() throws IOException {
        for (JournalHead other : List.of(head("decaf0", 2, DAY), head("c0ffee", 3, DAY))) {
            written();
            try (Journal journal = Journal.resumed(file, other)) {
                assertThat(journal.size()).isZero();
            }
        }
    }

    @Test
    void dayIsTheOneOnWhichTheReportWasBegun() throws IOException {
        written();
        try (Journal journal = Journal.resumed(file, head("c0ffee", 2, DAY.plusDays(1)))) {
            assertThat(journal.size()).isEqualTo(3);
            assertThat(journal.made()).isEqualTo(DAY);
        }
    }

    @Test
    void answerCountsForTheQuestionThatWasAskedAlone() throws IOException {
        written();
        String id = outcomes.getFirst().question().id();
        try (Journal journal = Journal.resumed(file, head())) {
            assertThat(journal.has(Question.asked(id, id, null))).isTrue();
            assertThat(journal.has(Question.asked(id, "Something else?", null))).isFalse();
            assertThat(journal.has(Question.asked(id, id, "spring-2026.1"))).isFalse();
        }
    }

    @Test
    void oneReportAtATimeIsWrittenToAPlace() {
        try (Journal journal = Journal.begun(file, head())) {
            assertThatThrownBy(() -> Journal.begun(file, head()))
                    .isInstanceOf(InputOutput.class)
                    .hasMessageContaining("Another report is being written there");
            journal.add(outcomes.getFirst());
            assertThat(journal.size()).isOne();
        }
    }

    @Test
    void temporaryJournalKeepsAnswersToo() {
        try (Journal journal = Journal.temporary(head())) {
            journal.add(outcomes.getFirst());
            assertThat(journal.outcome(outcomes.getFirst().question(), snapshot))
                    .isEqualTo(outcomes.getFirst());
        }
    }
}
