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
 * All that changed between two reports.
 *
 * @param titles of readings that either report quotes, by their ids
 * @param settings in which the reports differ: of each the older and the newer value
 * @param questions those of the newer report in its order, then those that only the older has
 */
public record ReportDiff(
        IndexInfo from,
        IndexInfo to,
        ReadingChanges readings,
        Map<String, String> titles,
        Map<String, List<String>> settings,
        List<QuestionChange> questions) {

    /** The index that a report asked. */
    public record IndexInfo(String commit, int readings, int passages) {

        private static IndexInfo of(ParsedReport.ReportedIndex index) {
            return new IndexInfo(index.commit(), index.readings(), index.passages());
        }
    }

    /**
     * Compares two reports. A question is the same by its id and text, or else by its text alone
     * where no other of its report has it: without ids of their own, questions of a file are
     * numbered by their lines.
     *
     * @throws org.lectern.model.LecternException.FileAccessException if a file cannot be read
     * @throws org.lectern.model.LecternException.InvalidInputException if one is no report
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

    /** How many questions have this verdict. */
    public int count(Verdict verdict) {
        return withVerdict(verdict).size();
    }

    /** The questions of this verdict. */
    public List<QuestionChange> withVerdict(Verdict verdict) {
        return questions.stream().filter(change -> change.verdict() == verdict).toList();
    }

    private static Map<String, String> titles(ParsedReport before, ParsedReport after) {
        Map<String, String> titles = new HashMap<>();
        Stream.of(before, after)
                .flatMap(report -> report.answers().stream())
                .flatMap(answered -> answered.hits().stream())
                .map(ReportedHit::reading)
                .forEach(reading -> titles.put(reading.id(), reading.title()));
        return titles;
    }

    private static Map<String, List<String>> settings(ParsedReport before, ParsedReport after) {
        Map<String, List<String>> differing = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>(before.settings().keySet());
        names.addAll(after.settings().keySet());
        for (String name : names) {
            Object was = before.settings().get(name);
            Object is = after.settings().get(name);
            if (!Objects.equals(was, is)) {
                differing.put(name, List.of(String.valueOf(was), String.valueOf(is)));
            }
        }
        return differing;
    }

    private static List<QuestionChange> changes(
            List<ReportedAnswer> before, List<ReportedAnswer> after, AnswerComparison comparison) {
        List<ReportedAnswer> left = new ArrayList<>(before);
        Map<ReportedAnswer, ReportedAnswer> pairs = new HashMap<>();
        matchBy(left, after, pairs, answered -> List.of(answered.id(), answered.question()));
        matchBy(left, after, pairs, ReportedAnswer::question);
        Stream<QuestionChange> newer =
                after.stream().map(is -> change(pairs.get(is), is, comparison));
        return Stream.concat(newer, left.stream().map(comparison::removed)).toList();
    }

    private static QuestionChange change(
            @Nullable ReportedAnswer was, ReportedAnswer is, AnswerComparison comparison) {
        return was == null ? comparison.added(is) : comparison.compare(was, is);
    }

    /** Pairs what has a key that no other has that is left; the older ones are left no more. */
    private static void matchBy(
            List<ReportedAnswer> left,
            List<ReportedAnswer> after,
            Map<ReportedAnswer, ReportedAnswer> pairs,
            Function<ReportedAnswer, Object> key) {
        Map<Object, List<ReportedAnswer>> older = byKey(left, key);
        List<ReportedAnswer> open = after.stream().filter(is -> !pairs.containsKey(is)).toList();
        byKey(open, key)
                .forEach((same, newer) -> {
                    List<ReportedAnswer> was = older.getOrDefault(same, List.of());
                    if (was.size() == 1 && newer.size() == 1) {
                        pairs.put(newer.getFirst(), was.getFirst());
                        left.remove(was.getFirst());
                    }
                });
    }

    private static Map<Object, List<ReportedAnswer>> byKey(
            List<ReportedAnswer> answers, Function<ReportedAnswer, Object> key) {
        Map<Object, List<ReportedAnswer>> byKey = new LinkedHashMap<>();
        answers.forEach(answered ->
                byKey.computeIfAbsent(key.apply(answered), _ -> new ArrayList<>()).add(answered));
        return byKey;
    }
}
