package org.lectern.search;

import org.lectern.analysis.Word;
import org.lectern.analysis.Words;
import org.lectern.index.Snapshot;
import org.lectern.model.Answer;
import org.lectern.model.Hit;
import org.lectern.model.Reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question for which something was found: its words, what each of them tells, and how strong
 * passages are as evidence for it. Passages are judged by {@link Strength}.
 */
public final class Asking {

    /** So many of the best are judged, however few are shown. */
    static final int JUDGED = 10;

    private final String question;
    private final List<String> how;
    private final Map<String, String> asked;
    private final Weights weights;
    private final Strength strength;

    Asking(Snapshot snapshot, String question, Results results) {
        this.question = question;
        this.how = results.how();
        this.asked = asked(Correction.in(question, results.corrections()));
        this.weights = Weights.of(snapshot, asked.keySet());
        this.strength = new Strength(asked.keySet(), guessed(results.corrections()), weights);
    }

    /**
     * What these passages say to it.
     *
     * @param found best first; those in readings count
     * @param limit how many to give at most
     */
    public Answer answer(List<Hit> found, int limit) {
        List<Hit> hits = found.stream().filter(hit -> hit.source() instanceof Reading).toList();
        List<Hit> judged = hits.stream().limit(JUDGED).toList();
        List<Hit> shown = hits.stream().limit(limit).toList();
        List<String> why = why(shown);
        return switch (strength.of(judged)) {
            case NONE -> new Answer.NotFound(shown, why, how);
            case SOME -> new Answer.Partly(shown, why, how);
            case GOOD -> new Answer.Found(shown, why, how);
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

    private List<String> why(List<Hit> shown) {
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
            why.add("no reading has: " + listed(unknown));
        }
        if (!uncovered.isEmpty()) {
            why.add("no passage covers: " + listed(uncovered));
        }
        return why;
    }

    private String listed(Set<String> terms) {
        return String.join(", ", terms.stream().map(t -> asked.getOrDefault(t, t)).toList());
    }
}
