package org.lectern.report;

import org.lectern.index.Commit;
import org.lectern.model.Catalogue;
import org.lectern.model.Question;
import org.lectern.model.Session;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers to many questions, all from one commit.
 *
 * @param passages how many were asked for a question
 * @param answers in the order of the questions
 * @param failed questions that could not be searched for
 */
public record Report(
        Commit commit,
        Catalogue catalogue,
        int passages,
        List<Answered> answers,
        List<Failed> failed) {

    public Report {
        answers = List.copyOf(answers);
        failed = List.copyOf(failed);
    }

    /**
     * A question without an answer.
     *
     * @param reason a sentence that says what to do
     */
    public record Failed(Question question, String reason) {}

    /** What holds for how every question was searched for. */
    public List<String> how() {
        Set<String> common = new LinkedHashSet<>();
        answers.stream().limit(1).forEach(first -> common.addAll(first.answer().how()));
        answers.forEach(answered -> common.retainAll(answered.answer().how()));
        return List.copyOf(common);
    }

    /** Sessions in which nothing is asked. */
    public List<Session> silentSessions() {
        return catalogue.sessions().stream()
                .filter(s -> s.topics().stream().allMatch(t -> t.items().isEmpty()))
                .toList();
    }

    /** How many answers are in each state; every state is there. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List.of("found", "partly", "not-found").forEach(state -> counts.put(state, 0));
        answers.forEach(a -> counts.merge(Views.state(a.answer()), 1, Integer::sum));
        return counts;
    }
}
