package org.lectern.search;

import org.lectern.analysis.Word;
import org.lectern.analysis.Words;
import org.lectern.model.Answer;
import org.lectern.model.Hit;
import org.lectern.model.Question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers a question with passages of the readings, and says how far they reach.
 *
 * <p>The state rests on words alone. Of the weight of the question's words (see {@link Weights}):
 *
 * <ul>
 *   <li>not found, if no passage matches, or more than {@link #UNKNOWN} is in words that no reading
 *       has;
 *   <li>found, if one passage that is shown covers at least {@link #COVERED};
 *   <li>partly, else.
 * </ul>
 *
 * <p>How the two bounds were chosen, and what they are worth, stands in {@code
 * src/docs/ranking.md}.
 */
public final class Asker {

    static final double UNKNOWN = .6;
    static final double COVERED = .55;

    private final Searcher searcher;

    /** An asker over the searcher's snapshot. */
    public Asker(Searcher searcher) {
        this.searcher = searcher;
    }

    /**
     * Answers a question.
     *
     * @param limit how many passages to give at most
     * @param width what the question's session means for it
     * @throws org.lectern.model.LecternException.BadQuery if the question cannot be searched for
     */
    public Answer ask(Question question, Width width, int limit) {
        return ask(
                question,
                new SearchRequest(
                        "", In.READINGS, null, question.session(), width, Mode.HYBRID, 0, limit));
    }

    /**
     * Answers a question within the bounds of a request, whose own query is passed over.
     *
     * @throws org.lectern.model.LecternException.BadQuery if the question cannot be searched for
     */
    public Answer ask(Question question, SearchRequest bounds) {
        return answer(question.asked(), searcher.question(question.asked(), bounds).hits());
    }

    /** What passages of readings say to a question that they were found for. */
    public Answer answer(String question, List<Hit> hits) {
        Map<String, String> asked = asked(question);
        return judged(asked, Weights.of(searcher.snapshot(), asked.keySet()), hits);
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

    private static Answer judged(Map<String, String> asked, Weights weights, List<Hit> hits) {
        Set<String> unknown = new LinkedHashSet<>(asked.keySet());
        unknown.removeIf(term -> !weights.isInNoReading(term));
        double all = weights.sum(asked.keySet());
        List<String> why = why(asked, unknown, hits);
        if (hits.isEmpty() || weights.sum(unknown) > UNKNOWN * all) {
            return new Answer.NotFound(hits, why);
        }
        double covered =
                hits.stream().mapToDouble(hit -> covered(hit, asked, weights)).max().orElse(0);
        return covered >= COVERED * all
                ? new Answer.Found(hits, why)
                : new Answer.Partly(hits, why);
    }

    private static double covered(Hit hit, Map<String, String> asked, Weights weights) {
        Set<String> shared = new LinkedHashSet<>(asked.keySet());
        shared.retainAll(Words.termsOf(hit.passage().text()));
        return weights.sum(shared);
    }

    private static List<String> why(
            Map<String, String> asked, Set<String> unknown, List<Hit> hits) {
        Set<String> uncovered = new LinkedHashSet<>(asked.keySet());
        uncovered.removeAll(unknown);
        hits.forEach(hit -> uncovered.removeAll(Words.termsOf(hit.passage().text())));
        List<String> why = new ArrayList<>();
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
