package org.lectern.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The pages of a text, parted by form feeds, without the lines that stand on top of each. */
final class TextPages {

    /** Of so many pages one must have a line at its edge for it to be a running head. */
    private static final int RUNNING_HEAD_RATIO = 3;

    private static final int MAX_PAGES = 20_000;

    /** How much of a line is compared. */
    private static final int COMPARED_CHARACTERS = 200;

    private TextPages() {}

    /** At least one page; its lines without blank ones at the edges. */
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

    /** Lines that differ in their numbers alone are the same head. */
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
