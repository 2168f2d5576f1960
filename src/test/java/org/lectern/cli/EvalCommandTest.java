package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cli.TestCommandLine.CommandResult;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class EvalCommandTest {

    private static final String MEANS =
            """
            2 queries scored, 0 of them without results.
            measure      mean
            nDCG@10    1.0000
            MAP        1.0000
            MRR@10     1.0000
            P@5        0.2000
            R@100      1.0000
            judged@10  1.0000
            """;

    @TempDir private Path home;

    private TestCommandLine terminal;
    private String queries = "";
    private String qrels = "";
    private String perfect = "";
    private String poor = "";

    @BeforeEach
    void fillCorpusAndIndexIt() {
        terminal = new TestCommandLine(home);
        terminal.write(
                "corpus/shells.jsonl",
                """
                {"_id": "d1", "title": "Barnacles", "text": "Barnacles cling to hulls."}
                {"_id": "d2", "title": "", "text": "Mussels filter water."}
                """);
        terminal.run("index");
        queries =
                terminal.write(
                                "queries.jsonl",
                                """
                                {"_id": "q1", "text": "What clings to a hull?"}
                                {"_id": "q2", "text": "Who \\"filters -water\\"?"}
                                {"_id": "q3", "text": "Whom does nobody judge?"}
                                """)
                        .toString();
        qrels = terminal.write("qrels", "q1 0 d1 1\nq2 0 d2 2\n").toString();
        perfect = terminal.write("perfect", "q1 Q0 d1 1 2 x\nq2 Q0 d2 1 2 x\n").toString();
        poor = terminal.write("poor", "q1 Q0 d2 1 2 x\nq1 Q0 d1 2 1 x\n").toString();
    }

    private void assertFails(int exitCode, String sentence, String... arguments) {
        CommandResult result = terminal.run(arguments);
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("lectern: ").contains(sentence);
    }

    @Test
    void searchesForEveryJudgedQuery() {
        assertThat(terminal.run("eval", "--queries", queries, "--qrels", qrels))
                .isEqualTo(new CommandResult(0, MEANS, ""));
    }

    @Test
    void writtenRunScoresTheSame() throws IOException {
        Path run = home.resolve("out/run");
        CommandResult result =
                terminal.run(
                        "eval",
                        "--queries",
                        queries,
                        "--qrels",
                        qrels,
                        "--run-out",
                        run.toString());
        assertThat(result).isEqualTo(new CommandResult(0, MEANS, "Written to " + run + ".\n"));
        assertThat(Files.readString(run))
                .matches("q1 Q0 d1 1 \\d\\.\\d{6} lectern\nq2 Q0 d2 1 \\d\\.\\d{6} lectern\n");
        assertThat(terminal.run("eval", "--run", run.toString(), "--qrels", qrels).out())
                .isEqualTo(MEANS);
    }

    @Test
    void verboseShowsEveryQuery() {
        assertThat(terminal.run("eval", "-v", "--run", poor, "--qrels", qrels).out())
                .isEqualTo(
                        """
                        query  nDCG@10     MAP  MRR@10     P@5   R@100  judged@10
                        q1      0.6309  0.5000  0.5000  0.2000  1.0000     0.5000
                        q2      0.0000  0.0000  0.0000  0.0000  0.0000     0.0000

                        2 queries scored, 1 of them without results.
                        measure      mean
                        nDCG@10    0.3155
                        MAP        0.2500
                        MRR@10     0.2500
                        P@5        0.1000
                        R@100      0.5000
                        judged@10  0.2500
                        """);
    }

    @Test
    void twoRunsAreCompared() {
        assertThat(
                        terminal.run("eval", "--run", perfect, "--against", poor, "--qrels", qrels)
                                .out())
                .isEqualTo(
                        """
                        2 queries scored, 0 of them without results.
                        Against: 2 queries scored, 1 of them without results.
                        measure      mean  against  difference  wins  losses  ties        p
                        nDCG@10    1.0000   0.3155     +0.6845     2       0     0  0.50000
                        MAP        1.0000   0.2500     +0.7500     2       0     0  0.50000
                        MRR@10     1.0000   0.2500     +0.7500     2       0     0  0.50000
                        P@5        0.2000   0.1000     +0.1000     1       0     1  1.00000
                        R@100      1.0000   0.5000     +0.5000     1       0     1  1.00000
                        judged@10  1.0000   0.2500     +0.7500     2       0     0  0.50000
                        """);
    }

    @Test
    void jsonHasMeansQueriesAndComparison() {
        String perfectScores =
                """
                {"nDCG@10":1.0,"MAP":1.0,"MRR@10":1.0,"P@5":0.2,"R@100":1.0,"judged@10":1.0}\
                """;
        String alone = terminal.run("eval", "--json", "--run", perfect, "--qrels", qrels).out();
        assertThat(alone.replaceAll("\\s", ""))
                .isEqualTo(
                        "{\"mean\":%1$s,\"queries\":{\"q1\":%1$s,\"q2\":%1$s}}"
                                .formatted(perfectScores));
        String compared =
                terminal.run(
                                "eval",
                                "--json",
                                "--run",
                                perfect,
                                "--against",
                                poor,
                                "--qrels",
                                qrels)
                        .out();
        assertThat(compared.replaceAll("\\s", ""))
                .startsWith("{\"mean\":" + perfectScores + ",\"queries\":{\"q1\":")
                .contains("},\"against\":{\"mean\":{\"nDCG@10\":0.31")
                .contains(
                        "},\"comparison\":{\"nDCG@10\":{\"mean\":1.0,\"against\":0.31",
                        ",\"wins\":2,\"losses\":0,\"ties\":0,\"p\":0.5},\"MAP\":{");
    }

    @Test
    void mismatchedFilesAreReported() {
        String others = terminal.write("others", "q1 0 file1 1\nq7 0 file2 1\n").toString();
        assertThat(terminal.run("eval", "--queries", queries, "--qrels", others).err())
                .isEqualTo(
                        "Judged queries that are not in %s and score 0: 1.\n".formatted(queries)
                                + "No judged document was found. Check that the qrels use the ids"
                                + " that lectern readings --json shows.\n");
    }

    @Test
    void unsearchableQueryIsNamedAndScoresZero() {
        String vague = terminal.write("vague", "q1\twhat is it\nq2\tmussels\n").toString();
        CommandResult result = terminal.run("eval", "--queries", vague, "--qrels", qrels);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).startsWith("2 queries scored, 1 of them without results.\n");
        assertThat(result.err()).startsWith("Query q1: All words of this query are too common");
    }

    @Test
    void invalidUsageIsOneSentence() {
        assertFails(2, "Missing required option: '--qrels=FILE'", "eval", "--run", poor);
        assertFails(2, "Give either --queries,", "eval", "--qrels", qrels);
        assertFails(
                2, "Give either", "eval", "--queries", queries, "--run", poor, "--qrels", qrels);
        assertFails(
                2,
                "--run-out needs --queries",
                "eval",
                "--run",
                poor,
                "--run-out",
                "x",
                "--qrels",
                qrels);
        assertFails(
                2,
                "Line 1 of " + qrels + " has 4 columns; a run has six",
                "eval",
                "--run",
                qrels,
                "--qrels",
                qrels);
        String strange = terminal.write("strange", "s1 0 d1 1\n").toString();
        assertFails(
                2,
                queries + " and the qrels have no query in common.",
                "eval",
                "--queries",
                queries,
                "--qrels",
                strange);
        assertFails(
                2,
                poor + " and the qrels have no query in common.",
                "eval",
                "--run",
                poor,
                "--qrels",
                strange);
        assertFails(5, "none cannot be read.", "eval", "--run", poor, "--qrels", "none");
        assertFails(
                5,
                "The run cannot be written to " + home,
                "eval",
                "--queries",
                queries,
                "--qrels",
                qrels,
                "--run-out",
                home.toString());
        assertFails(
                4,
                "There is no index in ",
                "eval",
                "--queries",
                queries,
                "--qrels",
                qrels,
                "--index",
                home.resolve("nowhere").toString());
    }
}
