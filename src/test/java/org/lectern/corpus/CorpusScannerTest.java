package org.lectern.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.Sha256;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CorpusScannerTest {

    @TempDir private Path temp;

    private Path put(String name, String text) throws IOException {
        Path file = temp.resolve("corpus").resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private CorpusScan scan() throws IOException {
        return new CorpusScanner(temp.resolve("corpus").toRealPath()).scan();
    }

    @Test
    void readingsComeFirstAndOtherFilesAreNoneOfOurs() throws IOException {
        put("notes/a.md", "x");
        put("b/Old Paper (1978).PDF", "y");
        put("readme.txt~", "z");
        assertThat(scan().files())
                .extracting(CorpusFile::id, CorpusFile::file, CorpusFile::kind)
                .containsExactly(
                        tuple("old-paper-1978-", "b/Old Paper (1978).PDF", CorpusFile.Kind.PDF),
                        tuple("a", "notes/a.md", CorpusFile.Kind.NOTES));
        assertThat(scan().ignored()).isZero();
    }

    @Test
    void filesOfOneNameHaveIdsOfTheirOwn() throws IOException {
        put("a/raft.pdf", "x");
        put("b/raft.pdf", "y");
        put("notes/raft.md", "z");
        List<String> ids = scan().files().stream().map(CorpusFile::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("raft(-[0-9a-f]{6})?"));
        assertThat(ids.getFirst()).isEqualTo("raft");
    }

    @Test
    void theHashIsOfTheBytesAlone() throws IOException {
        put("a.pdf", "same");
        put("b.md", "same");
        assertThat(scan().files()).extracting(CorpusFile::hash).containsOnly(Sha256.of("same"));
    }

    @Test
    void everyKindIsToldByItsEnding() throws IOException {
        for (String name : List.of("a.pdf", "b.HTML", "c.htm", "d.txt", "e.jsonl", "f.md", "g.x")) {
            put(name, name);
        }
        assertThat(scan().files())
                .extracting(CorpusFile::kind)
                .containsExactly(
                        CorpusFile.Kind.PDF,
                        CorpusFile.Kind.HTML,
                        CorpusFile.Kind.HTML,
                        CorpusFile.Kind.TEXT,
                        CorpusFile.Kind.COLLECTION,
                        CorpusFile.Kind.NOTES);
    }

    @Test
    void ofReadingsWithTheSameBytesTheFirstIsRead() throws IOException {
        put("a.pdf", "same");
        put("b.pdf", "same");
        put("c.md", "same");
        put("d.md", "same");
        assertThat(scan().files())
                .extracting(CorpusFile::file)
                .containsExactly("a.pdf", "c.md", "d.md");
        assertThat(scan().duplicates()).containsExactly(entry("b.pdf", "a.pdf"));
        assertThat(scan().skippedFiles())
                .containsExactly(new CorpusScan.SkippedFile("b.pdf", "It is the same as a.pdf."));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsNoCharactersIsPassedOver() throws IOException, InterruptedException {
        put("a.pdf", "x");
        String command = "touch \"$0/$(printf 'b\\377').pdf\"";
        String root = temp.resolve("corpus").toString();
        assertThat(new ProcessBuilder("sh", "-c", command, root).start().waitFor()).isZero();
        assertThat(scan().files()).extracting(CorpusFile::file).containsExactly("a.pdf");
        assertThat(scan().undecodable()).hasSize(1).first().asString().matches("b.\\.pdf");
    }

    @Test
    void linksAreFollowedOnlyInsideAndNeverIntoALoop() throws IOException {
        Path inside = put("real/a.md", "x");
        Path root = temp.resolve("corpus");
        Files.createSymbolicLink(root.resolve("b.md"), inside);
        Files.createSymbolicLink(root.resolve("loop"), root);
        Files.createSymbolicLink(root.resolve("gone.pdf"), root.resolve("none.pdf"));
        Files.createSymbolicLink(
                root.resolve("out.pdf"), Files.writeString(temp.resolve("outside.pdf"), "o"));
        assertThat(scan().files())
                .extracting(CorpusFile::file)
                .containsExactly("b.md", "real/a.md");
        assertThat(scan().ignored()).isEqualTo(2);
    }

    @Test
    void hiddenFilesAndFoldersAreSkipped() throws IOException {
        put(".a.pdf", "x");
        put(".git/b.md", "y");
        put("c.md", "z");
        assertThat(scan().files()).extracting(CorpusFile::file).containsExactly("c.md");
        assertThat(scan().ignored()).isEqualTo(1);
    }

    /** The failure is simulated, since some users may read every folder. */
    @Test
    void aFolderThatMayNotBeReadIsListedAndTheOthersAreRead() throws IOException {
        put("a.md", "x");
        Path root = temp.resolve("corpus").toRealPath();
        CorpusScanner scanner = new CorpusScanner(root);
        Path locked = root.resolve("locked");
        scanner.visitFileFailed(locked, new AccessDeniedException(locked.toString()));

        CorpusScan scan = scanner.scan();
        assertThat(scan.files()).extracting(CorpusFile::file).containsExactly("a.md");
        assertThat(scan.unreadable()).containsExactly("locked");
    }
}
