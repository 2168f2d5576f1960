package org.lectern.index.lucene;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.lectern.analysis.PassageAnalyzer;
import org.lectern.index.IndexUpdate;
import org.lectern.index.PassageIndex;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** An index in one Lucene directory. A Lucene commit publishes an update. */
public final class LuceneIndex implements PassageIndex {

    private final Path folder;

    /**
     * Creates an index, whose folder is created by the first update.
     *
     * @param folder folder of the index
     */
    public LuceneIndex(Path folder) {
        this.folder = folder;
    }

    @Override
    public Snapshot open() {
        return reading(() -> snapshot(CommitReader.open(folder)));
    }

    @Override
    public Optional<Snapshot> reopened(Snapshot held) {
        return reading(() -> {
            Map<String, String> newest = newestData();
            checkVersion(newest);
            return held instanceof LuceneSnapshot lucene
                    ? reopened(lucene.opened(), newest)
                    : Optional.of(open());
        });
    }

    private Optional<Snapshot> reopened(CommitReader held, Map<String, String> newest)
            throws IOException {
        if (newest.equals(held.data())) {
            return Optional.empty();
        }
        Optional<CommitReader> shared = held.reopened();
        return Optional.of(snapshot(shared.isPresent() ? shared.get() : CommitReader.open(folder)));
    }

    /** Read without opening what was committed: it may be of another version. */
    private Map<String, String> newestData() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder)) {
            return SegmentInfos.readLatestCommit(directory).getUserData();
        }
    }

    private Snapshot snapshot(CommitReader reader) throws IOException {
        try {
            checkVersion(reader.data());
            return new LuceneSnapshot(reader);
        } catch (Throwable e) {
            IOUtils.closeWhileSuppressingExceptions(e, reader);
            throw e;
        }
    }

    /** A read of the index's files. */
    private interface Read<T> {
        T now() throws IOException;
    }

    private <T> T reading(Read<T> work) {
        if (!Files.isDirectory(folder)) {
            throw new LecternException.IndexMissingException(folder.toString());
        }
        try {
            return work.now();
        } catch (IndexNotFoundException e) {
            throw new LecternException.IndexMissingException(folder.toString());
        } catch (IOException e) {
            throw unreadableException(e);
        }
    }

    @Override
    public IndexUpdate update(boolean rebuild) {
        WriterInfoFile writerInfo = new WriterInfoFile(folder);
        try {
            Files.createDirectories(folder);
            return LuceneIndexUpdate.open(folder, writerInfo, rebuild, this::checkVersion);
        } catch (LockObtainFailedException e) {
            throw new LecternException.IndexLockedException(
                    folder.toString(), writerInfo.readHolder());
        } catch (IOException e) {
            throw updateException(e);
        }
    }

    private LecternException updateException(IOException cause) {
        return switch (cause) {
            case CorruptIndexException _,
                    IndexFormatTooOldException _,
                    IndexFormatTooNewException _ ->
                    unreadableException(cause);
            default ->
                    new LecternException.FileAccessException(
                            "The index folder %s cannot be written (%s). Name another with --index."
                                    .formatted(folder, cause.getMessage()));
        };
    }

    private void checkVersion(Map<String, String> commit) {
        boolean readable =
                Schema.VERSION.equals(commit.get(Schema.COMMIT_SCHEMA))
                        && PassageAnalyzer.FINGERPRINT.equals(commit.get(Schema.COMMIT_ANALYSIS));
        if (!readable) {
            throw new LecternException.IndexUnreadableException(
                    folder.toString(), "was made by another version of Lectern");
        }
    }

    private LecternException unreadableException(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ ->
                    new LecternException.FileAccessException(
                            "The index in " + folder + " may not be read by this user.");
            case IndexFormatTooOldException _, IndexFormatTooNewException _ ->
                    new LecternException.IndexUnreadableException(
                            folder.toString(), "was made by another version of Lectern");
            default ->
                    new LecternException.IndexUnreadableException(
                            folder.toString(), "is damaged (" + cause.getMessage() + ")");
        };
    }

    /** Returns the exception for a failed read or write, such as on a full disk. */
    static LecternException ioFailure(IOException cause) {
        return new LecternException.FileAccessException(
                "The index cannot be read or written ("
                        + cause.getMessage()
                        + "). The last published index is unchanged. Solve the problem and try"
                        + " again.");
    }
}
