package org.lectern.corpus.notes;

import java.util.ArrayList;
import java.util.List;

/**
 * Days that a page lists apart from its sessions. As many as there are sessions, they are theirs in
 * order; where the numbers differ nobody can say whose they are.
 */
final class ListedDays {

    /** Of a longer entry the date is not the point. */
    private static final int BRIEF = 12;

    private ListedDays() {}

    /** The sessions, each with its day where one list outside them holds nothing but days. */
    static List<Draft> given(List<Draft> drafts, List<Block> outside, DateReader dates) {
        List<Block.Listing> fitting =
                outside.stream()
                        .filter(Block.Listing.class::isInstance)
                        .map(Block.Listing.class::cast)
                        .filter(list -> list.entries().size() == drafts.size())
                        .filter(list -> is(list, dates))
                        .toList();
        if (fitting.size() != 1) {
            return drafts;
        }
        List<Draft> given = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            String day = fitting.getFirst().entries().get(i).text().text();
            given.add(drafts.get(i).withSpareDate(day));
        }
        return given;
    }

    /** Whether a list holds nothing but days. */
    static boolean is(Block.Listing list, DateReader dates) {
        return list.entries().stream().allMatch(e -> e.below().isEmpty() && isDay(e, dates));
    }

    private static boolean isDay(Block.Entry entry, DateReader dates) {
        String words = entry.text().text();
        List<DateMention> named = dates.in(words);
        return named.size() == 1
                && entry.text().links().isEmpty()
                && named.getFirst().namesDay()
                && words.length() - named.getFirst().written().length() <= BRIEF;
    }
}
