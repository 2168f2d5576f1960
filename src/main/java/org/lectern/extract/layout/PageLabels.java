package org.lectern.extract.layout;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads printed page numbers from running heads. They differ from the file's page numbers by a
 * constant on most pages; other numbers in heads, such as years, do not.
 */
final class PageLabels {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.:])\\d{1,4}(?![\\d.:]\\d|\\d)");
    private static final int MIN_PAGES = 3;

    private PageLabels() {}

    /**
     * Returns the labels of the pages that print one.
     *
     * @param heads running heads of each page, by its number in the file
     */
    static Map<Integer, String> of(Map<Integer, ? extends Collection<TextLine>> heads) {
        int least = Math.min(MIN_PAGES, heads.size());
        return votesForDistances(heads).entrySet().stream()
                .filter(vote -> vote.getValue() >= least)
                .max(
                        Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(vote -> labels(heads, vote.getKey()))
                .orElse(Map.of());
    }

    /** Counts the pages by each distance between a printed number and the number in the file. */
    private static Map<Integer, Integer> votesForDistances(
            Map<Integer, ? extends Collection<TextLine>> heads) {
        Map<Integer, Integer> votes = new HashMap<>();
        heads.forEach((page, lines) ->
                numbers(lines).distinct().forEach(n -> votes.merge(n - page, 1, Integer::sum)));
        return votes;
    }

    private static Map<Integer, String> labels(
            Map<Integer, ? extends Collection<TextLine>> heads, int distance) {
        Map<Integer, String> labels = new TreeMap<>();
        heads.forEach((page, lines) -> {
            if (numbers(lines).anyMatch(n -> n == page + distance)) {
                labels.put(page, Integer.toString(page + distance));
            }
        });
        return labels;
    }

    private static Stream<Integer> numbers(Collection<TextLine> lines) {
        return lines.stream()
                .flatMap(line -> NUMBER.matcher(line.text()).results())
                .map(MatchResult::group)
                .map(Integer::valueOf);
    }
}
