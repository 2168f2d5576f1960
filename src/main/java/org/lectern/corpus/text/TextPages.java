package org.lectern.corpus.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The pages of a text, parted by form feeds, without the lines that stand on top of each. */
final class TextPages {

    /** Of so many pages one must have a line at its edge for it to be a running head. */
    private static final int ONE_IN = 3;

    private static final int MOST = 20_000;

    /** How much of a line is compared. */
    private static final int HEAD = 200;

    private TextPages() {}

    /** At least one page; its lines without blank ones at the edges. */
    static List<List<String>> of(String text) {
        List<List<String>> pages =
                Arrays.stream(text.split("\f", MOST)).map(TextPages::trimmed).toList();
        if (pages.size() < 2) {
            return pages;
        }
        Map<String, Integer> tops = counted(pages, List::getFirst);
        Map<String, Integer> ends = counted(pages, List::getLast);
        int least = Math.max(2, pages.size() / ONE_IN);
        return pages.stream().map(page -> without(page, tops, ends, least)).toList();
    }

    private static List<String> trimmed(String page) {
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

    private static Map<String, Integer> counted(
            List<List<String>> pages, Function<List<String>, String> edge) {
        Map<String, Integer> counts = new HashMap<>();
        pages.stream()
                .filter(page -> !page.isEmpty())
                .forEach(page -> counts.merge(alike(edge.apply(page)), 1, Integer::sum));
        return counts;
    }

    /** Lines that differ in their numbers alone are the same head. */
    private static String alike(String line) {
        String head = line.substring(0, Math.min(line.length(), HEAD));
        return head.strip().replaceAll("\\d+", "#").replaceAll("\\s+", " ");
    }

    private static List<String> without(
            List<String> page, Map<String, Integer> tops, Map<String, Integer> ends, int least) {
        List<String> lines = new ArrayList<>(page);
        if (!lines.isEmpty() && tops.getOrDefault(alike(lines.getFirst()), 0) >= least) {
            lines.removeFirst();
        }
        if (!lines.isEmpty() && ends.getOrDefault(alike(lines.getLast()), 0) >= least) {
            lines.removeLast();
        }
        return lines;
    }
}
