package org.lectern.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.Sha256;

import java.io.IOException;
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

    private Scan scan() throws IOException {
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
                        tuple("old-paper-1978-", "b/Old Paper (1978).PDF", CorpusFile.Kind.READING),
                        tuple("a", "notes/a.md", CorpusFile.Kind.NOTES));
        assertThat(scan().skipped()).isZero();
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
        put("b.pdf", "same");
        assertThat(scan().files()).extracting(CorpusFile::hash).containsOnly(Sha256.of("same"));
    }

    @Test
    void linksAreFollowedOnlyInsideAndNeverIntoALoop() throws IOException {
        Path inside = put("real/a.pdf", "x");
        Path root = temp.resolve("corpus");
        Files.createSymbolicLink(root.resolve("b.pdf"), inside);
        Files.createSymbolicLink(root.resolve("loop"), root);
        Files.createSymbolicLink(root.resolve("gone.pdf"), root.resolve("none.pdf"));
        Files.createSymbolicLink(
                root.resolve("out.pdf"), Files.writeString(temp.resolve("outside.pdf"), "o"));
        assertThat(scan().files())
                .extracting(CorpusFile::file)
                .containsExactly("b.pdf", "real/a.pdf");
        assertThat(scan().skipped()).isEqualTo(2);
    }

    @Test
    void hiddenFilesAndFoldersAreSkipped() throws IOException {
        put(".a.pdf", "x");
        put(".git/b.md", "y");
        put("c.md", "z");
        assertThat(scan().files()).extracting(CorpusFile::file).containsExactly("c.md");
        assertThat(scan().skipped()).isEqualTo(1);
    }
}
