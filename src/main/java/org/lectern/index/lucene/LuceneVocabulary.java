package org.lectern.index.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Acronyms;
import org.lectern.analysis.WordTokenizer;
import org.lectern.index.Vocabulary;
import org.lectern.index.WordCount;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.regex.Pattern;

/** Reads words from the terms of the fields that keep words unstemmed. */
final class LuceneVocabulary implements Vocabulary {

    static final Comparator<WordCount> MOST_FREQUENT_FIRST =
            Comparator.comparingInt(WordCount::passages).reversed().thenComparing(WordCount::word);

    /**
     * Limits the scan for a prefix to about ten milliseconds. An index of 200,000 passages may have
     * 400,000 words, 20,000 of which start with the same two letters.
     */
    private static final int MAX_TERMS_SCANNED = 50_000;

    private static final String WHOLE_WORD_TEXT = Schema.READING_TEXT + Schema.WHOLE_WORD_SUFFIX;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}-]*");

    private final DeadlineSearcher searcher;
    private final DirectoryReader reader;
    private final Analyzer analyzer = Schema.analyzer();
    private @Nullable Acronyms acronyms;

    /**
     * Creates the vocabulary of a commit.
     *
     * @param reader of the same commit as the searcher, for reads without a deadline
     */
    LuceneVocabulary(DeadlineSearcher searcher, DirectoryReader reader) {
        this.searcher = searcher;
        this.reader = reader;
    }

    static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    @Override
    public Map<String, Integer> documentFrequencies(Collection<String> terms) {
        return searcher.read(index -> {
            Map<String, Integer> frequencies = new HashMap<>();
            for (String term : terms) {
                Term inReadings = new Term(Schema.READING_TEXT, term);
                frequencies.put(term, index.getIndexReader().docFreq(inReadings));
            }
            return frequencies;
        });
    }

    @Override
    public List<WordCount> wordsWithPrefix(String prefix, int limit) {
        return searcher.read(index -> wordsWithPrefix(index.getIndexReader(), prefix, limit));
    }

    private List<WordCount> wordsWithPrefix(IndexReader words, String prefix, int limit)
            throws IOException {
        Terms terms = MultiTerms.getTerms(words, WHOLE_WORD_TEXT);
        if (terms == null || !isWord(prefix)) {
            return List.of();
        }
        BytesRef start = analyzer.normalize(WHOLE_WORD_TEXT, prefix);
        return mostFrequent(terms.iterator(), start, limit);
    }

    private static List<WordCount> mostFrequent(TermsEnum term, BytesRef start, int limit)
            throws IOException {
        PriorityQueue<WordCount> best = new PriorityQueue<>(MOST_FREQUENT_FIRST.reversed());
        BytesRef word = term.seekCeil(start) == SeekStatus.END ? null : term.term();
        for (int i = 0;
                i < MAX_TERMS_SCANNED && word != null && StringHelper.startsWith(word, start);
                i++) {
            offer(word, term.docFreq(), best, limit);
            word = term.next();
        }
        return best.stream().sorted(MOST_FREQUENT_FIRST).toList();
    }

    /** Adds a word to the best. Rarer words are skipped before their text is decoded. */
    private static void offer(
            BytesRef word, int passages, PriorityQueue<WordCount> best, int limit) {
        WordCount least = best.size() < limit ? null : best.peek();
        if (least != null && passages <= least.passages()) {
            return;
        }
        String text = word.utf8ToString();
        if (isWord(text) && !WordTokenizer.tokenize(text).isEmpty()) {
            best.add(new WordCount(text, passages));
        }
        if (best.size() > limit) {
            best.remove();
        }
    }

    @Override
    public Optional<String> closestWord(String word, int maxEdits) {
        return searcher.read(
                index -> new ClosestWordFinder(index.getIndexReader()).find(word, maxEdits));
    }

    /**
     * Reads the acronyms when they are first needed. The result serves all later searches, so the
     * deadline of the first one does not apply.
     */
    @Override
    public synchronized Acronyms acronyms() {
        if (acronyms == null) {
            try {
                acronyms = CatalogueReader.acronyms(reader);
            } catch (IOException e) {
                throw LuceneIndex.ioFailure(e);
            }
        }
        return acronyms;
    }
}
