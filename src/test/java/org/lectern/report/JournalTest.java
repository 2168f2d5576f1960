package org.lectern.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.coverage.QuestionAnswerer;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.Question;
import org.lectern.search.RetrievalMode;
import org.lectern.search.Searcher;
import org.lectern.search.SessionScope;

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
    private List<QuestionOutcome> outcomes;

    @BeforeEach
    void answerQuestions() {
        file = folder.resolve("report.journal");
        snapshot = SampleIndex.create(folder.resolve("index")).open();
        QuestionAnswerer answerer =
                new QuestionAnswerer(
                        new Searcher(snapshot, null), RetrievalMode.LEXICAL, SessionScope.FIRST, 2);
        outcomes =
                Stream.of("How are split votes settled?", "Who waits for a bus?", "Why zebras?")
                        .map(text -> Question.ofUser(text, text, null))
                        .map(answerer::answer)
                        .toList();
    }

    @AfterEach
    void close() {
        snapshot.close();
    }

    private static JournalHeader header(String commit, int passages, LocalDate day) {
        ReportSettings settings =
                new ReportSettings(
                        List.of(),
                        null,
                        false,
                        passages,
                        RetrievalMode.LEXICAL,
                        SessionScope.FIRST);
        return JournalHeader.of(commit, "none", settings, day);
    }

    private static JournalHeader header() {
        return header("c0ffee", 2, DAY);
    }

    private byte[] writeJournal() throws IOException {
        try (Journal journal = Journal.create(file, header())) {
            outcomes.forEach(journal::add);
        }
        return Files.readAllBytes(file);
    }

    @Test
    void outcomesAreReadAsTheyWereWritten() throws IOException {
        writeJournal();
        try (Journal journal = Journal.resume(file, header())) {
            for (QuestionOutcome outcome : outcomes) {
                assertThat(journal.outcome(outcome.question(), snapshot)).isEqualTo(outcome);
            }
        }
    }

    @Test
    void truncatedJournalKeepsCompleteEntries() throws IOException {
        byte[] complete = writeJournal();
        for (int length = 0; length <= complete.length; length++) {
            byte[] cut = Arrays.copyOf(complete, length);
            Files.write(file, cut);
            try (Journal journal = Journal.resume(file, header())) {
                assertThat(journal.size()).isEqualTo(Math.max(0, linesOf(cut) - 1));
                outcomes.stream()
                        .filter(outcome -> !journal.has(outcome.question()))
                        .forEach(journal::add);
            }
            assertThat(Files.readAllBytes(file)).as("cut off at %d", length).isEqualTo(complete);
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
    void journalWithOtherSettingsIsNotResumed() throws IOException {
        for (JournalHeader other : List.of(header("decaf0", 2, DAY), header("c0ffee", 3, DAY))) {
            writeJournal();
            try (Journal journal = Journal.resume(file, other)) {
                assertThat(journal.size()).isZero();
            }
        }
    }

    @Test
    void resumedJournalKeepsTheDateOfTheFirstRun() throws IOException {
        writeJournal();
        try (Journal journal = Journal.resume(file, header("c0ffee", 2, DAY.plusDays(1)))) {
            assertThat(journal.size()).isEqualTo(3);
            assertThat(journal.date()).isEqualTo(DAY);
        }
    }

    @Test
    void entryIsReusedOnlyForTheSameQuestion() throws IOException {
        writeJournal();
        String id = outcomes.getFirst().question().id();
        try (Journal journal = Journal.resume(file, header())) {
            assertThat(journal.has(Question.ofUser(id, id, null))).isTrue();
            assertThat(journal.has(Question.ofUser(id, "Something else?", null))).isFalse();
            assertThat(journal.has(Question.ofUser(id, id, "spring-2026.1"))).isFalse();
        }
    }

    @Test
    void fileIsLockedByTheReportThatWritesIt() {
        try (Journal journal = Journal.create(file, header())) {
            assertThatThrownBy(() -> Journal.create(file, header()))
                    .isInstanceOf(FileAccessException.class)
                    .hasMessageContaining("Another report is being written there");
            journal.add(outcomes.getFirst());
            assertThat(journal.size()).isOne();
        }
    }

    @Test
    void temporaryJournalKeepsAnswers() {
        try (Journal journal = Journal.temporary(header())) {
            journal.add(outcomes.getFirst());
            assertThat(journal.outcome(outcomes.getFirst().question(), snapshot))
                    .isEqualTo(outcomes.getFirst());
        }
    }
}
