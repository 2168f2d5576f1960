package org.lectern.index.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.lectern.analysis.WordTokenizer;
import org.lectern.index.WordCount;
import org.lectern.index.lucene.TextQuery.FieldTerms;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.regex.Pattern;

/** The words of an index, whole as they were printed. */
final class LuceneVocabulary {

    /**
     * So many words are looked at for a prefix, which takes some ten milliseconds. Of the 400,000
     * that 200,000 passages may have, 20,000 begin with the same two letters.
     */
    private static final int MAX_TERMS_SCANNED = 50_000;

    private static final String WHOLE_WORD_TEXT = Schema.READING_TEXT + Schema.WHOLE_WORD_SUFFIX;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}-]*");

    private static final Comparator<WordCount> MOST_FREQUENT_FIRST =
            Comparator.comparingInt(WordCount::passages).reversed().thenComparing(WordCount::word);

    private static final int PREFIX_LENGTH = 1;

    private static final List<String> TEXT_FIELDS =
            List.of(WHOLE_WORD_TEXT, Schema.NOTES_TEXT + Schema.WHOLE_WORD_SUFFIX);

    /** Where a word may stand, whole or stemmed. */
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

    LuceneVocabulary(IndexReader reader) {
        this.reader = reader;
    }

    List<WordCount> wordsWithPrefix(String prefix, int limit) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, WHOLE_WORD_TEXT);
        if (terms == null || !WORD.matcher(prefix).matches()) {
            return List.of();
        }
        PriorityQueue<WordCount> best = new PriorityQueue<>(MOST_FREQUENT_FIRST.reversed());
        TermsEnum words = terms.iterator();
        BytesRef start = analyzer.normalize(WHOLE_WORD_TEXT, prefix);
        BytesRef word = words.seekCeil(start) == SeekStatus.END ? null : words.term();
        for (int i = 0;
                i < MAX_TERMS_SCANNED && word != null && StringHelper.startsWith(word, start);
                i++) {
            offer(word, words.docFreq(), best, limit);
            word = words.next();
        }
        return best.stream().sorted(MOST_FREQUENT_FIRST).toList();
    }

    /** Of most words nothing is made: they are rarer than those that are there. */
    private static void offer(
            BytesRef word, int passages, PriorityQueue<WordCount> best, int limit) {
        WordCount least = best.size() < limit ? null : best.peek();
        if (least != null && passages <= least.passages()) {
            return;
        }
        String text = word.utf8ToString();
        if (WORD.matcher(text).matches() && !WordTokenizer.tokenize(text).isEmpty()) {
            best.add(new WordCount(text, passages));
        }
        if (best.size() > limit) {
            best.remove();
        }
    }

    Optional<String> closestWord(String word, int edits) throws IOException {
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
        for (FieldTerms sought : TextQuery.of(analyzer, ALL_FIELDS, word).terms()) {
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
        for (String field : TEXT_FIELDS) {
            Terms terms = MultiTerms.getTerms(reader, field);
            if (terms != null) {
                Term sought = new Term(field, analyzer.normalize(field, word));
                addCounts(new FuzzyTermsEnum(terms, sought, edits, PREFIX_LENGTH, true), counts);
            }
        }
        return counts.entrySet().stream()
                .map(e -> new WordCount(e.getKey(), e.getValue()))
                .filter(like -> WORD.matcher(like.word()).matches())
                .min(MOST_FREQUENT_FIRST)
                .map(WordCount::word);
    }

    private static void addCounts(TermsEnum like, Map<String, Integer> counts) throws IOException {
        for (BytesRef word = like.next(); word != null; word = like.next()) {
            counts.merge(word.utf8ToString(), like.docFreq(), Integer::sum);
        }
    }
}
