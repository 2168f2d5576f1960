package org.lectern.web.view;

import org.lectern.analysis.Word;
import org.lectern.analysis.WordTokenizer;
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
public record EvidenceLabel(String label, String reason) {

    /** Cosine from which on a sentence says about what was asked; of BGE small, by eye. */
    private static final double CLOSE_COSINE = .78;

    /** Words of the query that a reason names at most. */
    private static final int MAX_LISTED = 3;

    private static final List<String> NUMBERS =
            List.of(
                    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten");

    /**
     * How strong a hit is.
     *
     * @param words that were looked for
     */
    static EvidenceLabel of(Hit hit, List<Word> words) {
        Map<String, String> asked = new LinkedHashMap<>();
        words.forEach(word -> asked.putIfAbsent(word.term(), word.surface()));
        String text = hit.passage().text();
        List<String> lacking = missingWords(asked, text);
        int had = asked.size() - lacking.size();
        boolean close = sentenceScore(hit) >= CLOSE_COSINE;
        if (had == 0) {
            return new EvidenceLabel(
                    close ? "Good" : "Weak", "similar in meaning, but no word of the query");
        }
        if (lacking.isEmpty() && missingWords(asked, answerText(hit)).isEmpty()) {
            return new EvidenceLabel("Strong", allWords(had) + " within one sentence");
        }
        if (lacking.isEmpty()) {
            return new EvidenceLabel(close ? "Strong" : "Good", allWords(had) + " in this passage");
        }
        String reason = someWords(had, asked.size()) + "; missing: " + listed(lacking);
        return new EvidenceLabel(
                close || 2 * had > asked.size() ? "Good" : "Fair",
                close ? reason + "; one sentence is similar in meaning" : reason);
    }

    private static List<String> missingWords(Map<String, String> asked, String text) {
        Set<String> there = WordTokenizer.terms(text);
        List<String> lacking = new ArrayList<>();
        asked.forEach((term, word) -> {
            if (!there.contains(term)) {
                lacking.add(word);
            }
        });
        return lacking;
    }

    private static String answerText(Hit hit) {
        Span answer = hit.answerSpan();
        return answer == null ? "" : hit.passage().text().substring(answer.start(), answer.end());
    }

    private static double sentenceScore(Hit hit) {
        return switch (hit.parts()) {
            case ScoreParts.HybridScore both -> both.sentence();
            case ScoreParts.SemanticScore meaning -> meaning.sentence();
            case ScoreParts.LexicalScore _ -> 0;
        };
    }

    private static String allWords(int n) {
        return switch (n) {
            case 1 -> "the word";
            case 2 -> "both words";
            default -> "all " + number(n) + " words";
        };
    }

    private static String someWords(int n, int of) {
        return number(n) + " of " + number(of) + " words";
    }

    private static String number(int n) {
        return n < NUMBERS.size() ? NUMBERS.get(n) : Integer.toString(n);
    }

    private static String listed(List<String> words) {
        String some = String.join(", ", words.stream().limit(MAX_LISTED).toList());
        return words.size() > MAX_LISTED ? some + " and more" : some;
    }
}
