package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.notes.date.YearContext;
import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.InlineText;

import java.util.ArrayList;
import java.util.List;

/**
 * A session before it is read: its position on the page, and its blocks.
 *
 * @param line of its heading, row or list item, from 1
 * @param heading its text, with links; blank where it has none
 * @param yearContext the years mentioned around it
 * @param fallbackTitle title to use where the heading has none
 * @param fallbackDates texts with the date, to use where nothing else has one, the best first
 */
record SessionDraft(
        int line,
        InlineText heading,
        SessionHeading parsedHeading,
        YearContext yearContext,
        List<Block> blocks,
        @Nullable String fallbackTitle,
        List<String> fallbackDates) {

    SessionDraft {
        blocks = List.copyOf(blocks);
        fallbackDates = List.copyOf(fallbackDates);
    }

    static SessionDraft of(
            InlineText heading, SessionHeading name, YearContext years, List<Block> blocks) {
        return new SessionDraft(heading.line(), heading, name, years, blocks, null, List.of());
    }

    /** Returns the draft with one more fallback date, after the others. */
    SessionDraft withFallbackDate(String text) {
        List<String> dates = new ArrayList<>(fallbackDates);
        dates.add(text);
        return new SessionDraft(
                line, heading, parsedHeading, yearContext, blocks, fallbackTitle, dates);
    }

    SessionDraft withBlocks(List<? extends Block> more) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(more);
        return new SessionDraft(
                line, heading, parsedHeading, yearContext, all, fallbackTitle, fallbackDates);
    }
}
