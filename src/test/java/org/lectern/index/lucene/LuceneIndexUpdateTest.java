package org.lectern.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.model.LecternException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LuceneIndexUpdateTest {

    @TempDir private Path folder;

    @Test
    void theLockIsGivenBackWhereTheEarlierCommitCannotBeClosed() throws IOException {
        SampleIndex.create(folder);
        FSDirectory directory = FSDirectory.open(folder);
        WriterInfoFile mark = new WriterInfoFile(folder);
        LuceneIndexUpdate update =
                new LuceneIndexUpdate(
                        new IndexWriter(directory, new IndexWriterConfig().setCommitOnClose(false)),
                        mark,
                        PreviousCommit.forUpdate(unclosable(directory)));
        mark.write();

        assertThatThrownBy(update::close)
                .isInstanceOf(LecternException.FileAccessException.class)
                .hasMessageContaining("the disk is gone");

        assertThat(folder.resolve("lectern-writer.txt")).doesNotExist();
        assertThatThrownBy(directory::listAll).isInstanceOf(AlreadyClosedException.class);
        new LuceneIndex(folder).update(false).close();
    }

    private static DirectoryReader unclosable(FSDirectory directory) throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        reader.getReaderCacheHelper()
                .addClosedListener(_ -> {
                    throw new IOException("the disk is gone");
                });
        return reader;
    }

    @Test
    void aMarkThatCannotBeWrittenLeavesNoLock() throws IOException {
        SampleIndex.create(folder);
        Path mark = Files.createDirectories(folder.resolve("lectern-writer.txt"));
        Path inside = Files.createFile(mark.resolve("file"));
        assertThatThrownBy(() -> new LuceneIndex(folder).update(false))
                .isInstanceOf(LecternException.FileAccessException.class)
                .hasMessageContaining("Is a directory");

        Files.delete(inside);
        Files.delete(mark);
        new LuceneIndex(folder).update(false).close();
    }
}
