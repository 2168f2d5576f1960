package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cli.TestCommandLine.CommandResult;
import org.lectern.index.IndexUpdate;
import org.lectern.index.lucene.LuceneIndex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class IndexCommandTest {

    @TempDir private Path home;

    private TestCommandLine terminal;

    @BeforeEach
    void fillCorpus() {
        terminal = new TestCommandLine(home);
        terminal.addPrimer("logical-clocks");
        terminal.write("corpus/notes/spring.md", "## Session 1\n\n- How do clocks drift?\n");
    }

    @Test
    void lastLineCountsEveryFileOnce() {
        assertThat(terminal.run("index"))
                .isEqualTo(
                        new CommandResult(
                                0, "2 new, 0 changed, 0 unchanged, 0 removed, 0 failed\n", ""));
        assertThat(terminal.run("index").out())
                .isEqualTo("0 new, 0 changed, 2 unchanged, 0 removed, 0 failed\n");
    }

    @Test
    void onlyNewFilesAreRead() {
        terminal.run("index");
        terminal.addPrimer("spanner-truetime");
        CommandResult result = terminal.run("index", "-v");
        assertThat(result.out()).isEqualTo("1 new, 0 changed, 2 unchanged, 0 removed, 0 failed\n");
        assertThat(result.err().lines().filter(line -> line.startsWith("reading ")))
                .containsExactly("reading readings/spanner-truetime.pdf");
    }

    @Test
    void deletedFileIsRemovedFromTheIndex() throws IOException {
        Path added = terminal.addPrimer("spanner-truetime");
        terminal.run("index");
        assertThat(terminal.run("search", "--in", "readings", "TrueTime").out())
                .contains("Spanner");
        Files.delete(added);
        assertThat(terminal.run("index").out())
                .isEqualTo("0 new, 0 changed, 2 unchanged, 1 removed, 0 failed\n");
        assertThat(terminal.run("search", "--in", "readings", "TrueTime").out()).isEmpty();
    }

    @Test
    void changedFileIsReadAgain() {
        terminal.run("index");
        terminal.write("corpus/notes/spring.md", "## Session 1\n\n- How do tides turn?\n");
        assertThat(terminal.run("index").out())
                .isEqualTo("0 new, 1 changed, 1 unchanged, 0 removed, 0 failed\n");
        assertThat(terminal.run("search", "--in", "notes", "tides").out()).contains("tides");
    }

    @Test
    void fileThatIsNotAPdfIsListedAndTheRestIsIndexed() {
        terminal.write("corpus/readings/page.pdf", "<!doctype html><title>Not found</title>");
        CommandResult result = terminal.run("index");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out())
                .startsWith("readings/page.pdf: failed, ")
                .endsWith("2 new, 0 changed, 0 unchanged, 0 removed, 1 failed\n");
        assertThat(terminal.run("readings", "--json").out()).contains("\"state\" : \"failed\"");
        CommandResult again = terminal.run("index", "-v");
        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.err()).doesNotContain("reading readings/page.pdf");
        assertThat(terminal.run("index", "-v", "--retry-failed").err())
                .contains("reading readings/page.pdf");
    }

    @Test
    void dryRunChangesNothing() {
        assertThat(terminal.run("index", "--dry-run").out())
                .isEqualTo("+ readings/logical-clocks.pdf\n+ notes/spring.md\n");
        assertThat(terminal.run("search", "clock").exitCode()).isEqualTo(4);
        terminal.run("index");
        terminal.write("corpus/notes/spring.md", "changed");
        assertThat(terminal.run("index", "--dry-run").out())
                .isEqualTo("~ notes/spring.md\n= readings/logical-clocks.pdf\n");
    }

    @Test
    void rebuildReadsAllFilesAgain() {
        terminal.run("index");
        assertThat(terminal.run("index", "--rebuild").out())
                .isEqualTo("2 new, 0 changed, 0 unchanged, 0 removed, 0 failed\n");
    }

    @Test
    void sameCorpusGivesTheSameCommit() {
        terminal.run("index", "--index", home.resolve("a").toString());
        terminal.run("index", "--index", home.resolve("b").toString());
        String a = new LuceneIndex(home.resolve("a")).open().commit().id();
        assertThat(new LuceneIndex(home.resolve("b")).open().commit().id()).isEqualTo(a);
    }

    @Test
    void missingFolderIsRefused() {
        CommandResult result = terminal.run("index", "--corpus", home.resolve("none").toString());
        assertThat(result)
                .isEqualTo(
                        new CommandResult(
                                5,
                                "",
                                "lectern: There is no folder "
                                        + home.resolve("none")
                                        + ". Make it and put PDF files and Markdown notes into it,"
                                        + " or name another with --corpus.\n"));
    }

    @Test
    void emptyCorpusIsRefusedAndTheIndexStays() throws IOException {
        terminal.run("index");
        Path empty = Files.createDirectories(home.resolve("empty"));
        CommandResult result = terminal.run("index", "--corpus", empty.toString());
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err())
                .isEqualTo(
                        "lectern: There is nothing to index in "
                                + empty
                                + ". Put PDF files and Markdown notes into it.\n");
        assertThat(terminal.run("search", "clock").out()).isNotEmpty();
    }

    @Test
    void secondWriterFailsImmediately() {
        try (IndexUpdate update = new LuceneIndex(home.resolve("index")).update(false)) {
            assertThat(update.previousCatalogue().entries()).isEmpty();
            CommandResult result = terminal.run("index");
            assertThat(result.exitCode()).isEqualTo(4);
            assertThat(result.err()).contains("is being written by process ");
        }
    }

    @Test
    void linksThatLeaveTheCorpusAndHiddenFilesAreSkippedAndCounted() throws IOException {
        Path outside = terminal.write("outside.md", "secret words");
        Files.createSymbolicLink(terminal.file("corpus/notes/link.md"), outside);
        terminal.write("corpus/.hidden.md", "hidden words");
        assertThat(terminal.run("index").out())
                .isEqualTo("2 new, 0 changed, 0 unchanged, 0 removed, 0 failed (2 skipped)\n");
        assertThat(terminal.run("search", "secret hidden").out()).isEmpty();
    }

    @Test
    void newReadingIsLinkedToACitationOnAnUnchangedPage() {
        terminal.write(
                "corpus/notes/spring.md",
                "## Session 1\n\n**Reading**: [Spanner](../readings/spanner-truetime.pdf)\n");
        terminal.run("index");
        assertThat(terminal.run("readings").out()).contains("missing   Spanner");
        terminal.addPrimer("spanner-truetime");
        assertThat(terminal.run("index").out())
                .isEqualTo("1 new, 0 changed, 2 unchanged, 0 removed, 0 failed\n");
        assertThat(terminal.run("readings").out())
                .doesNotContain("missing")
                .contains("cited by spring.1");
    }

    @Test
    void resultIsPrintedAsJson() {
        assertThat(terminal.run("index", "--json").out())
                .contains("\"added\" : 2", "\"failed\" : 0", "\"troubles\" : [ ]");
    }
}
