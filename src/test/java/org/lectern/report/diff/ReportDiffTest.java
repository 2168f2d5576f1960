package org.lectern.report.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.json.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

class ReportDiffTest {

    @TempDir private Path folder;

    /** An answer with some passages, each given by its reading and page, such as "raft.1". */
    private static Map<String, Object> answer(String id, String state, String... passages) {
        return Map.of(
                "id",
                id,
                "question",
                "Why " + id + "?",
                "state",
                state,
                "hits",
                Stream.of(passages).map(ReportDiffTest::hit).toList(),
                "readings",
                List.of());
    }

    private static Map<String, Object> hit(String passage) {
        String reading = passage.substring(0, passage.indexOf('.'));
        return Map.of(
                "passage",
                passage,
                "reading",
                Map.of("id", reading, "title", reading.toUpperCase(Locale.ROOT)),
                "page",
                Integer.parseInt(passage.substring(passage.indexOf('.') + 1)),
                "text",
                "Before. It says " + passage + ". After.",
                "answer",
                List.of(8, 17 + passage.length()));
    }

    private Path report(String name, Map<String, String> sources, List<Map<String, Object>> answers)
            throws IOException {
        return report(name, sources, answers, List.of());
    }

    private Path report(
            String name,
            Map<String, String> sources,
            List<Map<String, Object>> answers,
            List<Map<String, Object>> failed)
            throws IOException {
        Map<String, Object> index =
                Map.of(
                        "commit",
                        name,
                        "readings",
                        sources.size(),
                        "passages",
                        9,
                        "sources",
                        sources);
        return Files.writeString(
                folder.resolve(name),
                Json.toPrettyString(
                        Map.of(
                                "schema",
                                1,
                                "index",
                                index,
                                "settings",
                                Map.of(),
                                "answers",
                                answers,
                                "failed",
                                failed)));
    }

    /** The change of an answer when "new" is added, "old" removed and "paxos" changed. */
    private QuestionChange change(Map<String, Object> before, Map<String, Object> after)
            throws IOException {
        Map<String, String> older = Map.of("raft", "1", "paxos", "1", "old", "1");
        Map<String, String> newer = Map.of("raft", "1", "paxos", "2", "new", "1");
        return ReportDiff.between(
                        report("a", older, List.of(before)), report("b", newer, List.of(after)))
                .questions()
                .getFirst();
    }

    private void assertChange(String before, String after, Verdict verdict, String... causes)
            throws IOException {
        String[] old = before.split(" ", -1);
        String[] current = after.split(" ", -1);
        QuestionChange change =
                change(
                        answer("x", old[0], Arrays.copyOfRange(old, 1, old.length)),
                        answer("x", current[0], Arrays.copyOfRange(current, 1, current.length)));
        assertThat(change.verdict()).as(before + " -> " + after).isEqualTo(verdict);
        assertThat(change.causes())
                .extracting(cause -> cause.reading() + " " + cause.by())
                .containsExactlyInAnyOrder(causes);
    }

    @Test
    void stateChangeDecidesVerdict() throws IOException {
        assertChange("not-found raft.1", "found new.2", Verdict.NEW, "new PASSAGES");
        assertChange("partly raft.1", "found new.2 raft.1", Verdict.BETTER, "new PASSAGES");
        assertChange("found old.1", "partly raft.1", Verdict.WORSE, "old PASSAGES");
        assertChange("found old.1", "not-found raft.1", Verdict.LOST, "old PASSAGES");
    }

    @Test
    void changedReadingsDecideVerdictForEqualStates() throws IOException {
        assertChange("found raft.1", "found raft.1 new.2", Verdict.BETTER, "new PASSAGES");
        assertChange("found raft.1 old.2", "found raft.1", Verdict.WORSE, "old PASSAGES");
        assertChange("found paxos.1", "found paxos.1 paxos.2", Verdict.BETTER, "paxos PASSAGES");
    }

    @Test
    void reorderedPassagesAreSame() throws IOException {
        assertChange("found raft.1 raft.2", "found raft.2 raft.1", Verdict.SAME);
        assertChange("found old.1", "found new.1", Verdict.SAME);
        assertThat(change(answer("x", "found", "raft.1"), answer("x", "found", "raft.2")).moved())
                .isTrue();
        assertThat(change(answer("x", "found", "raft.1"), answer("x", "found", "raft.1")).moved())
                .isFalse();
    }

    @Test
    void passagesOfUnansweredQuestionsAreIgnored() throws IOException {
        assertChange("not-found raft.1", "not-found new.1", Verdict.SAME);
    }

    @Test
    void stateChangeWithoutPassageHasCauseWeight() throws IOException {
        assertChange(
                "partly raft.1",
                "found raft.1",
                Verdict.BETTER,
                "new WEIGHT",
                "old WEIGHT",
                "paxos WEIGHT");
    }

    @Test
    void failedQuestionCountsAsNotFound() throws IOException {
        Map<String, Object> failed = Map.of("id", "x", "question", "Why x?", "reason", "Too long.");
        Path notSearched = report("a", Map.of(), List.of(), List.of(failed));
        Path found = report("b", Map.of(), List.of(answer("x", "found", "raft.1")));
        Path none = report("c", Map.of(), List.of(answer("x", "not-found")));
        assertThat(ReportDiff.between(notSearched, found).count(Verdict.NEW)).isOne();
        assertThat(ReportDiff.between(found, notSearched).count(Verdict.LOST)).isOne();
        assertThat(ReportDiff.between(notSearched, none).count(Verdict.SAME)).isOne();
        assertThat(MarkdownDiff.of(ReportDiff.between(found, notSearched)))
                .contains("Found before, now failed.");
    }

    @Test
    void causeIsQuotedWithPage() throws IOException {
        QuestionChange change =
                change(answer("x", "partly", "raft.1"), answer("x", "found", "raft.1", "new.7"));
        assertThat(change.quote()).isEqualTo("It says new.7.");
        assertThat(change.causes().getFirst().page()).isEqualTo(7);
        assertThat(change.causes().getFirst().title()).isEqualTo("NEW");
    }

    @Test
    void renumberedQuestionsMatchByText() throws IOException {
        Map<String, Object> first = answer("1", "found", "raft.1");
        Map<String, Object> moved = new HashMap<>(first);
        moved.put("id", "2");
        ReportDiff diff =
                ReportDiff.between(
                        report("a", Map.of(), List.of(first, answer("9", "found", "raft.1"))),
                        report(
                                "b",
                                Map.of(),
                                List.of(
                                        answer("0", "partly", "raft.1"),
                                        moved,
                                        answer("7", "not-found"))));
        assertThat(diff.questions())
                .extracting(QuestionChange::question, QuestionChange::verdict)
                .containsExactly(
                        tuple("Why 0?", Verdict.NEW),
                        tuple("Why 1?", Verdict.SAME),
                        tuple("Why 7?", Verdict.NEW),
                        tuple("Why 9?", Verdict.LOST));
    }
}
