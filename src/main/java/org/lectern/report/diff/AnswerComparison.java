package org.lectern.report.diff;

import org.jspecify.annotations.Nullable;
import org.lectern.report.diff.ChangeCause.Basis;
import org.lectern.report.diff.ChangeCause.ReadingChange;
import org.lectern.report.diff.ParsedReport.ReportedAnswer;
import org.lectern.report.diff.ParsedReport.ReportedHit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares two answers to a question, given the readings that changed between the reports. */
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
            ReportedAnswer answer,
            Verdict verdict,
            @Nullable ReportedState before,
            @Nullable ReportedState after,
            boolean moved,
            List<ChangeCause> causes,
            @Nullable String quote) {
        return new QuestionChange(
                answer.id(),
                answer.question(),
                answer.session(),
                verdict,
                before,
                after,
                moved,
                causes,
                quote);
    }

    private Verdict verdict(ReportedAnswer before, ReportedAnswer after) {
        int old = before.state().strength();
        int current = after.state().strength();
        if (old == 0 || current == 0) {
            return old == 0 && current == 0 ? Verdict.SAME : old == 0 ? Verdict.NEW : Verdict.LOST;
        }
        int gain = old == current ? evidenceGain(before, after) : current - old;
        return gain == 0 ? Verdict.SAME : gain > 0 ? Verdict.BETTER : Verdict.WORSE;
    }

    private int evidenceGain(ReportedAnswer before, ReportedAnswer after) {
        return readings.byReading().keySet().stream()
                .mapToInt(id -> evidenceCount(after, id) - evidenceCount(before, id))
                .sum();
    }

    /** Scores a reading's part in an answer: its passages shown, plus the rank of its own state. */
    private static int evidenceCount(ReportedAnswer answer, String reading) {
        int rank = answer.outcomeOf(reading).map(outcome -> outcome.state().strength()).orElse(0);
        return answer.hitsFrom(reading).size() + rank;
    }

    private List<ChangeCause> causes(ReportedAnswer before, ReportedAnswer after) {
        Set<Map.Entry<String, ReadingChange>> changes = readings.byReading().entrySet();
        List<ChangeCause> causes =
                changes.stream()
                        .filter(changed -> isAffectedBy(changed.getKey(), before, after))
                        .map(changed -> cause(changed, Basis.PASSAGES, before, after))
                        .toList();
        return causes.isEmpty()
                ? changes.stream().map(c -> cause(c, Basis.WEIGHT, before, after)).toList()
                : causes;
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
        Integer page = page(after, id).or(() -> page(before, id)).orElse(null);
        return new ChangeCause(id, titles.get(id), changed.getValue(), by, page);
    }

    private static Optional<Integer> page(ReportedAnswer answer, String reading) {
        return Stream.concat(
                        answer.hitsFrom(reading).stream().map(ReportedHit::page),
                        answer.outcomeOf(reading).stream().map(ParsedReport.ReportedOutcome::page))
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

    private static @Nullable String firstQuote(ReportedAnswer answer) {
        return answer.state() == ReportedState.NOT_FOUND
                ? null
                : answer.hits().stream()
                        .flatMap(hit -> hit.answerSentence().stream())
                        .findFirst()
                        .orElse(null);
    }

    /** Returns the answer sentence of a hit from one of the causes, if there is one. */
    private static @Nullable String quoteFrom(List<ChangeCause> causes, ReportedAnswer answer) {
        return causes.stream()
                .flatMap(cause -> answer.hitsFrom(cause.reading()).stream())
                .flatMap(hit -> hit.answerSentence().stream())
                .findFirst()
                .orElse(null);
    }
}
