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
 * A question for which something was found: its words, what each of them tells, and how strong
 * passages are as evidence for it. Passages are judged by {@link EvidenceScorer}.
 */
public final class QuestionEvidence {

    /** So many of the best are judged, however few are shown. */
    static final int HITS_SCORED = 10;

    private final String question;
    private final List<String> how;
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
     * What these passages say to it.
     *
     * @param found best first; those in readings count
     * @param limit how many to give at most
     */
    public Answer toAnswer(List<Hit> found, int limit) {
        List<Hit> hits = found.stream().filter(hit -> hit.source() instanceof Reading).toList();
        List<Hit> judged = hits.stream().limit(HITS_SCORED).toList();
        List<Hit> shown = hits.stream().limit(limit).toList();
        List<String> why = why(shown);
        return switch (scorer.levelOf(judged)) {
            case NONE -> new Answer.NotFound(shown, why, how);
            case PARTIAL -> new Answer.Partly(shown, why, how);
            case STRONG -> new Answer.Found(shown, why, how);
        };
    }

    /** Terms of the question's content words, each with the word as it was written. */
    private static Map<String, String> questionTerms(String question) {
        Map<String, String> asked = new LinkedHashMap<>();
        List<Word> content = WordTokenizer.contentWords(question);
        for (Word word : content.isEmpty() ? WordTokenizer.tokenize(question) : content) {
            asked.putIfAbsent(word.term(), word.surface());
        }
        return asked;
    }

    private static Set<String> correctedTerms(List<Correction> corrections) {
        return corrections.stream()
                .flatMap(correction -> WordTokenizer.terms(correction.replacement()).stream())
                .collect(Collectors.toSet());
    }

    private List<String> why(List<Hit> shown) {
        Set<String> unknown = new LinkedHashSet<>(questionTerms.keySet());
        unknown.removeIf(term -> !weights.isUnknown(term));
        Set<String> uncovered = new LinkedHashSet<>(questionTerms.keySet());
        uncovered.removeAll(unknown);
        shown.forEach(hit -> uncovered.removeAll(WordTokenizer.terms(hit.passage().text())));
        List<String> why = new ArrayList<>();
        if (GroupQuestionDetector.isForGroup(question)) {
            why.add("a question for the group");
        }
        if (!unknown.isEmpty()) {
            why.add("no reading has: " + joinedWords(unknown));
        }
        if (!uncovered.isEmpty()) {
            why.add("no passage covers: " + joinedWords(uncovered));
        }
        return why;
    }

    private String joinedWords(Set<String> terms) {
        return String.join(
                ", ", terms.stream().map(t -> questionTerms.getOrDefault(t, t)).toList());
    }
}
