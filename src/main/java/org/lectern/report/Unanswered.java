package org.lectern.report;

import org.lectern.coverage.FurtherReading;
import org.lectern.coverage.Gap;
import org.lectern.coverage.Gaps;
import org.lectern.coverage.Outcome;
import org.lectern.coverage.ReferenceShelf;
import org.lectern.model.Reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a report's questions have no answer, and what its own readings would have one read. */
public final class Unanswered {

    private final Gaps gaps;

    public Unanswered(Report report) {
        ReferenceShelf shelf = new ReferenceShelf(report.snapshot(), concerned(report));
        this.gaps = new Gaps(report.snapshot(), shelf);
    }

    /** What the sessions cite, and what answers some question. */
    private static List<Reading> concerned(Report report) {
        Set<String> ids = new LinkedHashSet<>();
        report.sessions().forEach(session -> ids.addAll(report.catalogue().readingsOf(session)));
        report.questions()
                .forEach(question ->
                        report.brief(question).readings().forEach(one -> ids.add(one.id())));
        return report.catalogue().readings().stream()
                .filter(reading -> ids.contains(reading.id()))
                .toList();
    }

    /** Why the question has no answer; none where it has one. */
    public Optional<Gap> gap(Outcome outcome) {
        return outcome.isAnswered() ? Optional.empty() : Optional.of(gaps.gap(outcome));
    }

    /** What to read next for a question that has no answer. */
    public Optional<FurtherReading> next(Outcome outcome) {
        return outcome.isAnswered() ? Optional.empty() : gaps.next(outcome.question());
    }
}
