package org.lectern.search;

import org.lectern.analysis.Word;
import org.lectern.analysis.Words;
import org.lectern.model.Answer;
import org.lectern.model.Hit;
import org.lectern.model.Question;
import org.lectern.model.Reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers a question with passages of the readings, and says how strong they are as evidence (see
 * {@link Strength}) and which of the question's words they lack.
 */
public final class Asker {

    /** So many of the best are judged, however few are shown. */
    private static final int JUDGED = 10;

    private final Searcher searcher;

    /** An asker over the searcher's snapshot. */
    public Asker(Searcher searcher) {
        this.searcher = searcher;
    }

    /**
     * Answers a question within the bounds of a request, whose own query is passed over.
     *
     * @throws org.lectern.model.LecternException.BadQuery if the question cannot be searched for
     */
    public Answer ask(Question question, SearchRequest bounds) {
        int looked = Math.max(bounds.limit(), Math.min(JUDGED, Limits.HITS - bounds.from()));
        Results results = searcher.question(question.asked(), bounds.limitedTo(looked));
        return answer(question.asked(), results, bounds.limit());
    }

    /**
     * What the results of a search say to the question that they were found for.
     *
     * @param results of which those in readings count
     * @param limit how many passages to give at most
     */
    public Answer answer(String question, Results results, int limit) {
        List<Hit> hits =
                results.hits().stream().filter(hit -> hit.source() instanceof Reading).toList();
        Map<String, String> asked = asked(Correction.in(question, results.corrections()));
        Weights weights = Weights.of(searcher.snapshot(), asked.keySet());
        List<Hit> judged = hits.stream().limit(JUDGED).toList();
        List<Hit> shown = hits.stream().limit(limit).toList();
        List<String> why = why(question, asked, weights, shown);
        Strength strength = new Strength(asked.keySet(), guessed(results.corrections()), weights);
        return switch (strength.of(judged)) {
            case NONE -> new Answer.NotFound(shown, why, results.how());
            case SOME -> new Answer.Partly(shown, why, results.how());
            case GOOD -> new Answer.Found(shown, why, results.how());
        };
    }

    /** Terms of the question's content words, each with the word as it was written. */
    private static Map<String, String> asked(String question) {
        Map<String, String> asked = new LinkedHashMap<>();
        List<Word> content = Words.contentOf(question);
        for (Word word : content.isEmpty() ? Words.of(question) : content) {
            asked.putIfAbsent(word.term(), word.surface());
        }
        return asked;
    }

    private static Set<String> guessed(List<Correction> corrections) {
        return corrections.stream()
                .flatMap(correction -> Words.termsOf(correction.instead()).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> why(
            String question, Map<String, String> asked, Weights weights, List<Hit> shown) {
        Set<String> unknown = new LinkedHashSet<>(asked.keySet());
        unknown.removeIf(term -> !weights.isInNoReading(term));
        Set<String> uncovered = new LinkedHashSet<>(asked.keySet());
        uncovered.removeAll(unknown);
        shown.forEach(hit -> uncovered.removeAll(Words.termsOf(hit.passage().text())));
        List<String> why = new ArrayList<>();
        if (QuestionKind.isForTheGroup(question)) {
            why.add("a question for the group");
        }
        if (!unknown.isEmpty()) {
            why.add("no reading has: " + listed(asked, unknown));
        }
        if (!uncovered.isEmpty()) {
            why.add("no passage covers: " + listed(asked, uncovered));
        }
        return why;
    }

    private static String listed(Map<String, String> asked, Set<String> terms) {
        return String.join(", ", terms.stream().map(t -> asked.getOrDefault(t, t)).toList());
    }
}
