package org.lectern.query;

import org.lectern.analysis.EnglishDictionary;
import org.lectern.analysis.Word;
import org.lectern.analysis.WordTokenizer;
import org.lectern.query.IndexQuery.Clause;
import org.lectern.query.IndexQuery.Occur;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Replaces words that the index lacks with the closest words that it has. Words in quotation marks,
 * in fields, after an operator or with wildcards stay as they were typed, and so do words with
 * digits or inner capitals, which are often names. Words of fewer than four letters stay because
 * they are close to too many others, and English words because readings may rightly lack them.
 */
public final class SpellingCorrector {

    private static final Pattern CORRECTABLE_WORD = Pattern.compile("\\p{L}\\p{Ll}{3,}");

    /** Length from which a word may differ from its correction by two edits. */
    private static final int MIN_LENGTH_FOR_TWO_EDITS = 8;

    /** Bounds the number of lookups for a long text. */
    private static final int MAX_WORDS = 60;

    private final ClosestWordLookup closestWords;

    /** Creates a corrector for the words of one index. */
    public SpellingCorrector(ClosestWordLookup closestWords) {
        this.closestWords = closestWords;
    }

    /** Looks up the indexed word that is closest to a word that the index lacks. */
    @FunctionalInterface
    public interface ClosestWordLookup {

        /**
         * Returns the closest word.
         *
         * @param maxEdits largest number of letters to insert, delete, replace or swap, 1 or 2
         * @return empty if the index has the word itself, or none that is that close
         */
        Optional<String> find(String word, int maxEdits);
    }

    /** Returns the query with its corrections applied, each with a notice for the user. */
    public ParsedQuery correct(ParsedQuery query) {
        List<Correction> corrections =
                correctableWords(query.query())
                        .limit(MAX_WORDS)
                        .flatMap(word -> correction(word).stream())
                        .toList();
        return corrections.isEmpty() ? query : corrected(query, corrections);
    }

    private static Stream<String> correctableWords(IndexQuery query) {
        return optionalTexts(query)
                .flatMap(text -> WordTokenizer.tokenize(text).stream())
                .map(Word::surface)
                .filter(word -> CORRECTABLE_WORD.matcher(word).matches())
                .filter(word -> !EnglishDictionary.contains(word))
                .distinct();
    }

    /** Returns the texts that hold only optional words. */
    private static Stream<String> optionalTexts(IndexQuery query) {
        return switch (query) {
            case IndexQuery.AnyWord q when q.field() == QueryField.TEXT -> Stream.of(q.text());
            case IndexQuery.Bool q ->
                    q.clauses().stream()
                            .filter(clause -> clause.occur() == Occur.SHOULD)
                            .flatMap(clause -> optionalTexts(clause.query()));
            case IndexQuery.AnyWord _,
                    IndexQuery.Phrase _,
                    IndexQuery.Wildcard _,
                    IndexQuery.Fuzzy _,
                    IndexQuery.InSession _,
                    IndexQuery.Boosted _ ->
                    Stream.empty();
        };
    }

    /** Skips stop words: a correction must still select passages. */
    private Optional<Correction> correction(String word) {
        return closestWords
                .find(word, word.length() < MIN_LENGTH_FOR_TWO_EDITS ? 1 : 2)
                .filter(closest -> !WordTokenizer.tokenize(closest).isEmpty())
                .map(closest -> new Correction(word, closest));
    }

    private static ParsedQuery corrected(ParsedQuery query, List<Correction> corrections) {
        List<String> notices = new ArrayList<>(query.notices());
        corrections.forEach(correction -> notices.add(correction.notice()));
        String text = Correction.applyTo(query.semanticText(), corrections);
        return new ParsedQuery(
                corrected(query.query(), corrections),
                text,
                WordTokenizer.tokenize(text),
                query.highlightPatterns(),
                query.ignoredWords(),
                corrections,
                notices);
    }

    private static IndexQuery corrected(IndexQuery query, List<Correction> corrections) {
        return switch (query) {
            case IndexQuery.AnyWord q when q.field() == QueryField.TEXT ->
                    new IndexQuery.AnyWord(q.field(), Correction.applyTo(q.text(), corrections));
            case IndexQuery.Bool q ->
                    new IndexQuery.Bool(
                            q.clauses().stream().map(c -> corrected(c, corrections)).toList());
            case IndexQuery.AnyWord _,
                    IndexQuery.Phrase _,
                    IndexQuery.Wildcard _,
                    IndexQuery.Fuzzy _,
                    IndexQuery.InSession _,
                    IndexQuery.Boosted _ ->
                    query;
        };
    }

    private static Clause corrected(Clause clause, List<Correction> corrections) {
        return clause.occur() == Occur.SHOULD
                ? new Clause(Occur.SHOULD, corrected(clause.query(), corrections))
                : clause;
    }
}
