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
 * @param error why the query is invalid; null if it is valid
 * @param results null if there is no query
 */
public record SearchPage(
        Layout layout, SearchForm form, @Nullable String error, @Nullable ResultList results) {

    /**
     * The results of a search.
     *
     * @param count number of results, in words
     * @param notesCount number of matching lines of the notes, appended to the count; may be empty
     * @param duration duration of the search, in words
     * @param indexDate date of the index
     * @param state the answer's state; null if the query is not a question
     * @param corrections corrections of words that occur nowhere
     * @param facets filters for the results; empty if there are none
     * @param answer null if the query is not a question or has no answer
     * @param noResults null if there are results
     * @param groups the results by source, best first, notes last
     * @param pager null if there is one page only
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
     * A word that occurs nowhere, and the word that was searched for instead.
     *
     * @param exactHref URL of the search for the original word
     */
    public record SpellingCorrection(String original, String replacement, String exactHref) {}

    /** A facet: the values of one property of the results. */
    public record Facet(String title, List<FacetValue> values) {

        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * A value of a facet, with the link that adds or removes it as a filter.
     *
     * @param selected whether it is an active filter; then the link removes it
     */
    public record FacetValue(String label, String count, String href, boolean selected) {}

    /**
     * An explanation of how the query was processed.
     *
     * @param words the searched words
     * @param notes further notes, as sentences
     * @param ranking the ranking in words
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
     * The passages of one source.
     *
     * @param id id of the heading element
     * @param href URL of the source's page; null for notes
     * @param citedIn the session that cites it; null if none does
     * @param more link to further passages; null if all are shown
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

    /** A link to further passages. */
    public record MoreLink(String label, String href) {}

    /**
     * The position of the page among the pages of results.
     *
     * @param range such as {@code 11–20 of 84}
     * @param previous URL of the previous page, or null
     * @param next URL of the next page, or null
     */
    public record Pager(String range, @Nullable String previous, @Nullable String next) {}

    /**
     * An explanation of a search without an answer.
     *
     * @param missingWords words that occur in no reading
     * @param indexedWords words that occur in some passages
     * @param removableFilters active filters that hide results
     * @param missingCitations cited readings that are missing; null if none is
     * @param semanticSearchHref URL of the same search in semantic mode; null if it is not possible
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

    /** A word and the number of passages that contain it. */
    public record IndexedWord(String word, String passages, String href) {}

    /**
     * An active filter that hides results.
     *
     * @param matches number of matches without it, in words
     */
    public record RemovableFilter(String label, String href, String matches) {}

    /**
     * Missing readings that the notes cite.
     *
     * @param by the citing session or notes, with the verb
     * @param titles some of their titles
     * @param more number of further ones, in words; may be empty
     */
    public record MissingCitations(String by, List<String> titles, String more) {

        public MissingCitations {
            titles = List.copyOf(titles);
        }
    }
}
