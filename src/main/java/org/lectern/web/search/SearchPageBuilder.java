package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Word;
import org.lectern.coverage.SimilarQuestions;
import org.lectern.format.Labels;
import org.lectern.format.Links;
import org.lectern.index.Snapshot;
import org.lectern.model.Answer;
import org.lectern.model.Hit;
import org.lectern.model.Reading;
import org.lectern.query.IndexQuery;
import org.lectern.query.QueryField;
import org.lectern.search.AnswerBuilder;
import org.lectern.search.FacetCounts;
import org.lectern.search.PreparedQuery;
import org.lectern.search.SearchRequest;
import org.lectern.search.SearchResults;
import org.lectern.search.Searcher;
import org.lectern.search.SourceFilter;
import org.lectern.web.search.SearchPage.MoreLink;
import org.lectern.web.search.SearchPage.NoResults;
import org.lectern.web.search.SearchPage.Pager;
import org.lectern.web.search.SearchPage.QueryExplanation;
import org.lectern.web.search.SearchPage.ReadingGroup;
import org.lectern.web.search.SearchPage.ResultList;
import org.lectern.web.search.SearchPage.SpellingCorrection;
import org.lectern.web.view.AnswerBlock;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.PassageActions;
import org.lectern.web.view.PassageCards;
import org.lectern.web.view.SearchUrl;
import org.lectern.web.view.UiText;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Builds the search page's results for one search of one snapshot. */
public final class SearchPageBuilder {

    /** Maximum number of hits in the notes below those of the readings. */
    private static final int MAX_NOTES = 3;

    private final Snapshot snapshot;
    private final Searcher searcher;
    private final SearchUrl url;
    private final PassageActions actions;
    private final SimilarQuestions similarQuestions;

    SearchPageBuilder(
            Searcher searcher,
            SearchUrl url,
            PassageActions actions,
            SimilarQuestions similarQuestions) {
        this.similarQuestions = similarQuestions;
        this.snapshot = searcher.snapshot();
        this.searcher = searcher;
        this.url = url;
        this.actions = actions;
    }

    /**
     * Searches and builds the results.
     *
     * @throws org.lectern.model.LecternException if the query or a filter is invalid
     */
    ResultList build() {
        long start = System.nanoTime();
        PreparedQuery query = searcher.prepare(url.query(), url.mode());
        SearchResults results = results(query);
        FacetCounts facets = searcher.facets(query, request());
        Answer answer = answer(results);
        NoResults noResults = noResults(results, answer);
        PassageCards cards = cards(results);
        List<ReadingGroup> groups =
                new HitGrouper(
                                snapshot.catalogue(),
                                cards,
                                (reading, shown) -> moreLink(reading, shown, facets))
                        .group(results.hits(), noResults != null);
        String duration = formatDuration(Duration.ofNanos(System.nanoTime() - start));
        return new ResultList(
                count(results),
                notesCount(results),
                duration,
                Labels.day(snapshot.commit().time()),
                answer == null ? null : answer.state(),
                corrections(results),
                new FacetLinks(snapshot.catalogue(), url).facets(facets),
                noResults == null && answer != null ? answerBlock(answer, cards) : null,
                noResults,
                queryExplanation(results, duration),
                groups,
                pager(results));
    }

    private SearchResults results(PreparedQuery query) {
        int from = url.offset();
        SearchResults readingResults =
                searcher.search(
                        query,
                        url.toRequest(
                                url.sourceFilter() == SourceFilter.NOTES
                                        ? SourceFilter.NOTES
                                        : SourceFilter.READINGS,
                                from,
                                SearchUrl.PAGE_SIZE));
        if (url.sourceFilter() != SourceFilter.ALL || from > 0) {
            return readingResults;
        }
        SearchResults notes =
                searcher.search(query, url.toRequest(SourceFilter.NOTES, 0, MAX_NOTES));
        return new SearchResults(
                query,
                readingResults.readingMatches(),
                notes.noteMatches(),
                Stream.concat(readingResults.hits().stream(), notes.hits().stream()).toList(),
                readingResults.how());
    }

    /** Returns the answer to a query of plain words, on the first page only; otherwise null. */
    private @Nullable Answer answer(SearchResults results) {
        boolean isQuestion =
                results.query().parsed().query()
                                instanceof IndexQuery.AnyWord(QueryField field, String _)
                        && field == QueryField.TEXT
                        && url.sourceFilter() != SourceFilter.NOTES
                        && url.page() == 1;
        return isQuestion
                ? new AnswerBuilder(searcher).answerFrom(results, SearchUrl.PAGE_SIZE)
                : null;
    }

    private @Nullable NoResults noResults(SearchResults results, @Nullable Answer answer) {
        return answer instanceof Answer.NotFound || (results.hits().isEmpty() && url.page() == 1)
                ? new NoResultsBuilder(snapshot, searcher, url).build(results)
                : null;
    }

