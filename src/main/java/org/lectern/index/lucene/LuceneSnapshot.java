package org.lectern.index.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.lectern.index.Commit;
import org.lectern.index.PassageSearcher;
import org.lectern.index.PassageStore;
import org.lectern.index.Snapshot;
import org.lectern.index.Vocabulary;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Reading;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A snapshot of one Lucene commit. */
final class LuceneSnapshot implements Snapshot {

    private final CommitReader opened;
    private final DirectoryReader reader;
    private final LucenePassageSearcher searcher;
    private final LuceneVocabulary vocabulary;
    private final LucenePassageStore store;
    private final Catalogue catalogue;
    private final Commit commit;

    /**
     * A snapshot of the commit that a reader has open.
     *
     * @param opened is closed with the snapshot
     */
    LuceneSnapshot(CommitReader opened) throws IOException {
        this.opened = opened;
        this.reader = opened.reader();
        DeadlineSearcher index = new DeadlineSearcher(reader);
        this.searcher = new LucenePassageSearcher(index);
        this.vocabulary = new LuceneVocabulary(index, reader);
        this.store = new LucenePassageStore(index);
        this.catalogue = CatalogueReader.read(reader);
        this.commit = commit(opened.data(), catalogue);
    }

    private static Commit commit(Map<String, String> data, Catalogue catalogue) {
        List<CatalogueEntry> readings =
                catalogue.entries().stream()
                        .filter(e -> e.source() instanceof Reading && e.passages() > 0)
                        .toList();
        return new Commit(
                Objects.requireNonNull(data.get(Schema.COMMIT_FINGERPRINT)),
                Objects.requireNonNull(data.get(Schema.COMMIT_CORPUS)),
                Schema.readerVersion(data),
                Instant.parse(Objects.requireNonNull(data.get(Schema.COMMIT_TIME))),
                readings.size(),
                readings.stream().mapToInt(CatalogueEntry::passages).sum(),
                Schema.embeddingModel(data));
    }

    CommitReader opened() {
        return opened;
    }

    @Override
    public Commit commit() {
        return commit;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public PassageSearcher searcher() {
        return searcher;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public PassageStore store() {
        return store;
    }

    @Override
    public void close() {
        try {
            opened.close();
        } catch (IOException e) {
            throw LuceneIndex.ioFailure(e);
        }
    }
}
