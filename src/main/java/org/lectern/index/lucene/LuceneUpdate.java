package org.lectern.index.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.lectern.analysis.PassageAnalyzer;
import org.lectern.index.IndexUpdate;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Passage;
import org.lectern.model.Reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One writer, from the taking of the lock to the commit. */
final class LuceneUpdate implements IndexUpdate {

    private final IndexWriter writer;
    private final WriterMark mark;
    private final Before before;

    private LuceneUpdate(IndexWriter writer, WriterMark mark, Before before) {
        this.writer = writer;
        this.mark = mark;
        this.before = before;
    }

    /** What the last commit said. */
    private record Before(Catalogue catalogue, int reader) {}

    static LuceneUpdate begin(
            Path folder, WriterMark mark, boolean rebuild, Consumer<Map<String, String>> check)
            throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        boolean fresh = rebuild || !DirectoryReader.indexExists(directory);
        IndexWriter writer = new IndexWriter(directory, config(fresh));
        try {
            mark.put();
            return new LuceneUpdate(writer, mark, fresh ? empty() : read(directory, check));
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            mark.takeOff();
            throw e;
        }
    }

    private static IndexWriterConfig config(boolean fresh) {
        return new IndexWriterConfig(Schema.analyzer())
                .setSimilarity(Schema.similarity())
                .setOpenMode(fresh ? OpenMode.CREATE : OpenMode.APPEND)
                .setCommitOnClose(false);
    }

    private static Before empty() {
        return new Before(new Catalogue(List.of()), 0);
    }

    private static Before read(FSDirectory directory, Consumer<Map<String, String>> check)
            throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> commit = reader.getIndexCommit().getUserData();
            check.accept(commit);
            return new Before(CatalogueReader.read(reader), Schema.reader(commit));
        }
    }

    @Override
    public Catalogue before() {
        return before.catalogue();
    }

    @Override
    public int readerBefore() {
        return before.reader();
    }

    @Override
    public void replace(CatalogueEntry entry, List<Passage> passages, List<Reference> references) {
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
    public void commit(Path corpus, int reader, String fingerprint, Instant time) {
        Map<String, String> data =
                Map.of(
                        Schema.COMMIT_SCHEMA,
                        Schema.VERSION,
                        Schema.COMMIT_ANALYSIS,
                        PassageAnalyzer.FINGERPRINT,
                        Schema.COMMIT_CORPUS,
                        corpus.toAbsolutePath().normalize().toString(),
                        Schema.COMMIT_READER,
                        Integer.toString(reader),
                        Schema.COMMIT_FINGERPRINT,
                        fingerprint,
                        Schema.COMMIT_TIME,
                        time.toString());
        writer.setLiveCommitData(data.entrySet());
        try {
            writer.commit();
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.rollback();
            writer.getDirectory().close();
            mark.takeOff();
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }
}
