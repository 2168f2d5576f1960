package org.lectern.web.page;

import org.lectern.analysis.Word;
import org.lectern.analysis.Words;
import org.lectern.model.Hit;
import org.lectern.model.ScoreParts;
import org.lectern.model.Span;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How strong a passage is as evidence, in words.
 *
 * @param label one of {@code Strong}, {@code Good}, {@code Fair}, {@code Weak}
 * @param reason on what that rests
 */
public record Strength(String label, String reason) {

    /** Cosine from which on a sentence says about what was asked; of BGE small, by eye. */
    private static final double CLOSE = .78;

    /** Words of the query that a reason names at most. */
    private static final int NAMED = 3;

    private static final List<String> NUMBERS =
            List.of(
                    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten");

    /**
     * How strong a hit is.
     *
     * @param words that were looked for
     */
    static Strength of(Hit hit, List<Word> words) {
        Map<String, String> asked = new LinkedHashMap<>();
        words.forEach(word -> asked.putIfAbsent(word.term(), word.surface()));
        String text = hit.passage().text();
        List<String> lacking = lacking(asked, text);
        int had = asked.size() - lacking.size();
        boolean close = sentence(hit) >= CLOSE;
        if (had == 0) {
            return new Strength(close ? "Good" : "Weak", "near in meaning; no word of the query");
        }
        if (lacking.isEmpty() && lacking(asked, answer(hit)).isEmpty()) {
            return new Strength("Strong", all(had) + " within one sentence");
        }
        if (lacking.isEmpty()) {
            return new Strength(close ? "Strong" : "Good", all(had) + " in this passage");
        }
        String reason = some(had, asked.size()) + "; not here: " + named(lacking);
        return new Strength(
                close || 2 * had > asked.size() ? "Good" : "Fair",
                close ? reason + "; a sentence near in meaning" : reason);
    }

    private static List<String> lacking(Map<String, String> asked, String text) {
        Set<String> there = Words.termsOf(text);
        List<String> lacking = new ArrayList<>();
        asked.forEach((term, word) -> {
            if (!there.contains(term)) {
                lacking.add(word);
            }
        });
        return lacking;
    }

    private static String answer(Hit hit) {
        Span answer = hit.answer();
        return answer == null ? "" : hit.passage().text().substring(answer.start(), answer.end());
    }

    private static double sentence(Hit hit) {
        return switch (hit.parts()) {
            case ScoreParts.OfBoth both -> both.sentence();
            case ScoreParts.OfMeaning meaning -> meaning.sentence();
            case ScoreParts.OfWords _ -> 0;
        };
    }

    private static String all(int n) {
        return switch (n) {
            case 1 -> "the word";
            case 2 -> "both words";
            default -> "all " + number(n) + " words";
        };
    }

    private static String some(int n, int of) {
        return number(n) + " of " + number(of) + " words";
    }

    private static String number(int n) {
        return n < NUMBERS.size() ? NUMBERS.get(n) : Integer.toString(n);
    }

    private static String named(List<String> words) {
        String some = String.join(", ", words.stream().limit(NAMED).toList());
        return words.size() > NAMED ? some + " and more" : some;
    }
}
