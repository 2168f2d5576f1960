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

/** Explains the unanswered questions of a report, and suggests further reading for them. */
public final class UnansweredLookup {

    private final UnansweredQuestions unanswered;

    /** Creates a lookup that suggests references of the report's readings. */
    public UnansweredLookup(Report report) {
        ReferenceLookup references =
                new ReferenceLookup(report.snapshot(), relevantReadings(report));
        this.unanswered = new UnansweredQuestions(report.snapshot(), references);
    }

    /** Returns the readings that the sessions cite or that answer a question. */
    private static List<Reading> relevantReadings(Report report) {
        Set<String> ids = new LinkedHashSet<>();
        report.sessions()
                .forEach(session -> ids.addAll(report.catalogue().readingsCitedBy(session)));
        report.questions().stream()
                .flatMap(question -> report.summary(question).readings().stream())
                .forEach(outcome -> ids.add(outcome.id()));
        return report.catalogue().readings().stream()
                .filter(reading -> ids.contains(reading.id()))
                .toList();
    }

    /** Explains why a question has no answer; empty if it has one. */
    public Optional<UnansweredQuestion> find(QuestionOutcome outcome) {
        return outcome.isAnswered() ? Optional.empty() : Optional.of(unanswered.explain(outcome));
    }

    /** Suggests a reference for a question without an answer; empty if it has one. */
    public Optional<FurtherReading> furtherReading(QuestionOutcome outcome) {
        return outcome.isAnswered()
                ? Optional.empty()
                : unanswered.furtherReading(outcome.question());
    }
}
