package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.BundledModel;
import org.lectern.cli.TestCommandLine.CommandResult;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Every command of the README and of {@code src/docs} does what it is there for, on two processors,
 * in an index with vectors and in one without.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are those of a POSIX shell")
class DocumentedCommandsTest {

    /** By how they begin; why they are not run. */
    private static final Map<String, String> NOT_RUN =
            Map.of(
                    "mvn ", "runs this test",
                    "java ", "a benchmark, which needs papers that are not in the repository",
                    "src/bench/", "a benchmark, which needs papers that are not in the repository",
                    "GOLD/", "a script of a data set that is not in the repository");

    /** By how they begin; the exit codes of those that do not end with 0. */
    private static final Map<String, Integer> EXIT_CODES =
            Map.of("./lectern index --corpus HOSTILE", 3, "./lectern serve", 143);

    /** What the pages leave to their readers, or to the machine, and what stands there here. */
    private static final SequencedMap<String, String> FILLED_IN = filledIn();

    private static SequencedMap<String, String> filledIn() {
        SequencedMap<String, String> filledIn = new LinkedHashMap<>();
        filledIn.put("\\bREADINGS\\b", "given/readings");
        filledIn.put("\\bHOSTILE\\b", "given/hostile");
        filledIn.put("\\bCOLLECTION\\b", "given/collection");
        filledIn.put("\\bGOLD\\b", "given/gold");
        filledIn.put("\\bINDEX\\b", "index");
        filledIn.put("\\bCOMMAND\\b", "search");
        filledIn.put("\\bWHEN\\b", "auto");
        filledIn.put("--queries FILE", "--queries queries.jsonl");
        filledIn.put("--qrels FILE", "--qrels qrels.tsv");
        filledIn.put("\\bA\\.json\\b", "out/report.json");
        filledIn.put("\\bB\\.json\\b", "later/report.json");
        filledIn.put("--port 8080\\b", "--port 0");
        return filledIn;
    }

    @TempDir private Path home;
    private TestCommandLine terminal;

    @BeforeEach
    void writeWhatThePagesAssume() throws Exception {
        terminal = new TestCommandLine(home);
        terminal.addPrimer("logical-clocks");
        terminal.write(
                "corpus/notes/summer-2021.md",
                Files.readString(Path.of("corpus", "notes", "summer-2021.md")));
        terminal.write("questions.txt", "How do clocks order events?\n");
        terminal.write(
                "queries.jsonl", "{\"_id\": \"q\", \"text\": \"How are events ordered?\"}\n");
        terminal.write("qrels.tsv", "query-id\tcorpus-id\tscore\nq\tlogical-clocks\t1\n");
        terminal.write(
                "judged.qrels.queries.jsonl",
                "{\"_id\": \"q\", \"text\": \"How are events ordered?\"}\n");
        terminal.write("judged.qrels", "q 0 0123456789ab 1\n");
        terminal.write("given/readings/tides.txt", "Tides follow the moon.\n");
        terminal.write("given/hostile/broken.pdf", "This is no PDF.\n");
        terminal.write(
                "given/gold/queries.jsonl",
                "{\"_id\": \"q\", \"text\": \"What do tides follow?\"}\n");
        terminal.write(
                "given/collection/corpus.jsonl",
                "{\"_id\": \"d\", \"title\": \"Barnacles\", \"text\": \"Barnacles cling to"
                        + " hulls.\"}\n");
        terminal.write(
                "given/collection/queries.jsonl", "{\"_id\": \"q\", \"text\": \"What clings?\"}\n");
        terminal.write("given/collection/qrels.tsv", "query-id\tcorpus-id\tscore\nq\td\t1\n");
        terminal.write("target/bm25.run", "q Q0 d 1 1.5 bm25\n");
    }

    private static List<String> commandsToRun() {
        return DocumentedCommands.all().stream()
                .filter(command -> NOT_RUN.keySet().stream().noneMatch(command::startsWith))
                .toList();
    }

    private static String filledIn(String command) {
        String line = command;
        for (Map.Entry<String, String> entry : FILLED_IN.entrySet()) {
            line = line.replaceAll(entry.getKey(), entry.getValue());
        }
        return line;
    }

    private static int exitCode(String command) {
        return EXIT_CODES.entrySet().stream()
                .filter(entry -> command.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    /** Returns what each command printed. */
    private Map<String, String> run(List<String> commands) throws Exception {
        terminal.write(
                "commands",
                commands.stream()
                        .map(DocumentedCommandsTest::filledIn)
                        .collect(Collectors.joining("\n")));
        LecternProcess program = new LecternProcess(home, BundledModel.CACHE);
        CommandResult host = program.finish(program.start(CommandHost.class, "commands"));
        assertThat(host.exitCode()).as(host.toString()).isZero();
        List<String> lines = host.out().lines().toList();
        assertThat(lines).as(host.toString()).hasSameSizeAs(commands);
        Map<String, String> printed = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String command = commands.get(i);
            assertThat(lines.get(i)).as(command).startsWith(exitCode(command) + "\t");
            printed.put(command, lines.get(i));
        }
        return printed;
    }

    private static void assertEachSays(Map<String, String> printed, String command, String says) {
        List<String> outputs =
                printed.entrySet().stream()
                        .filter(line -> line.getKey().startsWith("./lectern " + command + " "))
                        .map(Map.Entry::getValue)
                        .toList();
        assertThat(outputs).as(command).isNotEmpty().allMatch(text -> text.contains(says));
    }

    /** The one command that makes an index without vectors makes one of its own. */
    @Test
    void everyCommandWorksWithVectors() throws Exception {
        List<String> commands =
                commandsToRun().stream()
                        .map(command ->
                                command.contains("--no-vectors")
                                        ? command + " --index target/lexical"
                                        : command)
                        .toList();

        Map<String, String> printed = run(commands);

        assertEachSays(printed, "search", "By words and meaning.");
        assertEachSays(printed, "ask", "By words and meaning.");
        assertThat(printed.get("./lectern serve")).endsWith("HTTP 200");
    }

    @Test
    void everyCommandWorksWithoutVectors() throws Exception {
        List<String> commands = new ArrayList<>(List.of("./lectern index --no-vectors"));
        commandsToRun().stream()
                .map(command ->
                        command.startsWith("./lectern index") && !command.contains("--no-vectors")
                                ? command + " --no-vectors"
                                : command)
                .forEach(commands::add);

        Map<String, String> printed = run(commands);

        assertEachSays(printed, "search", "Lexical only. The index has no vectors");
        assertEachSays(printed, "ask", "Lexical only. The index has no vectors");
        assertThat(printed.get("./lectern serve")).endsWith("HTTP 200");
        assertThat(printed.values()).noneMatch(text -> text.contains("By words and meaning."));
    }

    @Test
    void whatIsNotRunIsStillDocumented() {
        assertThat(NOT_RUN.keySet())
                .allSatisfy(start ->
                        assertThat(DocumentedCommands.all())
                                .anyMatch(line -> line.startsWith(start)));
    }
}
