package org.lectern.index.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.RefCount;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A Lucene reader of one commit. Readers that were reopened from one another share a directory,
 * which the last of them closes, and the segments that both commits have.
 */
final class CommitReader implements Closeable {

    private final DirectoryReader reader;
    private final RefCount<Directory> directory;

    private CommitReader(DirectoryReader reader, RefCount<Directory> directory) {
        this.reader = reader;
        this.directory = directory;
    }

    /** Opens the newest commit of a folder. */
    static CommitReader open(Path folder) throws IOException {
        RefCount<Directory> directory = closedByTheLast(FSDirectory.open(folder));
        try {
            return new CommitReader(DirectoryReader.open(directory.get()), directory);
        } catch (Throwable e) {
            IOUtils.closeWhileSuppressingExceptions(e, directory::decRef);
            throw e;
        }
    }

    private static RefCount<Directory> closedByTheLast(Directory directory) {
        return new RefCount<>(directory) {
            @Override
            protected void release() throws IOException {
                object.close();
            }
        };
    }

    /**
     * Opens the newest commit, and of its segments only those that this commit does not have. This
     * reader must be open, and stays so.
     *
     * @return empty if Lucene sees no newer commit, or if the index was deleted and made anew
     */
    Optional<CommitReader> reopened() throws IOException {
        directory.incRef();
        DirectoryReader newer = null;
        try {
            newer = changed();
        } finally {
            if (newer == null) {
                directory.decRef();
            }
        }
        return Optional.ofNullable(newer).map(reader -> new CommitReader(reader, directory));
    }

    /**
     * Returns null also for an index made anew: Lucene throws where segments have the names of
     * those it holds, and other ids.
     */
    private @Nullable DirectoryReader changed() throws IOException {
        try {
            return DirectoryReader.openIfChanged(reader);
        } catch (IllegalStateException _) {
            return null;
        }
    }

    DirectoryReader reader() {
        return reader;
    }

    /** Returns the data that the commit's writer put into it. */
    Map<String, String> data() throws IOException {
        return reader.getIndexCommit().getUserData();
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(reader, directory::decRef);
    }
}