    private SearchRequest request() {
        return url.toRequest(url.sourceFilter(), 0, SearchUrl.PAGE_SIZE);
    }

    /**
     * Returns the corrections. The link back puts the original word into quotation marks, which
     * prevents its correction.
     */
    private List<SpellingCorrection> corrections(SearchResults results) {
        return results.corrections().stream()
                .map(correction ->
                        new SpellingCorrection(
                                correction.original(),
                                correction.replacement(),
                                url.withQuery(quoted(correction.original())).href()))
                .toList();
    }

    private String quoted(String word) {
        return url.query()
                .replaceFirst(
                        "(?i)(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                        Matcher.quoteReplacement("\"" + word + "\""));
    }

    private PassageCards cards(SearchResults results) {
        return new PassageCards(
                snapshot.catalogue(),
                new PassageCards.CardQuery(url.query(), null, results.query().parsed().words()),
                actions);
    }

    private @Nullable AnswerBlock answerBlock(Answer answer, PassageCards cards) {
        return answer.hits().stream()
                .filter(hit -> hit.answerSpan() != null)
                .findFirst()
                .map(hit ->
                        AnswerBlock.of(hit, answer, cards.card(hit)).withSimilar(similarQuestion()))
                .orElse(null);
    }

    /** Returns a link to the most similar question of the notes. */
    private @Nullable LabelledLink similarQuestion() {
        return similarQuestions.similarToText(url.query()).stream()
                .findFirst()
                .map(question ->
                        new LabelledLink(
                                UiText.SIMILAR_QUESTION + question.text(),
                                Links.question(question.id())))
                .orElse(null);
    }

    private @Nullable MoreLink moreLink(Reading reading, int shown, FacetCounts facets) {
        if (reading.id().equals(url.reading())) {
            return null;
        }
        int all = facets.byReading().getOrDefault(reading.id(), 0);
        return all <= shown
                ? null
                : new MoreLink(moreLabel(all, shown), url.withReading(reading.id()).href());
    }

    private String moreLabel(int all, int shown) {
        return url.page() == 1
                ? "%,d more in this reading".formatted(all - shown)
                : "All %,d in this reading".formatted(all);
    }

    private String count(SearchResults results) {
        if (url.sourceFilter() == SourceFilter.NOTES) {
            return noteLineCount(results);
        }
        long readings =
                results.hits().stream()
                        .filter(SearchPageBuilder::isReadingHit)
                        .map(Hit::source)
                        .distinct()
                        .count();
        boolean all =
                results.hits().stream().filter(SearchPageBuilder::isReadingHit).count()
                        == results.readingMatches();
        String passages = Labels.count(results.readingMatches(), "passage", "passages");
        return all && readings > 0
                ? passages + " in " + Labels.count((int) readings, "reading", "readings")
                : passages;
    }

    private String notesCount(SearchResults results) {
        return url.sourceFilter() == SourceFilter.ALL && results.noteMatches() > 0
                ? ", " + noteLineCount(results)
                : "";
    }

    private static String noteLineCount(SearchResults results) {
        return Labels.count(results.noteMatches(), "line", "lines") + " of the notes";
    }

    private static boolean isReadingHit(Hit hit) {
        return hit.source() instanceof Reading;
    }

    private static QueryExplanation queryExplanation(SearchResults results, String duration) {
        return new QueryExplanation(
                results.query().parsed().words().stream().map(Word::surface).distinct().toList(),
                results.query().parsed().ignoredWords(),
                results.how(),
                scoreExplanation(results),
                duration);
    }

    private static String scoreExplanation(SearchResults results) {
        return results.hits().stream()
                .findFirst()
                .map(best -> "score, best first; the best passage has %.2f".formatted(best.score()))
                .orElse("score");
    }

    private static String formatDuration(Duration time) {
        return time.toMillis() == 0 ? "under 1 ms" : "%,d ms".formatted(time.toMillis());
    }

    private @Nullable Pager pager(SearchResults results) {
        int total =
                url.sourceFilter() == SourceFilter.NOTES
                        ? results.noteMatches()
                        : results.readingMatches();
        int from = url.offset();
        if (total <= SearchUrl.PAGE_SIZE && from == 0) {
            return null;
        }
        int to = Math.min(from + SearchUrl.PAGE_SIZE, total);
        int last = Math.max(1, Math.ceilDiv(total, SearchUrl.PAGE_SIZE));
        boolean more = to < Math.min(total, SearchRequest.MAX_HITS);
        return new Pager(
                from < total
                        ? "%,d–%,d of %,d".formatted(from + 1, to, total)
                        : "none left of %,d".formatted(total),
                from == 0 ? null : url.withPage(Math.min(url.page() - 1, last)).href(),
                more ? url.withPage(url.page() + 1).href() : null);
    }
}
