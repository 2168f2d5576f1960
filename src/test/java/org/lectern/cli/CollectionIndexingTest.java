package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cli.TestCommandLine.CommandResult;
import org.lectern.index.Snapshot;
import org.lectern.index.lucene.LuceneIndex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CollectionIndexingTest {

    private static final String SHELLS =
            """
            {"_id": "d1", "title": "Barnacles", "text": "Barnacles cling to hulls."}
            {"_id": "d2", "title": "", "text": "Mussels filter water.\\n\\nThey are blue."}
            {"_id": 3, "title": "Limpets on rocks"}
            """;

    @TempDir private Path home;

    private TestCommandLine terminal;

    @BeforeEach
    void fillCorpus() {
        terminal = new TestCommandLine(home);
        terminal.write("corpus/shells.jsonl", SHELLS);
    }

    private String index() {
        return terminal.run("index").out();
    }

    private String trecRun(String word) {
        return terminal.run("search", "--format", "trec", word)
                .out()
                .replaceAll(" \\d\\S* l", " l");
    }

    @Test
    void everyLineIsAReading() {
        assertThat(index()).isEqualTo("1 new, 0 changed, 0 unchanged, 0 removed, 0 failed\n");
        assertThat(trecRun("barnacles")).isEqualTo("1 Q0 d1 1 lectern\n");
        assertThat(trecRun("mussels")).isEqualTo("1 Q0 d2 1 lectern\n");
        assertThat(trecRun("limpets")).isEqualTo("1 Q0 3 1 lectern\n");
        assertThat(terminal.run("readings").out())
                .isEqualTo("indexed   shells.jsonl\n          3 readings, 3 passages\n");
        assertThat(terminal.run("readings", "--json").out())
                .contains("\"id\" : \"d1\"", "\"title\" : \"Barnacles\"", "\"title\" : \"d2\"");
        assertThat(index()).isEqualTo("0 new, 0 changed, 1 unchanged, 0 removed, 0 failed\n");
    }

    @Test
    void changedCollectionReplacesAllOfItsReadings() throws IOException {
        index();
        Path file = terminal.write("corpus/shells.jsonl", "{\"_id\":\"d9\",\"text\":\"Crabs.\"}");
        assertThat(index()).isEqualTo("0 new, 1 changed, 0 unchanged, 0 removed, 0 failed\n");
        assertThat(trecRun("barnacles")).isEmpty();
        assertThat(trecRun("crabs")).isEqualTo("1 Q0 d9 1 lectern\n");
        terminal.write("corpus/notes.md", "Other things.\n");
        Files.delete(file);
        assertThat(index()).isEqualTo("1 new, 0 changed, 0 unchanged, 1 removed, 0 failed\n");
        assertThat(trecRun("crabs")).isEmpty();
    }

    @Test
    void invalidLinesAreListedAndTheOthersAreRead() {
        terminal.write(
                "corpus/shells.jsonl",
                """
                {"_id": "d1", "text": "Barnacles."}

                no JSON
                {"_id": "d1", "text": "Again."}
                {"_id": "tides", "text": "Known."}
                {"text": "Nameless."}
                {"_id": "d5", "text": " "}
                """);
        terminal.write("corpus/tides.txt", "Tides\n\nThey come and go.\n");
        CommandResult result = terminal.run("index");
        assertThat(result)
                .isEqualTo(
                        new CommandResult(
                                0,
                                "shells.jsonl: partial, Not all lines are readings: line 3 is no"
                                    + " JSON object; line 4 has the _id d1, which line 1 has too;"
                                    + " line 5 has the _id tides, which is that of tides.txt; line"
                                    + " 6 has no _id; line 7 has no text.\n"
                                    + "2 new, 0 changed, 0 unchanged, 0 removed, 0 failed\n",
                                ""));
        assertThat(trecRun("barnacles")).isEqualTo("1 Q0 d1 1 lectern\n");
        assertThat(index()).endsWith("0 new, 0 changed, 2 unchanged, 0 removed, 0 failed\n");
    }

    @Test
    void newFileTakesTheIdOfALine() {
        index();
        terminal.write("corpus/d1.txt", "Driftwood\n\nIt burns blue.\n");
        assertThat(index())
                .isEqualTo(
                        "shells.jsonl: partial, Not all lines are readings: line 1 has the _id d1,"
                                + " which is that of d1.txt.\n"
                                + "0 new, 2 changed, 0 unchanged, 0 removed, 0 failed\n");
        assertThat(trecRun("driftwood")).isEqualTo("1 Q0 d1 1 lectern\n");
        assertThat(trecRun("mussels")).isEqualTo("1 Q0 d2 1 lectern\n");
    }

    @Test
    void collectionWithoutReadingsFails() {
        terminal.write("corpus/shells.jsonl", "[1, 2]\n");
        assertThat(terminal.run("index"))
                .isEqualTo(
                        new CommandResult(
                                3,
                                "shells.jsonl: failed, No line of it is a reading: line 1 is no"
                                        + " JSON object.\n"
                                        + "0 new, 0 changed, 0 unchanged, 0 removed, 1 failed\n",
                                ""));
    }

    @Test
    void sameCorpusGivesTheSameCommitInAnyOrderOfUpdates() {
        terminal.write("corpus/tides.txt", "Tides\n\nThey come and go.\n");
        index();
        terminal.write("corpus/bores.html", "<p>A bore runs up a river.</p>");
        index();
        terminal.run("index", "--index", home.resolve("fresh").toString());
        assertThat(commit("index")).isEqualTo(commit("fresh"));
    }

    private String commit(String index) {
        try (Snapshot snapshot = new LuceneIndex(home.resolve(index)).open()) {
            return snapshot.commit().id();
        }
    }
}
