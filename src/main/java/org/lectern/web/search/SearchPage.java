package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.quoting.TimeText;
import org.lectern.web.page.AnswerBlock;
import org.lectern.web.page.AskForm;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Link;
import org.lectern.web.page.PassageCard;

import java.util.List;

/**
 * The search page.
 *
 * @param refusal why this cannot be searched for; null where it can
 * @param found null where nothing was searched for
 */
public record SearchPage(
        Layout layout, AskForm form, @Nullable String refusal, @Nullable Found found) {

    /**
     * What a search found.
     *
     * @param count how many, in words
     * @param rest more of it, in words; empty where there is nothing more
     * @param took in words
     * @param day of the index
     * @param state of the answer; empty where the query is none that has one
     * @param corrections of words that nothing has
     * @param facets what the results can be narrowed to; none where nothing was found
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
            String state,
            List<Mended> corrections,
            List<Facet> facets,
            @Nullable AnswerBlock answer,
            @Nullable Nothing nothing,
            Working working,
            List<ReadingGroup> groups,
            @Nullable Paging paging) {

        public Found {
            corrections = List.copyOf(corrections);
            facets = List.copyOf(facets);
            groups = List.copyOf(groups);
        }
    }

    /**
     * A word that nothing has, and the one that was looked for instead.
     *
     * @param href the search for the word as it was written
     */
    public record Mended(String written, String instead, String href) {}

    /** One way to narrow the results. */
    public record Facet(String title, List<Choice> choices) {

        public Facet {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A bound that can be put on, or taken off.
     *
     * @param chosen whether it is on; then the link takes it off
     */
    public record Choice(String label, String count, String href, boolean chosen) {}

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
     * @param href of the source's page; null for notes
     * @param readIn the session that reads it; null where none does
     * @param fold the link to what is not shown; null where all is
     */
    public record ReadingGroup(
            String id,
            String title,
            @Nullable String href,
            String byline,
            @Nullable Link readIn,
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
     * @param byMeaning the same search by meaning alone; null where there is none
     */
    public record Nothing(
            String heading,
            String lede,
            List<String> missing,
            List<KnownWord> rest,
            List<Lift> lifts,
            @Nullable Cited cited,
            @Nullable String byMeaning) {

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
