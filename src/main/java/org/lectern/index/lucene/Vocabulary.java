package org.lectern.index.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.lectern.analysis.Words;
import org.lectern.index.WordCount;
import org.lectern.index.lucene.WordsQuery.FieldTerms;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of an index, whole as they were printed. */
final class Vocabulary {

    /** So many words are looked at for a prefix in a segment, which takes a few milliseconds. */
    private static final int LOOKED_AT = 10_000;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}-]*");

    private static final Comparator<WordCount> MOST_FIRST =
            Comparator.comparingInt(WordCount::passages).reversed().thenComparing(WordCount::word);

    private static final int FIRST_LETTER = 1;

    private static final List<String> TEXTS =
            List.of(Schema.READING_TEXT + Schema.WHOLE, Schema.NOTES_TEXT + Schema.WHOLE);

    /** Where a word may stand, whole or stemmed. */
    private static final List<String> ALL =
            List.of(
                    Schema.READING_TEXT,
                    Schema.READING_TEXT + Schema.KROVETZ,
                    Schema.READING_TEXT + Schema.WHOLE,
                    Schema.NOTES_TEXT,
                    Schema.NOTES_TEXT + Schema.KROVETZ,
                    Schema.NOTES_TEXT + Schema.WHOLE,
                    Schema.TITLE + Schema.WHOLE,
                    Schema.SECTION + Schema.WHOLE,
                    Schema.AUTHOR);

    private final IndexReader reader;
    private final Analyzer analyzer = Schema.analyzer();

    Vocabulary(IndexReader reader) {
        this.reader = reader;
    }

    List<WordCount> beginningWith(String prefix, int limit) throws IOException {
        String field = Schema.READING_TEXT + Schema.WHOLE;
        BytesRef start = analyzer.normalize(field, prefix);
        Map<String, Integer> counts = new HashMap<>();
        if (WORD.matcher(prefix).matches()) {
            for (LeafReaderContext leaf : reader.leaves()) {
                count(Terms.getTerms(leaf.reader(), field), start, counts);
            }
        }
        return mostFirst(counts).filter(w -> !Words.of(w.word()).isEmpty()).limit(limit).toList();
    }

    private static void count(Terms terms, BytesRef start, Map<String, Integer> counts)
            throws IOException {
        TermsEnum words = terms.iterator();
        TermsEnum.SeekStatus at = words.seekCeil(start);
        BytesRef word = at == TermsEnum.SeekStatus.END ? null : words.term();
        for (int i = 0;
                i < LOOKED_AT && word != null && StringHelper.startsWith(word, start);
                i++) {
            counts.merge(word.utf8ToString(), words.docFreq(), Integer::sum);
            word = words.next();
        }
    }

    Optional<String> closest(String word, int edits) throws IOException {
        if (isKnown(word)) {
            return Optional.empty();
        }
        for (int within = 1; within <= edits; within++) {
            Optional<String> best = mostFrequent(word, within);
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    private boolean isKnown(String word) throws IOException {
        for (FieldTerms sought : WordsQuery.of(analyzer, ALL, word).terms()) {
            for (String term : sought.terms()) {
                if (reader.docFreq(new Term(sought.field(), term)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<String> mostFrequent(String word, int edits) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (String field : TEXTS) {
            Terms terms = MultiTerms.getTerms(reader, field);
            if (terms != null) {
                Term sought = new Term(field, analyzer.normalize(field, word));
                addLike(new FuzzyTermsEnum(terms, sought, edits, FIRST_LETTER, true), counts);
            }
        }
        return mostFirst(counts).map(WordCount::word).findFirst();
    }

    private static void addLike(TermsEnum like, Map<String, Integer> counts) throws IOException {
        for (BytesRef word = like.next(); word != null; word = like.next()) {
            counts.merge(word.utf8ToString(), like.docFreq(), Integer::sum);
        }
    }

    private static Stream<WordCount> mostFirst(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(e -> new WordCount(e.getKey(), e.getValue()))
                .filter(w -> WORD.matcher(w.word()).matches())
                .sorted(MOST_FIRST);
    }
}
