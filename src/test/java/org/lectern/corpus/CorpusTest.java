package org.lectern.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.document.Document.Block;
import org.lectern.document.Extraction;
import org.lectern.extract.DocumentExtractor;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Failure.Reason;
import org.lectern.notes.MarkdownNotesReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** Files that change or disappear while they are read. */
class CorpusTest {

    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void putFile() throws IOException {
        file = Files.writeString(folder.resolve("ferries.pdf"), "%PDF- half of it is here");
    }

    /** A change of the file while it is read. */
    private interface FileChange {
        void apply() throws IOException;
    }

    private CatalogueEntry read(FileChange meanwhile) {
        DocumentExtractor reader = _ -> read(meanwhile, text());
        Corpus corpus =
                new Corpus(
                        folder, new Extractors(reader, reader, reader, new MarkdownNotesReader()));
        return corpus.read(corpus.scan().files().getFirst()).entry();
    }

    private static Extraction read(FileChange meanwhile, Document text) {
        try {
            meanwhile.apply();
            return new Extraction.Extracted(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document text() {
        Document.Piece piece = new Document.Piece(1, "Captains vote each evening.");
        return new Document(
                "Ferries", List.of(), null, 1, List.of(new Block.Paragraph(List.of(piece))));
    }

    private static @Nullable Reason reason(CatalogueEntry entry) {
        return entry.failure() == null ? null : entry.failure().reason();
    }

    @Test
    void aSteadyFileIsRead() {
        assertThat(reason(read(() -> {}))).isNull();
    }

    @Test
    void aFileThatIsStillBeingCopiedIsReadNextTime() {
        CatalogueEntry entry =
                read(() -> Files.writeString(file, "and more", StandardOpenOption.APPEND));
        assertThat(reason(entry)).isEqualTo(Reason.VANISHED);
        assertThat(entry.passages()).isZero();
    }

    @Test
    void aFileThatChangesWithinItsSizeAndTimeIsNoticed() {
        CatalogueEntry entry =
                read(() -> {
                    FileTime time = Files.getLastModifiedTime(file);
                    Files.writeString(file, "%PDF- half of it WAS here");
                    Files.setLastModifiedTime(file, time);
                });
        assertThat(reason(entry)).isEqualTo(Reason.VANISHED);
    }

    @Test
    void aFileThatGoesAwayIsNoticed() {
        assertThat(reason(read(() -> Files.delete(file)))).isEqualTo(Reason.VANISHED);
    }
}
