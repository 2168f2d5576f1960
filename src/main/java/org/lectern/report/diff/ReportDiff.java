package org.lectern.report.diff;

import org.jspecify.annotations.Nullable;
import org.lectern.report.diff.ParsedReport.ReportedAnswer;
import org.lectern.report.diff.ParsedReport.ReportedHit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The differences between two reports.
 *
 * @param titles titles of the readings that either report quotes, by id
 * @param settings settings that differ, each with the older and the newer value
 * @param questions questions of the newer report in its order, then those only in the older
 */
public record ReportDiff(
        IndexInfo from,
        IndexInfo to,
        ReadingChanges readings,
        Map<String, String> titles,
        Map<String, List<String>> settings,
        List<QuestionChange> questions) {

    /** The index that a report is from. */
    public record IndexInfo(String commit, int readings, int passages) {

        private static IndexInfo of(ParsedReport.ReportedIndex index) {
            return new IndexInfo(index.commit(), index.readings(), index.passages());
        }
    }

    /**
     * Compares two reports. Questions are matched by id and text first, then by text alone if it is
     * unique, since questions of a file may be numbered by line.
     *
     * @throws org.lectern.model.LecternException.FileAccessException if a file cannot be read
     * @throws org.lectern.model.LecternException.InvalidInputException if a file is not a report
     */
    public static ReportDiff between(Path older, Path newer) {
        ParsedReport before = ParsedReport.read(older);
        ParsedReport after = ParsedReport.read(newer);
        ReadingChanges readings =
                ReadingChanges.of(before.index().sources(), after.index().sources());
        Map<String, String> titles = titles(before, after);
        return new ReportDiff(
                IndexInfo.of(before.index()),
                IndexInfo.of(after.index()),
                readings,
                titles,
                settings(before, after),
                changes(
                        before.questions(),
                        after.questions(),
                        new AnswerComparison(readings, titles)));
    }

    /** Returns the number of questions with a verdict. */
    public int count(Verdict verdict) {
        return withVerdict(verdict).size();
    }

    /** Returns the questions with a verdict. */
    public List<QuestionChange> withVerdict(Verdict verdict) {
        return questions.stream().filter(change -> change.verdict() == verdict).toList();
    }

    private static Map<String, String> titles(ParsedReport before, ParsedReport after) {
        Map<String, String> titles = new HashMap<>();
        Stream.of(before, after)
                .flatMap(report -> report.answers().stream())
                .flatMap(answer -> answer.hits().stream())
                .map(ReportedHit::reading)
                .forEach(reading -> titles.put(reading.id(), reading.title()));
        return titles;
    }

    private static Map<String, List<String>> settings(ParsedReport before, ParsedReport after) {
        Map<String, List<String>> differing = new LinkedHashMap<>();
        for (String name : settingNames(before, after)) {
            Object older = before.settings().get(name);
            Object newer = after.settings().get(name);
            if (!Objects.equals(older, newer)) {
                differing.put(name, List.of(String.valueOf(older), String.valueOf(newer)));
            }
        }
        return differing;
    }

    private static Set<String> settingNames(ParsedReport before, ParsedReport after) {
        Set<String> names = new TreeSet<>(before.settings().keySet());
        names.addAll(after.settings().keySet());
        return names;
    }

    private static List<QuestionChange> changes(
            List<ReportedAnswer> before, List<ReportedAnswer> after, AnswerComparison comparison) {
        List<ReportedAnswer> unmatched = new ArrayList<>(before);
        Map<ReportedAnswer, ReportedAnswer> olderByNewer = new HashMap<>();
        matchBy(unmatched, after, olderByNewer, answer -> List.of(answer.id(), answer.question()));
        matchBy(unmatched, after, olderByNewer, ReportedAnswer::question);
        Stream<QuestionChange> changes =
                after.stream().map(newer -> change(olderByNewer.get(newer), newer, comparison));
        return Stream.concat(changes, unmatched.stream().map(comparison::removed)).toList();
    }

    private static QuestionChange change(
            @Nullable ReportedAnswer older, ReportedAnswer newer, AnswerComparison comparison) {
        return older == null ? comparison.added(newer) : comparison.compare(older, newer);
    }

    /** Pairs unmatched answers whose key is unique in both reports. */
    private static void matchBy(
            List<ReportedAnswer> unmatched,
            List<ReportedAnswer> after,
            Map<ReportedAnswer, ReportedAnswer> olderByNewer,
            Function<ReportedAnswer, Object> key) {
        Map<Object, List<ReportedAnswer>> olderByKey = byKey(unmatched, key);
        List<ReportedAnswer> unmatchedNewer =
                after.stream().filter(answer -> !olderByNewer.containsKey(answer)).toList();
        byKey(unmatchedNewer, key)
                .forEach((sharedKey, newer) -> {
                    List<ReportedAnswer> older = olderByKey.getOrDefault(sharedKey, List.of());
                    if (older.size() == 1 && newer.size() == 1) {
                        olderByNewer.put(newer.getFirst(), older.getFirst());
                        unmatched.remove(older.getFirst());
                    }
                });
    }

    private static Map<Object, List<ReportedAnswer>> byKey(
            List<ReportedAnswer> answers, Function<ReportedAnswer, Object> key) {
        Map<Object, List<ReportedAnswer>> byKey = new LinkedHashMap<>();
        answers.forEach(answer ->
                byKey.computeIfAbsent(key.apply(answer), _ -> new ArrayList<>()).add(answer));
        return byKey;
    }
}
