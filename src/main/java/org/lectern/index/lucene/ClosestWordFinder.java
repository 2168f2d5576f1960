package org.lectern.index.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.lectern.index.WordCount;
import org.lectern.index.lucene.TextQuery.FieldTerms;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the indexed word that is closest to one that the index lacks. */
final class ClosestWordFinder {

    private static final int PREFIX_LENGTH = 1;

    /** Fields whose words are offered. */
    private static final List<String> TEXT_FIELDS =
            List.of(
                    Schema.READING_TEXT + Schema.WHOLE_WORD_SUFFIX,
                    Schema.NOTES_TEXT + Schema.WHOLE_WORD_SUFFIX);

    /** Fields in which a word counts as known, unstemmed or stemmed. */
    private static final List<String> ALL_FIELDS =
            List.of(
                    Schema.READING_TEXT,
                    Schema.READING_TEXT + Schema.KROVETZ_SUFFIX,
                    Schema.READING_TEXT + Schema.WHOLE_WORD_SUFFIX,
                    Schema.NOTES_TEXT,
                    Schema.NOTES_TEXT + Schema.KROVETZ_SUFFIX,
                    Schema.NOTES_TEXT + Schema.WHOLE_WORD_SUFFIX,
                    Schema.TITLE + Schema.WHOLE_WORD_SUFFIX,
                    Schema.SECTION + Schema.WHOLE_WORD_SUFFIX,
                    Schema.AUTHOR);

    private final IndexReader reader;
    private final Analyzer analyzer = Schema.analyzer();

    ClosestWordFinder(IndexReader reader) {
        this.reader = reader;
    }

    /** Returns the closest word as {@link org.lectern.index.Vocabulary#closestWord} describes. */
    Optional<String> find(String word, int maxEdits) throws IOException {
        if (isKnown(word)) {
            return Optional.empty();
        }
        for (int edits = 1; edits <= maxEdits; edits++) {
            Optional<String> closest = mostFrequent(word, edits);
            if (closest.isPresent()) {
                return closest;
            }
        }
        return Optional.empty();
    }

    private boolean isKnown(String word) throws IOException {
        for (FieldTerms field : TextQuery.of(analyzer, ALL_FIELDS, word).terms()) {
            for (String term : field.terms()) {
                if (reader.docFreq(new Term(field.field(), term)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<String> mostFrequent(String word, int edits) throws IOException {
        return counts(word, edits).entrySet().stream()
                .map(e -> new WordCount(e.getKey(), e.getValue()))
                .filter(candidate -> LuceneVocabulary.isWord(candidate.word()))
                .min(LuceneVocabulary.MOST_FREQUENT_FIRST)
                .map(WordCount::word);
    }

    /** Returns the indexed words within a number of edits, with their document frequencies. */
    private Map<String, Integer> counts(String word, int edits) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (String field : TEXT_FIELDS) {
            Terms terms = MultiTerms.getTerms(reader, field);
            if (terms != null) {
                Term term = new Term(field, analyzer.normalize(field, word));
                addCounts(new FuzzyTermsEnum(terms, term, edits, PREFIX_LENGTH, true), counts);
            }
        }
        return counts;
    }

    private static void addCounts(TermsEnum words, Map<String, Integer> counts) throws IOException {
        for (BytesRef word = words.next(); word != null; word = words.next()) {
            counts.merge(word.utf8ToString(), words.docFreq(), Integer::sum);
        }
    }
}
