package org.lectern.diff;

import org.jspecify.annotations.Nullable;
import org.lectern.diff.Cause.By;
import org.lectern.diff.Cause.How;
import org.lectern.diff.ReportFile.Answered;
import org.lectern.diff.ReportFile.Quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares answers to the same questions, given what became of the readings in between. */
final class Comparison {

    /** From the least on; what could not be asked is none of them, and below all. */
    private static final List<String> STATES = List.of("not-found", "partly", "found");

    private final ReadingChanges readings;
    private final Map<String, String> titles;

    Comparison(ReadingChanges readings, Map<String, String> titles) {
        this.readings = readings;
        this.titles = titles;
    }

    Change added(Answered after) {
        return change(after, Verdict.NEW, null, after.state(), false, List.of(), quote(after));
    }

    Change removed(Answered before) {
        return change(before, Verdict.LOST, before.state(), null, false, List.of(), quote(before));
    }

    Change of(Answered before, Answered after) {
        Verdict verdict = verdict(before, after);
        List<Cause> causes = verdict == Verdict.SAME ? List.of() : causes(before, after);
        return change(
                after,
                verdict,
                before.state(),
                after.state(),
                !passages(before.hits()).equals(passages(after.hits())),
                causes,
                quote(verdict, causes, before, after));
    }

    private static Change change(
            Answered answered,
            Verdict verdict,
            @Nullable String before,
            @Nullable String after,
            boolean moved,
            List<Cause> causes,
            @Nullable String quote) {
        return new Change(
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

    private Verdict verdict(Answered before, Answered after) {
        int was = STATES.indexOf(before.state());
        int is = STATES.indexOf(after.state());
        if (was <= 0 || is <= 0) {
            return was <= 0 && is <= 0 ? Verdict.SAME : was <= 0 ? Verdict.NEW : Verdict.LOST;
        }
        int gained =
                was == is
                        ? readings.all().keySet().stream()
                                .mapToInt(id -> weight(after, id) - weight(before, id))
                                .sum()
                        : is - was;
        return gained == 0 ? Verdict.SAME : gained > 0 ? Verdict.BETTER : Verdict.WORSE;
    }

    /**
     * How much of an answer is a reading's: its passages that are shown, and what it says alone.
     */
    private static int weight(Answered answered, String reading) {
        int alone = answered.saidBy(reading).map(said -> STATES.indexOf(said.state())).orElse(0);
        return answered.quotedFrom(reading).size() + alone;
    }

    private List<Cause> causes(Answered before, Answered after) {
        List<Cause> causes = new ArrayList<>();
        for (Map.Entry<String, How> changed : readings.all().entrySet()) {
            if (differs(changed.getKey(), before, after)) {
                causes.add(cause(changed, By.PASSAGES, before, after));
            }
        }
        if (causes.isEmpty()) {
            readings.all().entrySet().stream()
                    .map(changed -> cause(changed, By.WEIGHT, before, after))
                    .forEach(causes::add);
        }
        return causes;
    }

    private static boolean differs(String reading, Answered before, Answered after) {
        return !passages(before.quotedFrom(reading)).equals(passages(after.quotedFrom(reading)))
                || !Objects.equals(before.saidBy(reading), after.saidBy(reading));
    }

    private static List<String> passages(List<Quoted> hits) {
        return hits.stream().map(Quoted::passage).toList();
    }

    private Cause cause(Map.Entry<String, How> changed, By by, Answered before, Answered after) {
        String id = changed.getKey();
        return new Cause(
                id,
                titles.get(id),
                changed.getValue(),
                by,
                Stream.of(after, before)
                        .flatMap(answered -> page(answered, id).stream())
                        .findFirst()
                        .orElse(null));
    }

    private static Optional<Integer> page(Answered answered, String reading) {
        return Stream.concat(
                        answered.quotedFrom(reading).stream().map(Quoted::page),
                        answered.saidBy(reading).stream().map(ReportFile.Said::page))
                .findFirst();
    }

    private static @Nullable String quote(
            Verdict verdict, List<Cause> causes, Answered before, Answered after) {
        return switch (verdict) {
            case LOST -> quote(before);
            case NEW -> quote(after);
            case WORSE -> quoteOf(causes, before);
            case BETTER -> quoteOf(causes, after);
            case SAME -> null;
        };
    }

    private static @Nullable String quote(Answered answered) {
        return answered.state().equals(STATES.getFirst())
                ? null
                : answered.hits().stream()
                        .flatMap(hit -> hit.sentence().stream())
                        .findFirst()
                        .orElse(null);
    }

    /** Of what caused the change, if that is shown. */
    private static @Nullable String quoteOf(List<Cause> causes, Answered answered) {
        return causes.stream()
                .flatMap(cause -> answered.quotedFrom(cause.reading()).stream())
                .flatMap(hit -> hit.sentence().stream())
                .findFirst()
                .orElse(null);
    }
}
