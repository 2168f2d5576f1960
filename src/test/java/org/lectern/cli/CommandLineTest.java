package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.cli.TestCommandLine.CommandResult;
import org.lectern.json.Json;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

class CommandLineTest {

    @TempDir private Path home;

    private TestCommandLine terminal;

    @BeforeEach
    void makeIndex() {
        terminal = new TestCommandLine(home);
        SampleIndex.create(home.resolve("index"));
    }

    @Test
    void searchShowsPassagesWithLocationAndHighlights() {
        CommandResult result =
                terminal.run("search", "--in", "readings", "-n", "1", "split", "votes");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .matches(
                        "(?s)\\n1\\. Timetables for Island Ferries \\(Ines Marrow and Tom Ölund,"
                                + " 2011\\)\\n   p\\. 2 · 2 Part 2  \\[\\d\\.\\d\\d]\\n"
                                + "   Captains \\*vote\\* each evening\\. \\*Split\\* \\*votes\\*"
                                + " are settled.*");
    }

    @Test
    void coloursAreShownOnRequest() {
        assertThat(terminal.run("search", "--color", "always", "votes").out()).contains("\u001b[");
        assertThat(terminal.run("search", "votes").out()).doesNotContain("\u001b[");
    }

    @Test
    void everyFormatIsRendered() {
        String query = "split votes";
        assertThat(terminal.run("search", "--format", "json", query).out())
                .contains("\"reading\" : {", "\"file\" : \"readings/ferries.pdf\"", "\"page\" : 2")
                .contains("\"link\" : \"/readings/ferries/pages/2?hl=ferries-1\"")
                .contains("\"session\" : \"spring-2026.1\"");
        List<String> lines =
                terminal.run("search", "--format", "jsonl", query).out().lines().toList();
        assertThat(Json.readObject(lines.getFirst()))
                .containsEntry("rank", 1)
                .containsEntry("kind", "reading")
                .containsEntry(
                        "highlights", List.of(List.of(9, 13), List.of(28, 33), List.of(34, 39)))
                .containsEntry("answer", List.of(28, 100));
        assertThat(terminal.run("search", "--format", "csv", query).out())
                .startsWith("rank,score,kind,source,title,byline,place,passage,text\r\n1,");
        assertThat(terminal.run("search", "--format", "trec", "--in", "readings", query).out())
                .matches(
                        "1 Q0 ferries 1 \\d\\.\\d{6} lectern\\n1 Q0 bees 2 \\d\\.\\d{6}"
                                + " lectern\\n");
    }

    @Test
    void emptyResultIsEmptyInEveryFormat() {
        assertThat(terminal.run("search", "zebra"))
                .isEqualTo(
                        new CommandResult(
                                0,
                                "",
                                """
                                Lexical only. No model is used, as the settings say.
                                No passage matches.
                                """));
        assertThat(terminal.run("search", "--format", "json", "zebra").out()).isEqualTo("[ ]\n");
        assertThat(terminal.run("search", "--format", "csv", "zebra").out().lines()).hasSize(1);
        assertThat(terminal.run("search", "-q", "--format", "trec", "zebra"))
                .isEqualTo(new CommandResult(0, "", ""));
    }

    @Test
    void askPrintsTheStateOfTheAnswer() {
        assertThat(terminal.run("ask", "How are split votes settled?").out())
                .startsWith("Found in the readings\n");
        assertThat(terminal.run("ask", "Which homomorphic ferry encryption scheme?").out())
                .startsWith(
                        "Not found in the readings (no reading has: homomorphic, encryption,"
                                + " scheme)\nNearest, may not answer:\n");
        assertThat(terminal.run("ask", "--format", "json", "zebra").out())
                .contains("\"state\" : \"not-found\"", "\"kind\" : \"asked\"", "\"hits\" : [ ]");
    }

    @Test
    void sessionAndReadingRestrictTheSearch() {
        assertThat(terminal.run("search", "--session", "spring-2026.1", "votes").out())
                .contains("Ferries")
                .doesNotContain("Bees");
        assertThat(terminal.run("search", "--reading", "bees", "votes").out())
                .contains("Bees")
                .doesNotContain("Ferries");
    }

