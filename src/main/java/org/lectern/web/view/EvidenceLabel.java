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
 * The strength of a passage as evidence, in words.
 *
 * @param label one of {@code Strong}, {@code Good}, {@code Fair}, {@code Weak}
 * @param reason the reason for the label
 */
public record EvidenceLabel(String label, String reason) {

    /**
     * Cosine from which a sentence counts as similar in meaning; chosen by inspection for BGE
     * small.
     */
    private static final double CLOSE_COSINE = .78;

    /** Maximum number of query words in a reason. */
    private static final int MAX_LISTED = 3;

    private static final List<String> NUMBERS =
            List.of(
                    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten");

    /**
     * Labels a hit.
     *
     * @param words the words of the query
     */
    static EvidenceLabel of(Hit hit, List<Word> words) {
        Map<String, String> queryWords = new LinkedHashMap<>();
        words.forEach(word -> queryWords.putIfAbsent(word.term(), word.surface()));
        String text = hit.passage().text();
        List<String> missing = missingWords(queryWords, text);
        int matched = queryWords.size() - missing.size();
        boolean similar = sentenceScore(hit) >= CLOSE_COSINE;
        if (matched == 0) {
            return new EvidenceLabel(
                    similar ? "Good" : "Weak", "similar in meaning, but no word of the query");
        }
        if (missing.isEmpty() && missingWords(queryWords, answerText(hit)).isEmpty()) {
            return new EvidenceLabel("Strong", allWords(matched) + " within one sentence");
        }
        if (missing.isEmpty()) {
            return new EvidenceLabel(
                    similar ? "Strong" : "Good", allWords(matched) + " in this passage");
        }
        String reason = someWords(matched, queryWords.size()) + "; missing: " + listed(missing);
        return new EvidenceLabel(
                similar || 2 * matched > queryWords.size() ? "Good" : "Fair",
                similar ? reason + "; one sentence is similar in meaning" : reason);
    }

    private static List<String> missingWords(Map<String, String> queryWords, String text) {
        Set<String> present = WordTokenizer.terms(text);
        List<String> missing = new ArrayList<>();
        queryWords.forEach((term, word) -> {
            if (!present.contains(term)) {
                missing.add(word);
            }
        });
        return missing;
    }

    private static String answerText(Hit hit) {
        Span answer = hit.answerSpan();
        return answer == null ? "" : hit.passage().text().substring(answer.start(), answer.end());
    }

    private static double sentenceScore(Hit hit) {
        return switch (hit.parts()) {
            case ScoreParts.HybridScore hybrid -> hybrid.sentence();
            case ScoreParts.SemanticScore semantic -> semantic.sentence();
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

    private static String someWords(int n, int total) {
        return number(n) + " of " + number(total) + " words";
    }

    private static String number(int n) {
        return n < NUMBERS.size() ? NUMBERS.get(n) : Integer.toString(n);
    }

    private static String listed(List<String> words) {
        String first = String.join(", ", words.stream().limit(MAX_LISTED).toList());
        return words.size() > MAX_LISTED ? first + " and more" : first;
    }
}
