package org.lectern.notes;

import org.lectern.notes.date.DateMention;
import org.lectern.notes.date.DateReader;
import org.lectern.notes.markup.Block;

import java.util.ArrayList;
import java.util.List;

/**
 * Assigns the dates in a list outside the sessions to these, in order. Only a list with as many
 * dates as there are sessions is used.
 */
final class DateListMatcher {

    /** The maximum number of characters of an item besides its date. */
    private static final int MAX_OTHER_CHARACTERS = 12;

    private DateListMatcher() {}

    /** Returns the sessions with the dates of the only such list; unchanged where there is none. */
    static List<SessionDraft> assign(
            List<SessionDraft> drafts, List<Block> outside, DateReader dates) {
        List<Block.ListBlock> matching =
                outside.stream()
                        .filter(Block.ListBlock.class::isInstance)
                        .map(Block.ListBlock.class::cast)
                        .filter(list -> list.items().size() == drafts.size())
                        .filter(list -> isDateList(list, dates))
                        .toList();
        if (matching.size() != 1) {
            return drafts;
        }
        List<SessionDraft> dated = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            String day = matching.getFirst().items().get(i).text().text();
            dated.add(drafts.get(i).withFallbackDate(day));
        }
        return dated;
    }

    /** Returns whether each item of a list is a date. */
    static boolean isDateList(Block.ListBlock list, DateReader dates) {
        return list.items().stream().allMatch(e -> e.children().isEmpty() && isDateItem(e, dates));
    }

    private static boolean isDateItem(Block.ListItem item, DateReader dates) {
        String words = item.text().text();
        List<DateMention> mentions = dates.findAll(words);
        return mentions.size() == 1
                && item.text().links().isEmpty()
                && mentions.getFirst().hasDay()
                && words.length() - mentions.getFirst().text().length() <= MAX_OTHER_CHARACTERS;
    }
}
