package org.lectern.index.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.PassageAnalyzer;
import org.lectern.index.IndexUpdate;
import org.lectern.index.IndexedPassage;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.LecternException;
import org.lectern.model.PassageVectors;
import org.lectern.model.Reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** An update of a Lucene directory, which holds the write lock until it is closed. */
final class LuceneIndexUpdate implements IndexUpdate {

    private static final System.Logger LOG = System.getLogger(LuceneIndexUpdate.class.getName());

    /**
     * Size of the write buffer. Building few large vector graphs is cheaper than many small ones.
     */
    private static final double RAM_BUFFER_MB = 48;

    /**
     * Number of segments that a commit has at most. Each segment adds to the cost of every search;
     * merging them costs little compared with embedding passages.
     */
    private static final int MAX_SEGMENTS = 4;

    private final IndexWriter writer;
    private final WriterInfoFile writerInfo;
    private final PreviousCommit before;

    LuceneIndexUpdate(IndexWriter writer, WriterInfoFile writerInfo, PreviousCommit before) {
        this.writer = writer;
        this.writerInfo = writerInfo;
        this.before = before;
    }

    static LuceneIndexUpdate open(
            Path folder,
            WriterInfoFile writerInfo,
            boolean rebuild,
            Consumer<Map<String, String>> check)
            throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        try {
            return open(directory, writerInfo, rebuild, check);
        } catch (Throwable e) {
            IOUtils.closeWhileSuppressingExceptions(e, directory);
            throw e;
        }
    }

    private static LuceneIndexUpdate open(
            FSDirectory directory,
            WriterInfoFile writerInfo,
            boolean rebuild,
            Consumer<Map<String, String>> check)
            throws IOException {
        boolean there = DirectoryReader.indexExists(directory);
        IndexWriter writer = new IndexWriter(directory, config(rebuild || !there));
        try {
            writerInfo.write();
            return new LuceneIndexUpdate(
                    writer, writerInfo, before(directory, there, rebuild, check));
        } catch (Throwable e) {
            IOUtils.closeWhileSuppressingExceptions(e, writerInfo::delete, writer::rollback);
            throw e;
        }
    }

    private static IndexWriterConfig config(boolean fresh) {
        return new IndexWriterConfig(Schema.analyzer())
                .setSimilarity(Schema.similarity())
                .setOpenMode(fresh ? OpenMode.CREATE : OpenMode.APPEND)
                .setRAMBufferSizeMB(RAM_BUFFER_MB)
                .setCommitOnClose(false);
    }

    private static PreviousCommit before(
            FSDirectory directory,
            boolean there,
            boolean rebuild,
            Consumer<Map<String, String>> check)
            throws IOException {
        if (!there) {
            return PreviousCommit.empty();
        }
        return rebuild ? openForRebuild(directory, check) : openForUpdate(directory, check);
    }

    private static PreviousCommit openForUpdate(
            FSDirectory directory, Consumer<Map<String, String>> check) throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        try {
            check.accept(reader.getIndexCommit().getUserData());
            return PreviousCommit.forUpdate(reader);
        } catch (Throwable e) {
            IOUtils.closeWhileSuppressingExceptions(e, reader);
            throw e;
        }
    }

    /** An index that cannot be read is a reason to rebuild it, not a failure. */
    private static PreviousCommit openForRebuild(
            FSDirectory directory, Consumer<Map<String, String>> check) {
        try {
            return vectorsOf(directory, check);
        } catch (IOException | IllegalArgumentException | LecternException e) {
            LOG.log(System.Logger.Level.DEBUG, "nothing is taken over from the old index", e);
            return PreviousCommit.empty();
        }
    }

    private static PreviousCommit vectorsOf(
            FSDirectory directory, Consumer<Map<String, String>> check) throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        try {
            check.accept(reader.getIndexCommit().getUserData());
            return PreviousCommit.forRebuild(reader);
        } catch (Throwable e) {
            IOUtils.closeWhileSuppressingExceptions(e, reader);
            throw e;
        }
    }

    @Override
    public Catalogue previousCatalogue() {
        return before.catalogue();
    }

    @Override
    public int previousReaderVersion() {
        return before.readerVersion();
    }

    @Override
    public Optional<String> previousModel() {
        return before.model();
    }

    @Override
    public Optional<PassageVectors> previousVectors(String key) {
        try {
            return before.vectorsFor(key);
        } catch (IOException e) {
            throw LuceneIndex.ioFailure(e);
        }
    }

    @Override
    public void replace(
            CatalogueEntry entry, List<IndexedPassage> passages, List<Reference> references) {
        try {
            writer.updateDocuments(
                    sourceTerm(entry.source().id()),
                    DocumentMapper.toBlock(entry, passages, references));
        } catch (IOException e) {
            throw LuceneIndex.ioFailure(e);
        }
    }

    @Override
    public void remove(String sourceId) {
        try {
            writer.deleteDocuments(sourceTerm(sourceId));
        } catch (IOException e) {
            throw LuceneIndex.ioFailure(e);
        }
    }

    private static Term sourceTerm(String id) {
        return new Term(Schema.SOURCE_ID, id);
    }

    @Override
    public void commit(
            Path corpus,
            int readerVersion,
            @Nullable String model,
            String fingerprint,
            Instant time) {
        Map<String, String> data = new HashMap<>();
        data.put(Schema.COMMIT_SCHEMA, Schema.VERSION);
        data.put(Schema.COMMIT_ANALYSIS, PassageAnalyzer.FINGERPRINT);
        data.put(Schema.COMMIT_CORPUS, corpus.toAbsolutePath().normalize().toString());
        data.put(Schema.COMMIT_READER, Integer.toString(readerVersion));
        data.put(Schema.COMMIT_FINGERPRINT, fingerprint);
        data.put(Schema.COMMIT_TIME, time.toString());
        if (model != null) {
            data.put(Schema.COMMIT_MODEL, model);
        }
        try {
            writer.forceMerge(MAX_SEGMENTS);
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        } catch (IOException e) {
            throw LuceneIndex.ioFailure(e);
        }
    }

    /**
     * Closes everything, even if a step fails: a lock that is kept shuts out all writers. The
     * writer info is deleted while the lock is held, so that it is not the next writer's.
     */
    @Override
    public void close() {
        try {
            IOUtils.close(before, writerInfo::delete, writer::rollback, writer.getDirectory());
        } catch (IOException e) {
            throw LuceneIndex.ioFailure(e);
        }
    }
}
