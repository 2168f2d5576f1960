package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cli.TestCommandLine.CommandResult;
import org.lectern.json.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares reports of a corpus before and after a primer is added. */
class DiffCommandTest {

    private static final String NOTES =
            """
            ## Session 1: Clocks

            - What is a vector clock?
            - Which Reed-Solomon code does f4 use for its blobs?
            - When does one event happen before another?
            - Who breeds zebras in Zanzibar?
            - How long may messages between data centers take?
            """;

    @TempDir private static Path home;
    private static TestCommandLine terminal;

    @BeforeAll
    static void fillCorpus() {
        terminal = new TestCommandLine(home);
        terminal.addPrimer("logical-clocks");
        terminal.addPrimer("spanner-truetime");
        terminal.write("corpus/spring.md", NOTES);
        report("a.json");
        terminal.addPrimer("warm-blob-storage");
        report("b.json");
    }

    private static Path report(String name) {
        Path file = home.resolve(name);
        assertThat(terminal.run("report", "--format", "json", "-o", file.toString()).exitCode())
                .isZero();
        return file;
    }

    private CommandResult diff(String older, String newer, String... more) {
        return terminal.run(
                Stream.concat(
                                Stream.of(
                                        "diff",
                                        home.resolve(older).toString(),
                                        home.resolve(newer).toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private record DiffJson(
            Map<String, List<String>> readings,
            Map<String, Integer> counts,
            List<DiffedQuestion> questions) {}

    private record DiffedQuestion(
            String id, String question, String verdict, List<CauseJson> causes) {}

    private record CauseJson(String reading, String how, String by) {}

    private record ReportJson(List<AnswerJson> answers) {}

    private record AnswerJson(
            String id, String state, List<HitJson> hits, List<ReadingJson> readings) {}

    private record HitJson(ReadingJson reading) {}

    private record ReadingJson(String id) {}

    private DiffJson json(String older, String newer) {
        return Json.read(diff(older, newer, "--format", "json").out(), DiffJson.class);
    }

    /** Returns the ids of the answer questions that use a reading. */
    private List<String> answeredWith(String reading, String report) throws IOException {
        return Json.read(Files.readString(home.resolve(report)), ReportJson.class)
                .answers()
                .stream()
                .filter(answer -> !answer.state().equals("not-found"))
                .filter(answer ->
                        answer.readings().contains(new ReadingJson(reading))
                                || answer.hits().contains(new HitJson(new ReadingJson(reading))))
                .map(AnswerJson::id)
                .toList();
    }

    @Test
    void addedReadingIsTheCauseOfExactlyTheQuestionsItChanged() throws IOException {
        DiffJson diff = json("a.json", "b.json");
        assertThat(diff.readings())
                .isEqualTo(
                        Map.of(
                                "added", List.of("warm-blob-storage"),
                                "removed", List.of(),
                                "changed", List.of()));
        assertThat(diff.questions())
                .filteredOn(question -> !question.verdict().equals("same"))
                .isNotEmpty()
                .allSatisfy(question ->
                        assertThat(question.causes())
                                .containsExactly(
                                        new CauseJson("warm-blob-storage", "added", "passages")))
                .extracting(DiffedQuestion::id)
                .isEqualTo(answeredWith("warm-blob-storage", "b.json"));
        assertThat(diff.questions())
                .extracting(DiffedQuestion::question, DiffedQuestion::verdict)
                .contains(
                        tuple("Which Reed-Solomon code does f4 use for its blobs?", "new"),
                        tuple("Who breeds zebras in Zanzibar?", "same"));
    }

    @Test
    void removedReadingReversesTheChanges() {
        Map<String, Integer> counts = json("a.json", "b.json").counts();
        assertThat(json("b.json", "a.json").counts())
                .isEqualTo(
                        Map.of(
                                "new", counts.get("lost"),
                                "better", counts.get("worse"),
                                "worse", counts.get("better"),
                                "lost", counts.get("new"),
                                "same", counts.get("same")));
        assertThat(diff("b.json", "a.json").out())
                .containsSubsequence(
                        "Removed:",
                        "- *Warm Blob Storage",
                        "## Lost",
                        "### Which Reed-Solomon code does f4 use for its blobs?",
                        "was removed");
    }

    @Test
    void markdownQuotesTheNewAnswer() {
        assertThat(diff("a.json", "b.json").out())
                .startsWith("# What changed in the answers\n\nFrom index ")
                .containsSubsequence(
                        "(2 readings, ",
                        "(3 readings, ",
                        "Added:",
                        "- *Warm Blob Storage and Erasure Coding: Facebook’s f4*"
                                + " (warm-blob-storage)",
                        "1 new, ",
                        "## New",
                        "### Which Reed-Solomon code does f4 use for its blobs?",
                        "Not found before, now found.",
                        "- *Warm Blob Storage",
                        ", p. ",
                        ", was added",
                        "> ",
                        "## Same");
    }

    @Test
    void equalReportsHaveNoChanges() {
        report("c.json");
        assertThat(diff("b.json", "c.json").out())
                .contains("0 new, 0 better, 0 worse, 0 lost, 5 same.")
                .doesNotContain("Added", "Setting changed", "other passages");
    }

    @Test
    void changedSettingsAreReported() {
        terminal.run("report", "-n", "5", "--format", "json", "-o", home + "/c.json");
        assertThat(diff("b.json", "c.json").out())
                .contains("Setting changed: passages was 3 and is now 5.");
    }

    @Test
    void jsonMatchesItsSchema() throws IOException {
        Path file = home.resolve("diff.json");
        assertThat(diff("a.json", "b.json", "-o", file.toString()).exitCode()).isZero();
        String schema = Files.readString(Path.of("src/docs/diff.schema.json"));
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema, InputFormat.JSON)
                                .validate(Files.readString(file), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void invalidReportIsRefused() throws IOException {
        String complete = Files.readString(home.resolve("a.json"));
        terminal.write("cut.json", complete.substring(0, complete.length() / 2));
        terminal.write("list.json", "[]");
        terminal.write("other.json", "{\"schema\":1}");
        terminal.write("later.json", complete.replaceFirst("\"schema\" : 1", "\"schema\" : 2"));
        for (String name : List.of("cut.json", "list.json", "other.json")) {
            assertThat(diff("a.json", name))
                    .isEqualTo(
                            new CommandResult(
                                    2,
                                    "",
                                    "lectern: "
                                            + home.resolve(name)
                                            + " is not a complete JSON report. Make one with:"
                                            + " lectern report --format json -o FILE\n"));
        }
        assertThat(diff("a.json", "later.json").err()).contains("is a report of schema 2");
        assertThat(diff("a.json", "none.json").exitCode()).isEqualTo(5);
        assertThat(terminal.run("diff", "a.json").exitCode()).isEqualTo(2);
        assertThat(diff("a.json", "b.json", "--format", "html").exitCode()).isEqualTo(2);
    }
}
