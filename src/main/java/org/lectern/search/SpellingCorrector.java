package org.lectern.search;

import org.lectern.analysis.EnglishDictionary;
import org.lectern.analysis.Word;
import org.lectern.analysis.WordTokenizer;
import org.lectern.index.Snapshot;
import org.lectern.query.Correction;
import org.lectern.query.IndexQuery;
import org.lectern.query.IndexQuery.Clause;
import org.lectern.query.IndexQuery.Occur;
import org.lectern.query.ParsedQuery;
import org.lectern.query.QueryField;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for the nearest word that there is in place of a plain word that is nowhere in the index.
 * What must be as it was written stays: words in quotation marks, in fields or after a sign,
 * patterns, and what has digits or capitals within, as names do. Short words stay, since too many
 * others are near to them, and words of English, since readings may well lack them.
 */
final class SpellingCorrector {

    private static final Pattern PLAIN_WORD = Pattern.compile("\\p{L}\\p{Ll}{3,}");

    /** Letters from which on a word may have two wrong. */
    private static final int MIN_LENGTH_FOR_TWO_EDITS = 8;

    /** Of a long text so many words are looked up. */
    private static final int MAX_WORDS = 60;

    private final Snapshot snapshot;

    SpellingCorrector(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The query with the words that it means, each change said in its notes. */
    ParsedQuery correct(ParsedQuery query) {
        List<Correction> corrections =
                optionalTexts(query.query())
                        .flatMap(text -> WordTokenizer.tokenize(text).stream())
                        .map(Word::surface)
                        .filter(word -> PLAIN_WORD.matcher(word).matches())
                        .filter(word -> !EnglishDictionary.contains(word))
                        .distinct()
                        .limit(MAX_WORDS)
                        .flatMap(word -> correction(word).stream())
                        .toList();
        return corrections.isEmpty() ? query : corrected(query, corrections);
    }

    /** The texts of which no word is required. */
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

    /** A word that is too common to search for would take the place of one that says something. */
    private Optional<Correction> correction(String word) {
        return snapshot.vocabulary()
                .closestWord(word, word.length() < MIN_LENGTH_FOR_TWO_EDITS ? 1 : 2)
                .filter(instead -> !WordTokenizer.tokenize(instead).isEmpty())
                .map(instead -> new Correction(word, instead));
    }

    private static ParsedQuery corrected(ParsedQuery query, List<Correction> corrections) {
        List<String> notes = new ArrayList<>(query.notices());
        corrections.forEach(correction -> notes.add(correction.notice()));
        String meaning = Correction.applyTo(query.semanticText(), corrections);
        return new ParsedQuery(
                corrected(query.query(), corrections),
                meaning,
                WordTokenizer.tokenize(meaning),
                query.highlightPatterns(),
                query.ignoredWords(),
                corrections,
                notes);
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
