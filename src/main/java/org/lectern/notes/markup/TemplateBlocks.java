package org.lectern.notes.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A finder of Liquid blocks, each from a tag to the next end tag of the same name. */
final class TemplateBlocks {

    private static final Pattern TAG =
            Pattern.compile("\\{%-?\\s{0,5}([a-z_]{1,30})\\b[^%\\n]{0,500}%\\}");

    /** A block whose content is text of the page. */
    private static final String RAW = "raw";

    private TemplateBlocks() {}

    /** Returns the outermost blocks as pairs of offsets, in order. */
    static List<int[]> find(String text) {
        List<MatchResult> tags = TAG.matcher(text).results().toList();
        Map<String, TreeMap<Integer, Integer>> places = new HashMap<>();
        for (MatchResult tag : tags) {
            places.computeIfAbsent(tag.group(1), name -> new TreeMap<>())
                    .put(tag.start(), tag.end());
        }
        List<int[]> blocks = new ArrayList<>();
        int done = 0;
        for (MatchResult tag : tags) {
            var ends = places.getOrDefault("end" + tag.group(1), new TreeMap<>());
            Map.Entry<Integer, Integer> end = ends.higherEntry(tag.start());
            if (tag.start() >= done && end != null && !tag.group(1).equals(RAW)) {
                done = end.getValue();
                blocks.add(new int[] {tag.start(), done});
            }
        }
        return blocks;
    }
}
