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

/** Reads passages, vectors and scores by document number. */
final class PassageReader {

    private final IndexSearcher searcher;

    PassageReader(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Reads passages in the order of the numbers. */
    List<Passage> passages(List<Integer> numbers) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Passage> passages = new ArrayList<>();
        for (int number : numbers) {
            passages.add(DocumentMapper.passage(stored.document(number)));
        }
        return passages;
    }

    /** Reads vectors by document number. Documents without vectors are left out. */
    Map<Integer, PassageVectors> vectors(Collection<Integer> numbers) throws IOException {
        Map<Integer, PassageVectors> vectors = new HashMap<>();
        for (SegmentDocuments documents : bySegment(numbers)) {
            addVectors(documents, vectors);
        }
        return vectors;
    }

    private static void addVectors(SegmentDocuments documents, Map<Integer, PassageVectors> vectors)
            throws IOException {
        BinaryDocValues values = documents.segment.reader().getBinaryDocValues(Schema.VECTORS);
        for (int i = 0; values != null && i < documents.documents.size(); i++) {
            int document = documents.documents.get(i);
            if (values.advanceExact(document)) {
                PassageVectors decoded = VectorCodec.decode(values.binaryValue());
                vectors.put(documents.segment.docBase + document, decoded);
            }
        }
    }

    /** Scores documents by number; 0 for those that do not match. */
    Map<Integer, Double> scores(Query query, Collection<Integer> numbers) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        Map<Integer, Double> scores = new HashMap<>();
        for (SegmentDocuments documents : bySegment(numbers)) {
            Scorer scorer = weight.scorer(documents.segment);
            for (int document : documents.documents) {
                scores.put(documents.segment.docBase + document, score(scorer, document));
            }
        }
        return scores;
    }

    private static double score(@Nullable Scorer scorer, int document) throws IOException {
        if (scorer == null) {
            return 0;
        }
        boolean matches =
                scorer.docID() == document
                        || (scorer.docID() < document
                                && scorer.iterator().advance(document) == document);
        return matches ? scorer.score() : 0;
    }

    /**
     * Documents of one segment.
     *
     * @param documents ascending numbers within the segment
     */
    private record SegmentDocuments(LeafReaderContext segment, List<Integer> documents) {}

    private List<SegmentDocuments> bySegment(Collection<Integer> numbers) {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        Map<Integer, SegmentDocuments> bySegment = new TreeMap<>();
        for (int number : new TreeSet<>(numbers)) {
            int index = ReaderUtil.subIndex(number, segments);
            LeafReaderContext segment = segments.get(index);
            bySegment
                    .computeIfAbsent(index, _ -> new SegmentDocuments(segment, new ArrayList<>()))
                    .documents
                    .add(number - segment.docBase);
        }
        return List.copyOf(bySegment.values());
    }
}
