package org.lectern.index.lucene;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what is kept of single passages, named by their documents' numbers. */
final class PassageReader {

    private final IndexSearcher searcher;

    PassageReader(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    List<Passage> passages(List<Integer> numbers) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Passage> read = new ArrayList<>();
        for (int number : numbers) {
            read.add(DocumentMapper.passage(stored.document(number)));
        }
        return read;
    }

    Map<Integer, PassageVectors> vectors(Collection<Integer> numbers) throws IOException {
        Map<Integer, PassageVectors> vectors = new HashMap<>();
        for (SegmentDocuments leaf : segments(numbers)) {
            BinaryDocValues values = leaf.context.reader().getBinaryDocValues(Schema.VECTORS);
            for (int i = 0; values != null && i < leaf.documents.size(); i++) {
                int document = leaf.documents.get(i);
                if (values.advanceExact(document)) {
                    vectors.put(
                            leaf.context.docBase + document,
                            VectorCodec.decode(values.binaryValue()));
                }
            }
        }
        return vectors;
    }

    Map<Integer, Double> scores(Query query, Collection<Integer> numbers) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        Map<Integer, Double> scores = new HashMap<>();
        for (SegmentDocuments leaf : segments(numbers)) {
            Scorer scorer = weight.scorer(leaf.context);
            for (int document : leaf.documents) {
                scores.put(leaf.context.docBase + document, score(scorer, document));
            }
        }
        return scores;
    }

    private static double score(@Nullable Scorer scorer, int document) throws IOException {
        if (scorer == null) {
            return 0;
        }
        boolean there =
                scorer.docID() == document
                        || (scorer.docID() < document
                                && scorer.iterator().advance(document) == document);
        return there ? scorer.score() : 0;
    }

    /** Documents of one segment, in its order and by its numbers. */
    private record SegmentDocuments(LeafReaderContext context, List<Integer> documents) {}

    private List<SegmentDocuments> segments(Collection<Integer> numbers) {
        List<LeafReaderContext> contexts = searcher.getIndexReader().leaves();
        Map<Integer, SegmentDocuments> leaves = new TreeMap<>();
        for (int number : new TreeSet<>(numbers)) {
            int leaf = ReaderUtil.subIndex(number, contexts);
            LeafReaderContext context = contexts.get(leaf);
            leaves.computeIfAbsent(leaf, _ -> new SegmentDocuments(context, new ArrayList<>()))
                    .documents
                    .add(number - context.docBase);
        }
        return List.copyOf(leaves.values());
    }
}
