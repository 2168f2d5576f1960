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

/** One writer, from the taking of the lock to the commit. */
final class LuceneUpdate implements IndexUpdate {

    private static final System.Logger LOG = System.getLogger(LuceneUpdate.class.getName());

    /** Vectors are put into a graph when the buffer is full, so that few large ones cost less. */
    private static final double BUFFER_MB = 48;

    /**
     * How many segments a commit has at most. A search looks for its words and its neighbours in
     * each anew; to merge the smallest costs little beside the making of vectors.
     */
    private static final int SEGMENTS = 4;

    private final IndexWriter writer;
    private final WriterMark mark;
    private final EarlierCommit before;

    LuceneUpdate(IndexWriter writer, WriterMark mark, EarlierCommit before) {
        this.writer = writer;
        this.mark = mark;
        this.before = before;
    }

    static LuceneUpdate begin(
            Path folder, WriterMark mark, boolean rebuild, Consumer<Map<String, String>> check)
            throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        try {
            return begin(directory, mark, rebuild, check);
        } catch (Throwable e) {
            IOUtils.closeWhileSuppressingExceptions(e, directory);
            throw e;
        }
    }

    private static LuceneUpdate begin(
            FSDirectory directory,
            WriterMark mark,
            boolean rebuild,
            Consumer<Map<String, String>> check)
            throws IOException {
        boolean there = DirectoryReader.indexExists(directory);
        IndexWriter writer = new IndexWriter(directory, config(rebuild || !there));
        try {
            mark.put();
            return new LuceneUpdate(writer, mark, before(directory, there, rebuild, check));
        } catch (Throwable e) {
            IOUtils.closeWhileSuppressingExceptions(e, writer::rollback, mark::takeOff);
            throw e;
        }
    }

    private static IndexWriterConfig config(boolean fresh) {
        return new IndexWriterConfig(Schema.analyzer())
                .setSimilarity(Schema.similarity())
                .setOpenMode(fresh ? OpenMode.CREATE : OpenMode.APPEND)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false);
    }

    private static EarlierCommit before(
            FSDirectory directory,
            boolean there,
            boolean rebuild,
            Consumer<Map<String, String>> check)
            throws IOException {
        if (!there) {
            return EarlierCommit.none();
        }
        return rebuild ? toRebuild(directory, check) : toContinue(directory, check);
    }

    private static EarlierCommit toContinue(
            FSDirectory directory, Consumer<Map<String, String>> check) throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        try {
            check.accept(reader.getIndexCommit().getUserData());
            return EarlierCommit.toContinue(reader);
        } catch (Throwable e) {
            IOUtils.closeWhileSuppressingExceptions(e, reader);
            throw e;
        }
    }

    /** An index that cannot be read is a reason to rebuild it, not a failure. */
    private static EarlierCommit toRebuild(
            FSDirectory directory, Consumer<Map<String, String>> check) {
        try {
            return vectorsOf(directory, check);
        } catch (IOException | IllegalArgumentException | LecternException e) {
            LOG.log(System.Logger.Level.DEBUG, "nothing is taken over from the old index", e);
            return EarlierCommit.none();
        }
    }

    private static EarlierCommit vectorsOf(
            FSDirectory directory, Consumer<Map<String, String>> check) throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        try {
            check.accept(reader.getIndexCommit().getUserData());
            return EarlierCommit.toRebuild(reader);
        } catch (Throwable e) {
            IOUtils.closeWhileSuppressingExceptions(e, reader);
            throw e;
        }
    }

    @Override
    public Catalogue before() {
        return before.catalogue();
    }

    @Override
    public int readerBefore() {
        return before.readerVersion();
    }

    @Override
    public Optional<String> modelBefore() {
        return before.model();
    }

    @Override
    public Optional<PassageVectors> vectorsBefore(String key) {
        try {
            return before.vectors(key);
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }

    @Override
    public void replace(
            CatalogueEntry entry, List<IndexedPassage> passages, List<Reference> references) {
        try {
            writer.updateDocuments(
                    source(entry.source().id()), Documents.block(entry, passages, references));
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }

    @Override
    public void remove(String sourceId) {
        try {
            writer.deleteDocuments(source(sourceId));
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }

    private static Term source(String id) {
        return new Term(Schema.SOURCE_ID, id);
    }

    @Override
    public void commit(
            Path corpus, int reader, @Nullable String model, String fingerprint, Instant time) {
        Map<String, String> data = new HashMap<>();
        data.put(Schema.COMMIT_SCHEMA, Schema.VERSION);
        data.put(Schema.COMMIT_ANALYSIS, PassageAnalyzer.FINGERPRINT);
        data.put(Schema.COMMIT_CORPUS, corpus.toAbsolutePath().normalize().toString());
        data.put(Schema.COMMIT_READER, Integer.toString(reader));
        data.put(Schema.COMMIT_FINGERPRINT, fingerprint);
        data.put(Schema.COMMIT_TIME, time.toString());
        if (model != null) {
            data.put(Schema.COMMIT_MODEL, model);
        }
        try {
            writer.forceMerge(SEGMENTS);
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }

    /** Closes everything, whatever fails on the way: a lock that is kept shuts out all writers. */
    @Override
    public void close() {
        try {
            IOUtils.close(before, writer::rollback, writer.getDirectory(), mark::takeOff);
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }
}
