package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cli.TestCommandLine.CommandResult;
import org.lectern.json.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ReportCommandTest {

    private static final String NOTES =
            """
            ---
            title: "Spring 2026"
            ---

            ## Session 1: Clocks

            **Reading**: Petrov (1987) [A Theory of Queues](https://example.org/queues.pdf)

            Order

            - When does one event happen before another?
            - Clocks drift.

            ## Session 2: More Clocks

            - What is a vector clock?
            """;

    @TempDir private Path home;

    private TestCommandLine terminal;

    @BeforeEach
    void fillCorpus() {
        terminal = new TestCommandLine(home);
        terminal.addPrimer("logical-clocks");
        terminal.write("corpus/notes/spring.md", NOTES);
    }

    @Test
    void firstReportCreatesTheIndexAndAnswersInTheOrderOfTheNotes() {
        CommandResult result = terminal.run("report");
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).contains("for the first time.", "2 new, 0 changed, 0 unchanged");
        assertThat(result.out())
                .containsSubsequence(
                        "# Spring 2026: what the readings answer",
                        "Made on ",
                        "2 sessions and 2 questions against 1 reading: ",
                        "## Questions by readings",
                        "| Question | The Lectern Authors 2026 |",
                        "## Session 1: Clocks",
                        "- Petrov (1987) *A Theory of Queues* (required, missing)",
                        "### Order",
                        "#### When does one event happen before another?",
                        "in the readings**",
                        "1. *Logical Clocks and the Order of Events*",
                        "p. ",
                        "   > ",
                        "**",
                        "3. *Logical Clocks",
                        "## Session 2: More Clocks",
                        "#### What is a vector clock?",
                        "## Cited, but not in the corpus",
                        "A Theory of Queues*, cited by spring.1: <https://example.org/queues.pdf>")
                .doesNotContain("Clocks drift.");
    }

    @Test
    void changedFilesAreIndexedFirst() {
        terminal.run("report");
        terminal.write("corpus/notes/autumn.md", "## Session 1\n\n- Who keeps the time?\n");
        CommandResult result = terminal.run("report");
        assertThat(result.err()).contains("1 new, 0 changed, 2 unchanged");
        assertThat(result.out()).contains("#### Who keeps the time?");
        assertThat(terminal.run("report").err()).isEmpty();
    }

    @Test
    void indexOfAnotherCorpusIsNotUpdated() {
        Path other = terminal.write("other/talk.md", "## Session 1\n\n- Is it late?\n");
        terminal.run("index", "--corpus", other.resolveSibling("").toString());
        CommandResult result = terminal.run("report");
        assertThat(result.out()).contains("#### Is it late?").doesNotContain("vector clock");
        assertThat(result.err()).contains("is of another corpus");
        assertThat(terminal.run("report", "--corpus", home.resolve("corpus").toString()).out())
                .contains("vector clock");
    }

    @Test
    void reportsOfTheSameIndexAreEqual() {
        String first = terminal.run("report", "--format", "json").out();
        assertThat(terminal.run("report", "--format", "json").out()).isEqualTo(first);
        assertThat(terminal.run("report").out()).isEqualTo(terminal.run("report").out());
    }

    private record ReportJson(int schema, List<AnswerJson> answers) {}

    private record AnswerJson(
            String id,
            String question,
            @Nullable String topic,
            @Nullable String session,
            String kind) {}

    private ReportJson json(String... arguments) {
        return Json.read(terminal.run(arguments).out(), ReportJson.class);
    }

    @Test
    void jsonReportHasSchema1() {
        ReportJson report = json("report", "--format", "json");
        assertThat(report.schema()).isEqualTo(1);
        assertThat(report.answers())
                .extracting(AnswerJson::question)
                .containsExactly(
                        "When does one event happen before another?", "What is a vector clock?");
        AnswerJson first = report.answers().getFirst();
        assertThat(first)
                .isEqualTo(
                        new AnswerJson(
                                first.id(),
                                "When does one event happen before another?",
                                "Order",
                                "spring.1",
                                "question"));
        assertThat(Json.readObject(terminal.run("report", "--format", "json").out()).keySet())
                .containsExactly("schema", "index", "settings", "counts", "answers", "failed");
    }

    @Test
    void sessionsAndPointsAreSelected() {
        assertThat(terminal.run("report", "--session", "spring.2").out())
                .contains("vector clock")
                .doesNotContain("happen before");
        assertThat(terminal.run("report", "--points").out()).contains("#### Clocks drift.");
    }

    @Test
    void csvHasARowPerPassageAndTrecALinePerReading() {
        assertThat(terminal.run("report", "--format", "csv", "-n", "2").out().lines())
                .filteredOn(line -> line.matches("spring\\.[12]\\..*"))
                .hasSize(4);
        assertThat(terminal.run("report", "--format", "trec").out().lines())
                .hasSize(2)
                .allMatch(line ->
                        line.matches(
                                "spring\\.\\d\\.[0-9a-f]{6} Q0 logical-clocks 1 \\d+\\.\\d+"
                                        + " lectern"));
    }

    @Test
    void questionsOfAFileAreAnswered() {
        Path file =
                terminal.write(
                        "questions.jsonl",
                        """
                        {"id":"a","question":"What is a vector clock?"}
                        {"_id":"b","text":"And who =needs it?","session":"spring.1"}
                        """);
        assertThat(json("report", "--questions", file.toString(), "--format", "json").answers())
                .extracting(AnswerJson::id)
                .containsExactly("a", "b");
    }

    @Test
    void failedQuestionDoesNotStopTheOthers() {
        Path file = terminal.write("questions.txt", "what is it\nWhat is a vector clock?\n");
        CommandResult result = terminal.run("report", "--questions", file.toString());
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("1: All words of this query are too common");
        assertThat(result.out())
                .contains("#### What is a vector clock?")
                .contains("## Questions that could not be asked");
    }

    @Test
    void reportIsWrittenToAFile() throws IOException {
        Path file = home.resolve("out/report.md");
        CommandResult result = terminal.run("report", "-o", file.toString());
        assertThat(result.out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("# Spring 2026: what the readings answer\n");
        try (var files = Files.list(file.resolveSibling(""))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void invalidQuestionFileIsReportedBeforeIndexing() {
        Path file = terminal.write("questions.csv", "id,topic\n1,clocks\n");
        CommandResult result = terminal.run("report", "--questions", file.toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("lectern: Line 1 of " + file).hasLineCount(1);
        assertThat(home.resolve("index")).doesNotExist();
    }

    @Test
    void outputExtensionSelectsFormat() throws IOException {
        for (String name : List.of("a.html", "b.json", "c.csv", "d.trec", "e.md", "f.txt")) {
            terminal.run("report", "-o", home.resolve(name).toString());
        }
        assertThat(Files.readString(home.resolve("a.html"))).startsWith("<!doctype html>");
        assertThat(Files.readString(home.resolve("b.json"))).startsWith("{");
        assertThat(Files.readString(home.resolve("c.csv"))).startsWith("id,question,");
        assertThat(Files.readString(home.resolve("d.trec"))).contains(" Q0 logical-clocks 1 ");
        assertThat(Files.readString(home.resolve("e.md"))).startsWith("# Spring 2026");
        assertThat(Files.readString(home.resolve("f.txt"))).startsWith("# Spring 2026");
        terminal.run("report", "-o", home.resolve("new").toString());
        assertThat(home.resolve("new")).isDirectoryContaining("glob:**report.html");
        terminal.run("report", "--format", "csv", "-o", home.resolve("one") + "/");
        assertThat(home.resolve("one/report.csv")).isRegularFile();
        assertThat(home.resolve("one/report.md")).doesNotExist();
    }

    @Test
    void symbolicLinkIsFollowed() throws IOException {
        Path target = terminal.write("target.md", "old");
        Path link = Files.createSymbolicLink(home.resolve("link.md"), target);
        terminal.run("report", "-o", link.toString());
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(target)).startsWith("# Spring 2026");
    }

    @Test
    void unwritableOutputIsReported() {
        Path file = terminal.write("file", "");
        CommandResult result = terminal.run("report", "-o", file.resolve("report.md").toString());
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err()).contains("The report cannot be written to ");
    }
}
