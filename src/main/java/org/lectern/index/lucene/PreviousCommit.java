package org.lectern.index.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import org.lectern.model.Catalogue;
import org.lectern.model.PassageVectors;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commit from which an update starts. Its vectors are reused, also by a rebuild. */
final class PreviousCommit implements Closeable {

    private final @Nullable DirectoryReader reader;
    private final Catalogue catalogue;
    private final Map<String, String> data;

    private PreviousCommit(
            @Nullable DirectoryReader reader, Catalogue catalogue, Map<String, String> data) {
        this.reader = reader;
        this.catalogue = catalogue;
        this.data = data;
    }

    /** Creates the predecessor of the first commit, or of one that replaces an unreadable index. */
    static PreviousCommit empty() {
        return new PreviousCommit(null, new Catalogue(List.of()), Map.of());
    }

    /** Creates a commit to update. Takes ownership of the reader. */
    static PreviousCommit forUpdate(DirectoryReader reader) throws IOException {
        return new PreviousCommit(
                reader, CatalogueReader.read(reader), reader.getIndexCommit().getUserData());
    }

    /** Creates a commit whose vectors alone are reused. Takes ownership of the reader. */
    static PreviousCommit forRebuild(DirectoryReader reader) throws IOException {
        String model = Schema.embeddingModel(reader.getIndexCommit().getUserData());
        return new PreviousCommit(
                reader,
                new Catalogue(List.of()),
                model == null ? Map.of() : Map.of(Schema.COMMIT_MODEL, model));
    }

    Catalogue catalogue() {
        return catalogue;
    }

    int readerVersion() {
        return Schema.readerVersion(data);
    }

    Optional<String> model() {
        return Optional.ofNullable(Schema.embeddingModel(data));
    }

    Optional<PassageVectors> vectorsFor(String key) throws IOException {
        if (reader == null) {
            return Optional.empty();
        }
        IndexSearcher searcher = new IndexSearcher(reader);
        TopDocs found = searcher.search(new TermQuery(new Term(Schema.VECTORS_KEY, key)), 1);
        List<Integer> numbers = List.of(found.scoreDocs).stream().map(hit -> hit.doc).toList();
        return new PassageReader(searcher).vectors(numbers).values().stream().findFirst();
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
