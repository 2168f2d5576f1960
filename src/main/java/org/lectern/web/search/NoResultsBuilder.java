package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.format.Labels;
import org.lectern.format.SourceLabels;
import org.lectern.index.Snapshot;
import org.lectern.model.Citation;
import org.lectern.model.MissingReading;
import org.lectern.model.Session;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SearchResults;
import org.lectern.search.Searcher;
import org.lectern.search.SourceFilter;
import org.lectern.web.http.Request;
import org.lectern.web.search.SearchPage.IndexedWord;
import org.lectern.web.search.SearchPage.MissingCitations;
import org.lectern.web.search.SearchPage.NoResults;
import org.lectern.web.search.SearchPage.RemovableFilter;
import org.lectern.web.view.SearchUrl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the explanation of a search without an answer, and the ways to change the search. */
public final class NoResultsBuilder {

    private static final int MAX_TITLES = 5;

    private final Snapshot snapshot;
    private final Searcher searcher;
    private final SearchUrl url;

    NoResultsBuilder(Snapshot snapshot, Searcher searcher, SearchUrl url) {
        this.snapshot = snapshot;
        this.searcher = searcher;
        this.url = url;
    }

    NoResults build(SearchResults results) {
        Map<String, String> words = new LinkedHashMap<>();
        results.query()
                .parsed()
                .words()
                .forEach(word -> words.putIfAbsent(word.term(), word.surface()));
        Map<String, Integer> frequencies =
                snapshot.vocabulary().documentFrequencies(words.keySet());
        List<String> missing = new ArrayList<>();
        List<IndexedWord> indexed = new ArrayList<>();
        words.forEach((term, word) -> {
            int passages = frequencies.getOrDefault(term, 0);
            if (passages == 0) {
                missing.add(word);
            } else {
                indexed.add(indexedWord(word, passages));
            }
        });
        boolean empty = results.readingMatches() + results.noteMatches() == 0;
        return new NoResults(
                heading(results, empty),
                introduction(empty),
                missing,
                missing.isEmpty() ? List.of() : indexed,
                removableFilters(results),
                missingCitations(),
                semanticSearchHref(empty));
    }

    private @Nullable String semanticSearchHref(boolean empty) {
        boolean possible =
                snapshot.commit().embeddingModel() != null && url.mode() != RetrievalMode.SEMANTIC;
        return empty && possible ? url.withMode(RetrievalMode.SEMANTIC).href() : null;
    }

    private static IndexedWord indexedWord(String word, int passages) {
        return new IndexedWord(
                word,
                Labels.count(passages, "passage", "passages"),
                SearchUrl.forQuery(word).href());
    }

    private static String heading(SearchResults results, boolean empty) {
        if (!empty) {
            return "Not found in the readings";
        }
        return results.query().parsed().words().size() == 1
                ? "No passage contains this word"
                : "No passage matches this";
    }

    private static String introduction(boolean empty) {
        return empty
                ? "Try other words, or fewer filters."
                : "The readings lack most of the important words of this question.";
    }

    private List<RemovableFilter> removableFilters(SearchResults results) {
        List<RemovableFilter> filters = new ArrayList<>();
        if (url.session() != null) {
            Session session = snapshot.catalogue().session(url.session());
            addIfMore(filters, Labels.session(session), url.withSession(null), results);
        }
        if (url.reading() != null) {
            addIfMore(filters, titleOf(url.reading()), url.withReading(null), results);
        }
        if (url.kind() != null) {
            addIfMore(filters, Labels.kind(url.kind()), url.withKind(null), results);
        }
        if (url.sourceFilter() != SourceFilter.ALL) {
            String label = Request.parameterValue(url.sourceFilter()) + " only";
            addIfMore(filters, label, url.withSourceFilter(SourceFilter.ALL), results);
        }
        return filters;
    }

    private String titleOf(String reading) {
        return snapshot.catalogue()
                .entry(reading)
                .map(entry -> SourceLabels.title(entry.source()))
                .orElse(reading);
    }

    private void addIfMore(
            List<RemovableFilter> filters, String label, SearchUrl without, SearchResults results) {
        int total =
                searcher.countMatches(
                        results.query(), without.toRequest(without.sourceFilter(), 0, 1));
        if (total > results.readingMatches() + results.noteMatches()) {
            filters.add(new RemovableFilter(label, without.href(), matches(total)));
        }
    }

    private static String matches(int total) {
        return Labels.count(total, "passage or line matches", "passages and lines match");
    }

    private @Nullable MissingCitations missingCitations() {
        List<MissingReading> missing = missingReadings();
        if (missing.isEmpty() || excludesOtherReadings()) {
            return null;
        }
        int more = missing.size() - MAX_TITLES;
        return new MissingCitations(
                citingLabel(),
                missing.stream().limit(MAX_TITLES).map(m -> titleOf(m.citation())).toList(),
                more > 0 ? " and %,d more".formatted(more) : "");
    }

    private boolean excludesOtherReadings() {
        return url.sourceFilter() == SourceFilter.NOTES || url.reading() != null;
    }

    private List<MissingReading> missingReadings() {
        return snapshot.catalogue().missingReadings().stream()
                .filter(reading ->
                        url.session() == null || reading.citedBy().contains(url.session()))
                .toList();
    }

    private String citingLabel() {
        if (url.session() == null) {
            return "The notes also cite";
        }
        Session session = snapshot.catalogue().session(url.session());
        return Labels.capitalised(Labels.session(session)) + " also cites";
    }

    private static String titleOf(Citation citation) {
        String title = citation.title();
        return title == null ? Labels.citation(citation) : title;
    }
}
