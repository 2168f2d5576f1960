package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cli.TestCommandLine.CommandResult;

import java.nio.file.Path;
import java.util.Map;

/** Runs commands with the bundled model. */
class SemanticSearchTest {

    /** A question that shares no word with the sentence that answers it. */
    private static final String PARAPHRASE = "When did someone notice that the boat was late?";

    @TempDir private Path home;
    private TestCommandLine terminal;

    @BeforeEach
    void writeReadings() {
        terminal =
                new TestCommandLine(home)
                        .withVariables(
                                Map.of(
                                        "LECTERN_MODEL",
                                        "bundled",
                                        "LECTERN_CACHE",
                                        home.resolve("cache").toString()));
        terminal.write(
                "corpus/ferry.txt",
                "The ferry left harbour at dawn. Its delay was first observed by a lamp keeper at"
                        + " nine, who wrote it into her log of the strait.\n");
        terminal.write(
                "corpus/bread.txt",
                "Rye dough rises slowly, and a baker who hurries it will sell bricks. Salt keeps"
                        + " the crumb from tearing.\n");
    }

    @Test
    void semanticSearchFindsParaphraseAndExplainsScore() {
        assertThat(terminal.run("index").out()).startsWith("2 new");
        CommandResult result = terminal.run("search", "--explain", "--in", "readings", PARAPHRASE);
        assertThat(result.out()).contains("1. ").contains("+ semantic ").contains("delay");
        assertThat(result.err()).contains("By words and meaning.");
        assertThat(terminal.run("search", "--mode", "lexical", PARAPHRASE).err())
                .contains("By words.");
    }

    @Test
    void indexWithoutVectorsIsSearchedLexicallyUntilEmbedded() {
        assertThat(terminal.run("index", "--no-vectors").out()).startsWith("2 new");
        assertThat(terminal.run("search", "ferry").err())
                .contains("Lexical only. The index has no vectors; make them with: lectern index");
        assertThat(terminal.run("search", "--mode", "semantic", "ferry").exitCode()).isEqualTo(2);
        assertThat(terminal.run("index").out()).startsWith("0 new, 2 changed");
        assertThat(terminal.run("search", "ferry").err()).contains("By words and meaning.");
        assertThat(terminal.run("index").out()).startsWith("0 new, 0 changed, 2 unchanged");
    }
}
