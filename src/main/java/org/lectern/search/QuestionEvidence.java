package org.lectern.search;

import org.lectern.analysis.Word;
import org.lectern.analysis.WordTokenizer;
import org.lectern.index.Snapshot;
import org.lectern.model.Answer;
import org.lectern.model.Hit;
import org.lectern.model.Reading;
import org.lectern.query.Correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question with the weights of its terms, which turns hits into an answer. The state of an answer
 * is that of {@link EvidenceScorer}.
 */
public final class QuestionEvidence {

    /** Number of the best hits that are scored, even if fewer are returned. */
    static final int HITS_SCORED = 10;

    private final String question;
    private final List<String> how;

    /** The question's terms, each with the word as it was typed. */
    private final Map<String, String> questionTerms;

    private final TermWeights weights;
    private final EvidenceScorer scorer;

    QuestionEvidence(Snapshot snapshot, SearchResults results) {
        this.question = results.query().text();
        this.how = results.how();
        this.questionTerms = questionTerms(Correction.applyTo(question, results.corrections()));
        this.weights = TermWeights.lookUp(snapshot, questionTerms.keySet());
        this.scorer =
                new EvidenceScorer(
                        questionTerms.keySet(), correctedTerms(results.corrections()), weights);
    }

    /**
     * Returns the answer that hits give to the question.
     *
     * @param hits best first; hits in notes are ignored
     * @param limit how many hits the answer has at most
     */
    public Answer toAnswer(List<Hit> hits, int limit) {
        List<Hit> inReadings =
                hits.stream().filter(hit -> hit.source() instanceof Reading).toList();
        List<Hit> scored = inReadings.stream().limit(HITS_SCORED).toList();
        List<Hit> shown = inReadings.stream().limit(limit).toList();
        List<String> why = why(shown);
        return switch (scorer.levelOf(scored)) {
            case NONE -> new Answer.NotFound(shown, why, how);
            case PARTIAL -> new Answer.Partly(shown, why, how);
            case STRONG -> new Answer.Found(shown, why, how);
        };
    }

    private static Map<String, String> questionTerms(String question) {
        Map<String, String> terms = new LinkedHashMap<>();
        List<Word> content = WordTokenizer.contentWords(question);
        for (Word word : content.isEmpty() ? WordTokenizer.tokenize(question) : content) {
            terms.putIfAbsent(word.term(), word.surface());
        }
        return terms;
    }

    private static Set<String> correctedTerms(List<Correction> corrections) {
        return corrections.stream()
                .flatMap(correction -> WordTokenizer.terms(correction.replacement()).stream())
                .collect(Collectors.toSet());
    }

    private List<String> why(List<Hit> shown) {
        List<String> why = new ArrayList<>();
        if (GroupQuestionDetector.isForGroup(question)) {
            why.add("a question for the group");
        }
        addTerms(why, "no reading has: ", unknownTerms());
        addTerms(why, "no passage covers: ", uncoveredTerms(shown));
        return why;
    }

    private Set<String> unknownTerms() {
        Set<String> unknown = new LinkedHashSet<>(questionTerms.keySet());
        unknown.removeIf(term -> !weights.isUnknown(term));
        return unknown;
    }

    /** Returns the terms of the question that readings have, but none of the shown passages. */
    private Set<String> uncoveredTerms(List<Hit> shown) {
        Set<String> uncovered = new LinkedHashSet<>(questionTerms.keySet());
        uncovered.removeAll(unknownTerms());
        shown.forEach(hit -> uncovered.removeAll(WordTokenizer.terms(hit.passage().text())));
        return uncovered;
    }

    private void addTerms(List<String> why, String label, Set<String> terms) {
        if (!terms.isEmpty()) {
            why.add(label + joinedWords(terms));
        }
    }

    private String joinedWords(Set<String> terms) {
        return String.join(
                ", ", terms.stream().map(t -> questionTerms.getOrDefault(t, t)).toList());
    }
}
