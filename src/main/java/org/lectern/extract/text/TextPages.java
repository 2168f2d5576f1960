package org.lectern.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Splits a text into pages at form feeds and removes running heads. */
final class TextPages {

    /** A line is a running head if one page in this many has it at its edge. */
    private static final int RUNNING_HEAD_RATIO = 3;

    private static final int MAX_PAGES = 20_000;

    /** The number of characters of a line that are compared. */
    private static final int COMPARED_CHARACTERS = 200;

    private TextPages() {}

    /** Returns at least one page, each without blank lines at its edges. */
    static List<List<String>> split(String text) {
        List<List<String>> pages =
                Arrays.stream(text.split("\f", MAX_PAGES)).map(TextPages::trim).toList();
        if (pages.size() < 2) {
            return pages;
        }
        Map<String, Integer> tops = countEdges(pages, List::getFirst);
        Map<String, Integer> ends = countEdges(pages, List::getLast);
        int least = Math.max(2, pages.size() / RUNNING_HEAD_RATIO);
        return pages.stream().map(page -> withoutRunningHeads(page, tops, ends, least)).toList();
    }

    private static List<String> trim(String page) {
        List<String> lines = page.lines().toList();
        int start = 0;
        int end = lines.size();
        while (start < end && lines.get(start).isBlank()) {
            start++;
        }
        while (end > start && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(start, end);
    }

    private static Map<String, Integer> countEdges(
            List<List<String>> pages, Function<List<String>, String> edge) {
        Map<String, Integer> counts = new HashMap<>();
        pages.stream()
                .filter(page -> !page.isEmpty())
                .forEach(page -> counts.merge(withoutNumbers(edge.apply(page)), 1, Integer::sum));
        return counts;
    }

    /** Returns a line without its numbers, by which running heads may differ. */
    private static String withoutNumbers(String line) {
        String head = line.substring(0, Math.min(line.length(), COMPARED_CHARACTERS));
        return head.strip().replaceAll("\\d+", "#").replaceAll("\\s+", " ");
    }

    private static List<String> withoutRunningHeads(
            List<String> page, Map<String, Integer> tops, Map<String, Integer> ends, int least) {
        List<String> lines = new ArrayList<>(page);
        if (!lines.isEmpty() && tops.getOrDefault(withoutNumbers(lines.getFirst()), 0) >= least) {
            lines.removeFirst();
        }
        if (!lines.isEmpty() && ends.getOrDefault(withoutNumbers(lines.getLast()), 0) >= least) {
            lines.removeLast();
        }
        return lines;
    }
}
