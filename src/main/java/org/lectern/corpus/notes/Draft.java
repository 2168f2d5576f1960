package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A session before it is read: where it stands, and the blocks that are its own.
 *
 * @param line of its heading, row or list item, from 1
 * @param heading its words, links in them included; blank where it has none
 * @param calendar the years that its surroundings name
 * @param spareTitle the title where heading and name give none
 * @param spareDates texts that hold the date where nothing else does, the best first
 */
record Draft(
        int line,
        Phrase heading,
        SessionName name,
        Calendar calendar,
        List<Block> blocks,
        @Nullable String spareTitle,
        List<String> spareDates) {

    Draft {
        blocks = List.copyOf(blocks);
        spareDates = List.copyOf(spareDates);
    }

    static Draft of(Phrase heading, SessionName name, Calendar calendar, List<Block> blocks) {
        return new Draft(heading.line(), heading, name, calendar, blocks, null, List.of());
    }

    /** With one more text that may hold the date, behind those that it has. */
    Draft withSpareDate(String text) {
        List<String> dates = new ArrayList<>(spareDates);
        dates.add(text);
        return new Draft(line, heading, name, calendar, blocks, spareTitle, dates);
    }

    Draft with(List<? extends Block> more) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(more);
        return new Draft(line, heading, name, calendar, all, spareTitle, spareDates);
    }
}
