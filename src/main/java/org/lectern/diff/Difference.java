package org.lectern.diff;

import org.jspecify.annotations.Nullable;
import org.lectern.diff.ReportFile.Answered;
import org.lectern.diff.ReportFile.Quoted;

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
public record Difference(
        Indexed from,
        Indexed to,
        ReadingChanges readings,
        Map<String, String> titles,
        Map<String, List<String>> settings,
        List<Change> questions) {

    /** The index that a report asked. */
    public record Indexed(String commit, int readings, int passages) {

        private static Indexed of(ReportFile.Index index) {
            return new Indexed(index.commit(), index.readings(), index.passages());
        }
    }

    /**
     * Compares two reports. A question is the same by its id and text, or else by its text alone
     * where no other of its report has it: without ids of their own, questions of a file are
     * numbered by their lines.
     *
     * @throws org.lectern.model.LecternException.InputOutput if a file cannot be read
     * @throws org.lectern.model.LecternException.BadInput if one is no report
     */
    public static Difference between(Path older, Path newer) {
        ReportFile before = ReportFile.read(older);
        ReportFile after = ReportFile.read(newer);
        ReadingChanges readings =
                ReadingChanges.of(before.index().sources(), after.index().sources());
        Map<String, String> titles = titles(before, after);
        return new Difference(
                Indexed.of(before.index()),
                Indexed.of(after.index()),
                readings,
                titles,
                settings(before, after),
                changes(before.questions(), after.questions(), new Comparison(readings, titles)));
    }

    /** How many questions have this verdict. */
    public int count(Verdict verdict) {
        return of(verdict).size();
    }

    /** The questions of this verdict. */
    public List<Change> of(Verdict verdict) {
        return questions.stream().filter(change -> change.verdict() == verdict).toList();
    }

    private static Map<String, String> titles(ReportFile before, ReportFile after) {
        Map<String, String> titles = new HashMap<>();
        Stream.of(before, after)
                .flatMap(report -> report.answers().stream())
                .flatMap(answered -> answered.hits().stream())
                .map(Quoted::reading)
                .forEach(reading -> titles.put(reading.id(), reading.title()));
        return titles;
    }

    private static Map<String, List<String>> settings(ReportFile before, ReportFile after) {
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

    private static List<Change> changes(
            List<Answered> before, List<Answered> after, Comparison comparison) {
        List<Answered> left = new ArrayList<>(before);
        Map<Answered, Answered> pairs = new HashMap<>();
        pair(left, after, pairs, answered -> List.of(answered.id(), answered.question()));
        pair(left, after, pairs, Answered::question);
        Stream<Change> newer = after.stream().map(is -> change(pairs.get(is), is, comparison));
        return Stream.concat(newer, left.stream().map(comparison::removed)).toList();
    }

    private static Change change(@Nullable Answered was, Answered is, Comparison comparison) {
        return was == null ? comparison.added(is) : comparison.of(was, is);
    }

    /** Pairs what has a key that no other has that is left; the older ones are left no more. */
    private static void pair(
            List<Answered> left,
            List<Answered> after,
            Map<Answered, Answered> pairs,
            Function<Answered, Object> key) {
        Map<Object, List<Answered>> older = byKey(left, key);
        List<Answered> open = after.stream().filter(is -> !pairs.containsKey(is)).toList();
        byKey(open, key)
                .forEach((same, newer) -> {
                    List<Answered> was = older.getOrDefault(same, List.of());
                    if (was.size() == 1 && newer.size() == 1) {
                        pairs.put(newer.getFirst(), was.getFirst());
                        left.remove(was.getFirst());
                    }
                });
    }

    private static Map<Object, List<Answered>> byKey(
            List<Answered> answers, Function<Answered, Object> key) {
        Map<Object, List<Answered>> byKey = new LinkedHashMap<>();
        answers.forEach(answered ->
                byKey.computeIfAbsent(key.apply(answered), _ -> new ArrayList<>()).add(answered));
        return byKey;
    }
}
