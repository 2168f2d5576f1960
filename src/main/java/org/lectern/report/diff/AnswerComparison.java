package org.lectern.report.diff;

import org.jspecify.annotations.Nullable;
import org.lectern.report.diff.ChangeCause.Basis;
import org.lectern.report.diff.ChangeCause.ReadingChange;
import org.lectern.report.diff.ParsedReport.ReportedAnswer;
import org.lectern.report.diff.ParsedReport.ReportedHit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares answers to the same questions, given what became of the readings in between. */
final class AnswerComparison {

    private final ReadingChanges readings;
    private final Map<String, String> titles;

    AnswerComparison(ReadingChanges readings, Map<String, String> titles) {
        this.readings = readings;
        this.titles = titles;
    }

    QuestionChange added(ReportedAnswer after) {
        return change(after, Verdict.NEW, null, after.state(), false, List.of(), firstQuote(after));
    }

    QuestionChange removed(ReportedAnswer before) {
        return change(
                before, Verdict.LOST, before.state(), null, false, List.of(), firstQuote(before));
    }

    QuestionChange compare(ReportedAnswer before, ReportedAnswer after) {
        Verdict verdict = verdict(before, after);
        List<ChangeCause> causes = verdict == Verdict.SAME ? List.of() : causes(before, after);
        return change(
                after,
                verdict,
                before.state(),
                after.state(),
                !passageIds(before.hits()).equals(passageIds(after.hits())),
                causes,
                firstQuote(verdict, causes, before, after));
    }

    private static QuestionChange change(
            ReportedAnswer answered,
            Verdict verdict,
            @Nullable ReportedState before,
            @Nullable ReportedState after,
            boolean moved,
            List<ChangeCause> causes,
            @Nullable String quote) {
        return new QuestionChange(
                answered.id(),
                answered.question(),
                answered.session(),
                verdict,
                before,
                after,
                moved,
                causes,
                quote);
    }

    private Verdict verdict(ReportedAnswer before, ReportedAnswer after) {
        int was = before.state().strength();
        int is = after.state().strength();
        if (was == 0 || is == 0) {
            return was == 0 && is == 0 ? Verdict.SAME : was == 0 ? Verdict.NEW : Verdict.LOST;
        }
        int gained =
                was == is
                        ? readings.byReading().keySet().stream()
                                .mapToInt(
                                        id -> evidenceCount(after, id) - evidenceCount(before, id))
                                .sum()
                        : is - was;
        return gained == 0 ? Verdict.SAME : gained > 0 ? Verdict.BETTER : Verdict.WORSE;
    }

    /**
     * How much of an answer is a reading's: its passages that are shown, and what it says alone.
     */
    private static int evidenceCount(ReportedAnswer answered, String reading) {
        int alone = answered.outcomeOf(reading).map(said -> said.state().strength()).orElse(0);
        return answered.hitsFrom(reading).size() + alone;
    }

    private List<ChangeCause> causes(ReportedAnswer before, ReportedAnswer after) {
        List<ChangeCause> causes = new ArrayList<>();
        for (Map.Entry<String, ReadingChange> changed : readings.byReading().entrySet()) {
            if (isAffectedBy(changed.getKey(), before, after)) {
                causes.add(cause(changed, Basis.PASSAGES, before, after));
            }
        }
        if (causes.isEmpty()) {
            readings.byReading().entrySet().stream()
                    .map(changed -> cause(changed, Basis.WEIGHT, before, after))
                    .forEach(causes::add);
        }
        return causes;
    }

    private static boolean isAffectedBy(
            String reading, ReportedAnswer before, ReportedAnswer after) {
        return !passageIds(before.hitsFrom(reading)).equals(passageIds(after.hitsFrom(reading)))
                || !Objects.equals(before.outcomeOf(reading), after.outcomeOf(reading));
    }

    private static List<String> passageIds(List<ReportedHit> hits) {
        return hits.stream().map(ReportedHit::passage).toList();
    }

    private ChangeCause cause(
            Map.Entry<String, ReadingChange> changed,
            Basis by,
            ReportedAnswer before,
            ReportedAnswer after) {
        String id = changed.getKey();
        return new ChangeCause(
                id,
                titles.get(id),
                changed.getValue(),
                by,
                Stream.of(after, before)
                        .flatMap(answered -> page(answered, id).stream())
                        .findFirst()
                        .orElse(null));
    }

    private static Optional<Integer> page(ReportedAnswer answered, String reading) {
        return Stream.concat(
                        answered.hitsFrom(reading).stream().map(ReportedHit::page),
                        answered.outcomeOf(reading).stream()
                                .map(ParsedReport.ReportedOutcome::page))
                .findFirst();
    }

    private static @Nullable String firstQuote(
            Verdict verdict,
            List<ChangeCause> causes,
            ReportedAnswer before,
            ReportedAnswer after) {
        return switch (verdict) {
            case LOST -> firstQuote(before);
            case NEW -> firstQuote(after);
            case WORSE -> quoteFrom(causes, before);
            case BETTER -> quoteFrom(causes, after);
            case SAME -> null;
        };
    }

    private static @Nullable String firstQuote(ReportedAnswer answered) {
        return answered.state() == ReportedState.NOT_FOUND
                ? null
                : answered.hits().stream()
                        .flatMap(hit -> hit.answerSentence().stream())
                        .findFirst()
                        .orElse(null);
    }

    /** Of what caused the change, if that is shown. */
    private static @Nullable String quoteFrom(List<ChangeCause> causes, ReportedAnswer answered) {
        return causes.stream()
                .flatMap(cause -> answered.hitsFrom(cause.reading()).stream())
                .flatMap(hit -> hit.answerSentence().stream())
                .findFirst()
                .orElse(null);
    }
}
