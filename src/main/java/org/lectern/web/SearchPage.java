package org.lectern.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The search page.
 *
 * @param filters that are on, beside the form's own
 * @param refusal why this cannot be searched for; null where it can
 * @param found null where nothing was searched for
 */
public record SearchPage(
        Layout layout,
        AskForm form,
        List<Filter> filters,
        @Nullable String refusal,
        @Nullable Found found) {

    public SearchPage {
        filters = List.copyOf(filters);
    }

    /**
     * A bound on where was looked.
     *
     * @param without the same search without it
     */
    public record Filter(String label, String without) {}

    /**
     * What a search found.
     *
     * @param count how many, in words
     * @param rest more of it, in words; empty where there is nothing more
     * @param took in words
     * @param day of the index
     * @param answer null where the query is none that has one
     * @param nothing null where something was found
     * @param groups best first, notes last
     * @param paging null where one page holds all
     */
    public record Found(
            String count,
            String rest,
            String took,
            TimeText day,
            @Nullable AnswerBlock answer,
            @Nullable Nothing nothing,
            Working working,
            List<ReadingGroup> groups,
            @Nullable Paging paging) {

        public Found {
            groups = List.copyOf(groups);
        }
    }

    /**
     * The answer's state and its best sentence.
     *
     * @param state {@code found} or {@code partly}
     * @param label in words
     * @param aside on what the state rests
     * @param before the title: who wrote it and when
     * @param after the title: when, where nobody is known to have written it
     */
    public record AnswerBlock(
            String state,
            String label,
            String aside,
            Quotation quotation,
            String before,
            String title,
            String after,
            PassageCard card) {}

    /**
     * How the query was understood.
     *
     * @param words that were looked for
     * @param notes sentences
     * @param ranked in words
     */
    public record Working(
            List<String> words,
            List<String> leftOut,
            List<String> notes,
            String ranked,
            String took) {

        public Working {
            words = List.copyOf(words);
            leftOut = List.copyOf(leftOut);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Passages of one source.
     *
     * @param id of the heading
     * @param href of the source's file; null for notes
     * @param fold the link to what is not shown; null where all is
     */
    public record ReadingGroup(
            String id,
            String title,
            @Nullable String href,
            String byline,
            List<PassageCard> passages,
            @Nullable Fold fold) {

        public ReadingGroup {
            passages = List.copyOf(passages);
        }
    }

    /** A link to more. */
    public record Fold(String label, String href) {}

    /**
     * Where the page stands among the others.
     *
     * @param range as in {@code 11–20 of 84}
     * @param earlier address of the page before, or null
     * @param later address of the page after, or null
     */
    public record Paging(String range, @Nullable String earlier, @Nullable String later) {}

    /**
     * Why nothing answers.
     *
     * @param missing words that no reading has
     * @param rest words that some passages have
     * @param lifts filters that hide something
     * @param cited readings that the notes cite and the index lacks
     */
    public record Nothing(
            String heading,
            String lede,
            List<String> missing,
            List<KnownWord> rest,
            List<Lift> lifts,
            @Nullable Cited cited) {

        public Nothing {
            missing = List.copyOf(missing);
            rest = List.copyOf(rest);
            lifts = List.copyOf(lifts);
        }

        public boolean hasReasons() {
            return !missing.isEmpty() || !lifts.isEmpty() || cited != null;
        }
    }

    /** A word and how many passages have it. */
    public record KnownWord(String word, String passages, String href) {}

    /**
     * A filter that can be lifted.
     *
     * @param gain what there is without it
     */
    public record Lift(String label, String href, String gain) {}

    /**
     * Readings that are cited and missing.
     *
     * @param by who cites them
     * @param titles some of them
     * @param more how many others there are, in words; empty where there are none
     */
    public record Cited(String by, List<String> titles, String more) {

        public Cited {
            titles = List.copyOf(titles);
        }
    }
}
