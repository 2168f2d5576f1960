package org.lectern.search;

import org.lectern.analysis.Dictionary;
import org.lectern.analysis.Word;
import org.lectern.analysis.Words;
import org.lectern.index.Field;
import org.lectern.index.IndexQuery;
import org.lectern.index.IndexQuery.Clause;
import org.lectern.index.IndexQuery.Occur;
import org.lectern.index.Snapshot;

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
final class Spelling {

    private static final Pattern PLAIN = Pattern.compile("\\p{L}\\p{Ll}{3,}");

    /** Letters from which on a word may have two wrong. */
    private static final int LONG = 8;

    /** Of a long text so many words are looked up. */
    private static final int LOOKED_UP = 60;

    private final Snapshot snapshot;

    Spelling(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The query with the words that it means, each change said in its notes. */
    ParsedQuery of(ParsedQuery query) {
        List<Correction> corrections =
                wished(query.query())
                        .flatMap(text -> Words.of(text).stream())
                        .map(Word::surface)
                        .filter(word -> PLAIN.matcher(word).matches())
                        .filter(word -> !Dictionary.has(word))
                        .distinct()
                        .limit(LOOKED_UP)
                        .flatMap(word -> correction(word).stream())
                        .toList();
        return corrections.isEmpty() ? query : corrected(query, corrections);
    }

    /** The texts of which no word is required. */
    private static Stream<String> wished(IndexQuery query) {
        return switch (query) {
            case IndexQuery.AnyWord q when q.field() == Field.TEXT -> Stream.of(q.text());
            case IndexQuery.Combined q ->
                    q.clauses().stream()
                            .filter(clause -> clause.occur() == Occur.SHOULD)
                            .flatMap(clause -> wished(clause.query()));
            case IndexQuery.AnyWord _,
                    IndexQuery.Phrase _,
                    IndexQuery.Wildcard _,
                    IndexQuery.Fuzzy _,
                    IndexQuery.OfSession _,
                    IndexQuery.Weighted _ ->
                    Stream.empty();
        };
    }

    /** A word that is too common to search for would take the place of one that says something. */
    private Optional<Correction> correction(String word) {
        return snapshot.closest(word, word.length() < LONG ? 1 : 2)
                .filter(instead -> !Words.of(instead).isEmpty())
                .map(instead -> new Correction(word, instead));
    }

    private static ParsedQuery corrected(ParsedQuery query, List<Correction> corrections) {
        List<String> notes = new ArrayList<>(query.notes());
        corrections.forEach(correction -> notes.add(correction.said()));
        String meaning = Correction.in(query.meaning(), corrections);
        return new ParsedQuery(
                corrected(query.query(), corrections),
                meaning,
                Words.of(meaning),
                query.patterns(),
                query.leftOut(),
                corrections,
                notes);
    }

    private static IndexQuery corrected(IndexQuery query, List<Correction> corrections) {
        return switch (query) {
            case IndexQuery.AnyWord q when q.field() == Field.TEXT ->
                    new IndexQuery.AnyWord(q.field(), Correction.in(q.text(), corrections));
            case IndexQuery.Combined q ->
                    new IndexQuery.Combined(
                            q.clauses().stream().map(c -> corrected(c, corrections)).toList());
            case IndexQuery.AnyWord _,
                    IndexQuery.Phrase _,
                    IndexQuery.Wildcard _,
                    IndexQuery.Fuzzy _,
                    IndexQuery.OfSession _,
                    IndexQuery.Weighted _ ->
                    query;
        };
    }

    private static Clause corrected(Clause clause, List<Correction> corrections) {
        return clause.occur() == Occur.SHOULD
                ? new Clause(Occur.SHOULD, corrected(clause.query(), corrections))
                : clause;
    }
}