    @Test
    void invalidUsageIsOneSentenceAndExitCode2() {
        assertUsage("Unknown option --colour.", "search", "--colour", "votes");
        assertUsage("Unknown command \"serach\".", "serach", "votes");
        assertUsage("Name a command.");
        assertUsage("Missing required parameter", "search");
        assertUsage("Invalid value for option '-n'", "search", "-n", "many", "votes");
        assertUsage(
                "There is no session \"winter.9\".", "search", "--session", "winter.9", "votes");
        assertUsage("There is no session \"winter.9\".", "report", "--session", "winter.9");
        assertUsage("There is no reading \"none\".", "search", "--reading", "none", "votes");
        assertUsage("Type a question", "search", "  ");
        assertUsage("Between 1 and 1,000", "search", "-n", "0", "votes");
        assertUsage("--questions cannot be combined", "report", "--questions", "q.txt", "--points");
    }

    private void assertUsage(String sentence, String... arguments) {
        CommandResult result = terminal.run(arguments);
        assertThat(result.exitCode()).as(String.join(" ", arguments)).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines().toList().getLast()).startsWith("lectern: " + sentence);
    }

    @Test
    void missingIndexIsReportedWithTheCommandThatCreatesIt() {
        String nowhere = home.resolve("nowhere").toString();
        for (String command : List.of("search", "ask")) {
            assertThat(terminal.run(command, "--index", nowhere, "votes"))
                    .isEqualTo(
                            new CommandResult(
                                    4,
                                    "",
                                    "lectern: There is no index in "
                                            + nowhere
                                            + ". Create it with: lectern index --index "
                                            + nowhere
                                            + "\n"));
        }
        assertThat(terminal.run("readings", "--index", nowhere).exitCode()).isEqualTo(4);
    }

    @Test
    void virtualMachineErrorIsReportedAsAnInternalError() {
        StringWriter err = new StringWriter();
        PrintWriter out =
                new PrintWriter(Writer.nullWriter()) {
                    @Override
                    public void write(String text) {
                        throw new StackOverflowError();
                    }
                };
        Console console = new Console(out, new PrintWriter(err), false);
        int exitCode =
                Lectern.run(new Environment(console, Map.of(), home, Clock.systemUTC()), "config");
        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString())
                .matches("lectern: Internal error \\(reference [0-9a-f]{8}\\)\\. .*\\s");
    }

    @Test
    void invalidNumberOfWorkersIsRefused() {
        assertUsage("--workers must be auto or a positive number", "index", "--workers", "none");
        assertUsage("--workers must be auto or a positive number", "index", "--workers", "0");
    }

    @Test
    void optionsPrecedeTheEnvironmentAndTheFile() {
        terminal.write("lectern.properties", "port=9000\nhost=localhost\n");
        terminal.withVariables(Map.of("LECTERN_PORT", "9001"));
        assertThat(terminal.run("config", "--corpus", "papers").out().lines())
                .anyMatch(line -> line.matches("corpus += papers +# option, .*"))
                .anyMatch(line -> line.matches("port += 9001 +# environment, .*"))
                .anyMatch(line -> line.matches("host += localhost +# file, .*"))
                .anyMatch(line -> line.matches("color += auto +# default, .*"));
    }

    @Test
    void environmentSetsTheFolderOfTheIndex() {
        TestCommandLine elsewhere = new TestCommandLine(home.resolve("elsewhere"));
        assertThat(elsewhere.run("search", "votes").exitCode()).isEqualTo(4);
        elsewhere.withVariables(Map.of("LECTERN_INDEX", home.resolve("index").toString()));
        assertThat(elsewhere.run("search", "votes").exitCode()).isZero();
    }

    @Test
    void helpListsEveryCommandAndEachCommandItsOptions() {
        assertThat(terminal.run("help").out())
                .contains("index", "search", "ask", "report", "sessions", "readings", "config");
        assertThat(terminal.run("help", "report").out()).contains("--questions", "--points", "-o");
        assertThat(terminal.run("search", "--help").exitCode()).isZero();
        assertThat(terminal.run("--version").out()).startsWith("lectern ");
    }

    @Test
    void readingsAreListedWithTheirState() {
        assertThat(terminal.run("readings").out())
                .isEqualTo(
                        """
                        indexed   bees
                                  How Bees Agree on a Home, 2 pages, 2 passages
                        indexed   ferries
                                  Timetables for Island Ferries, 3 pages, 3 passages
                                  cited by spring-2026.1
                        missing   A Theory of Queues
                                  cited by spring-2026.1
                        """);
    }
}
