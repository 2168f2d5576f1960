package org.lectern.report.render;

import org.lectern.coverage.FurtherReading;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.coverage.ReferenceLookup;
import org.lectern.coverage.UnansweredQuestion;
import org.lectern.coverage.UnansweredQuestions;
import org.lectern.model.Reading;
import org.lectern.report.Report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a report's questions have no answer, and what its own readings would have one read. */
public final class UnansweredLookup {

    private final UnansweredQuestions unanswered;

    public UnansweredLookup(Report report) {
        ReferenceLookup shelf = new ReferenceLookup(report.snapshot(), relevantReadings(report));
        this.unanswered = new UnansweredQuestions(report.snapshot(), shelf);
    }

    /** What the sessions cite, and what answers some question. */
    private static List<Reading> relevantReadings(Report report) {
        Set<String> ids = new LinkedHashSet<>();
        report.sessions()
                .forEach(session -> ids.addAll(report.catalogue().readingsCitedBy(session)));
        report.questions()
                .forEach(question ->
                        report.summary(question).readings().forEach(one -> ids.add(one.id())));
        return report.catalogue().readings().stream()
                .filter(reading -> ids.contains(reading.id()))
                .toList();
    }

    /** Why the question has no answer; none where it has one. */
    public Optional<UnansweredQuestion> find(QuestionOutcome outcome) {
        return outcome.isAnswered() ? Optional.empty() : Optional.of(unanswered.explain(outcome));
    }

    /** What to read next for a question that has no answer. */
    public Optional<FurtherReading> furtherReading(QuestionOutcome outcome) {
        return outcome.isAnswered()
                ? Optional.empty()
                : unanswered.furtherReading(outcome.question());
    }
}
