package org.lectern.index.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.lectern.index.Deadline;

import java.io.IOException;

/** Runs reads of one commit, which fail once the {@link Deadline} of their thread has expired. */
final class DeadlineSearcher {

    private final IndexSearcher searcher;

    /**
     * Creates a searcher.
     *
     * @param reader stays the caller's to close
     */
    DeadlineSearcher(DirectoryReader reader) throws IOException {
        // Lucene asks for timeouts in two places: the searcher while it collects documents, the
        // reader while it enumerates terms.
        this.searcher = new IndexSearcher(new ExitableDirectoryReader(reader, Deadline::isExpired));
        searcher.setTimeout(Deadline::isExpired);
        searcher.setSimilarity(Schema.similarity());
    }

    /** A read of the index. */
    interface ReadOperation<T> {
        T run(IndexSearcher searcher) throws IOException;
    }

    /**
     * Runs a read. A read that Lucene has stopped early fails too: its partial result must not pass
     * for a complete one.
     *
     * @throws org.lectern.model.LecternException.InvalidQueryException if the deadline has expired
     * @throws org.lectern.model.LecternException.FileAccessException if the index cannot be read
     */
    <T> T read(ReadOperation<T> operation) {
        try {
            T result = operation.run(searcher);
            Deadline.check();
            return result;
        } catch (ExitableDirectoryReader.ExitingReaderException e) {
            throw Deadline.exceeded();
        } catch (IOException e) {
            throw LuceneIndex.ioFailure(e);
        }
    }
}
