package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.format.TimeText;
import org.lectern.model.AnswerState;
import org.lectern.web.view.AnswerBlock;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;
import org.lectern.web.view.PassageCard;
import org.lectern.web.view.SearchForm;

import java.util.List;

/**
 * The search page.
 *
 * @param error why this cannot be searched for; null where it can
 * @param results null where nothing was searched for
 */
public record SearchPage(
        Layout layout, SearchForm form, @Nullable String error, @Nullable ResultList results) {

    /**
     * What a search found.
     *
     * @param count how many, in words
     * @param notesCount more of it, in words; empty where there is nothing more
     * @param duration in words
     * @param indexDate of the index
     * @param state of the answer; null if the query is not a question
     * @param corrections of words that nothing has
     * @param facets what the results can be narrowed to; none where nothing was found
     * @param answer null where the query is none that has one
     * @param noResults null where something was found
     * @param groups best first, notes last
     * @param pager null where one page holds all
     */
    public record ResultList(
            String count,
            String notesCount,
            String duration,
            TimeText indexDate,
            @Nullable AnswerState state,
            List<SpellingCorrection> corrections,
            List<Facet> facets,
            @Nullable AnswerBlock answer,
            @Nullable NoResults noResults,
            QueryExplanation explanation,
            List<ReadingGroup> groups,
            @Nullable Pager pager) {

        public ResultList {
            corrections = List.copyOf(corrections);
            facets = List.copyOf(facets);
            groups = List.copyOf(groups);
        }
    }

    /**
     * A word that nothing has, and the one that was looked for instead.
     *
     * @param exactHref the search for the word as it was written
     */
    public record SpellingCorrection(String original, String replacement, String exactHref) {}

    /** One way to narrow the results. */
    public record Facet(String title, List<FacetValue> values) {

        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * A bound that can be put on, or taken off.
     *
     * @param selected whether it is on; then the link takes it off
     */
    public record FacetValue(String label, String count, String href, boolean selected) {}

    /**
     * How the query was understood.
     *
     * @param words that were looked for
     * @param notes sentences
     * @param ranking in words
     */
    public record QueryExplanation(
            List<String> words,
            List<String> ignored,
            List<String> notes,
            String ranking,
            String duration) {

        public QueryExplanation {
            words = List.copyOf(words);
            ignored = List.copyOf(ignored);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Passages of one source.
     *
     * @param id of the heading
     * @param href of the source's page; null for notes
     * @param citedIn the session that reads it; null where none does
     * @param more the link to what is not shown; null where all is
     */
    public record ReadingGroup(
            String id,
            String title,
            @Nullable String href,
            String byline,
            @Nullable LabelledLink citedIn,
            List<PassageCard> passages,
            @Nullable MoreLink more) {

        public ReadingGroup {
            passages = List.copyOf(passages);
        }
    }

    /** A link to more. */
    public record MoreLink(String label, String href) {}

    /**
     * Where the page stands among the others.
     *
     * @param range as in {@code 11–20 of 84}
     * @param previous address of the page before, or null
     * @param next address of the page after, or null
     */
    public record Pager(String range, @Nullable String previous, @Nullable String next) {}

    /**
     * Why nothing answers.
     *
     * @param missingWords words that no reading has
     * @param indexedWords words that some passages have
     * @param removableFilters filters that hide something
     * @param missingCitations readings that the notes cite and the index lacks
     * @param semanticSearchHref the same search by meaning alone; null where there is none
     */
    public record NoResults(
            String heading,
            String introduction,
            List<String> missingWords,
            List<IndexedWord> indexedWords,
            List<RemovableFilter> removableFilters,
            @Nullable MissingCitations missingCitations,
            @Nullable String semanticSearchHref) {

        public NoResults {
            missingWords = List.copyOf(missingWords);
            indexedWords = List.copyOf(indexedWords);
            removableFilters = List.copyOf(removableFilters);
        }

        public boolean hasReasons() {
            return !missingWords.isEmpty()
                    || !removableFilters.isEmpty()
                    || missingCitations != null;
        }
    }

    /** A word and how many passages have it. */
    public record IndexedWord(String word, String passages, String href) {}

    /**
     * A filter that can be lifted.
     *
     * @param matches what there is without it
     */
    public record RemovableFilter(String label, String href, String matches) {}

    /**
     * Readings that are cited and missing.
     *
     * @param by who cites them
     * @param titles some of them
     * @param more how many others there are, in words; empty where there are none
     */
    public record MissingCitations(String by, List<String> titles, String more) {

        public MissingCitations {
            titles = List.copyOf(titles);
        }
    }
}
