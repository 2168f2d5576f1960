package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.index.Deadline;
import org.lectern.index.Snapshot;
import org.lectern.model.Hit;
import org.lectern.model.LecternException;
import org.lectern.model.SectionKind;
import org.lectern.model.Span;
import org.lectern.query.Correction;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

class SearcherTest {

    @TempDir private Path folder;

    private Snapshot snapshot;

    @BeforeEach
    void open() {
        snapshot = SampleIndex.create(folder).open();
    }

    @AfterEach
    void close() {
        snapshot.close();
    }

    private SearchResults search(
            String query, SourceFilter sources, @Nullable String session, int offset, int limit) {
        return search(query, new SearchRequest(sources, null, session, offset, limit));
    }

    private SearchResults search(String query, SearchRequest request) {
        Searcher searcher = new Searcher(snapshot, null);
        return searcher.search(searcher.prepare(query, RetrievalMode.HYBRID), request);
    }

    private static List<String> ids(SearchResults results) {
        return results.hits().stream().map(hit -> hit.passage().id()).toList();
    }

    private static List<String> highlighted(Hit hit, List<Span> spans) {
        return spans.stream().map(s -> hit.passage().text().substring(s.start(), s.end())).toList();
    }

    @Test
    void hitsHaveHighlightsAndAnAnswerSentence() {
        Hit hit = search("split votes", SourceFilter.READINGS, null, 0, 1).hits().getFirst();
        assertThat(hit.rank()).isEqualTo(1);
        assertThat(hit.source().id()).isEqualTo("ferries");
        assertThat(highlighted(hit, hit.highlights())).containsExactly("vote", "Split", "votes");
        Span answer = hit.answerSpan();
        assertThat(answer).isNotNull();
        assertThat(highlighted(hit, List.of(answer == null ? new Span(0, 0) : answer)))
                .containsExactly(
                        "Split votes are settled by drawing lots, so that no captain waits twice.");
    }

    @Test
    void wildcardsHighlightWholeWords() {
        Hit hit = search("quo*", SourceFilter.READINGS, null, 0, 1).hits().getFirst();
        assertThat(highlighted(hit, hit.highlights())).containsExactly("quorum");
    }

    @Test
    void readingsComeFirstAndNotesFillTheLastPlaces() {
        SearchResults results = search("votes quorum", SourceFilter.ALL, null, 0, 4);
        assertThat(ids(results)).hasSize(4).startsWith("bees-1", "ferries-1");
        assertThat(ids(results).getLast()).startsWith("note-");
        assertThat(results.readingMatches()).isEqualTo(2);
        assertThat(results.noteMatches()).isEqualTo(2);
        assertThat(ids(search("votes quorum", SourceFilter.ALL, null, 0, 2)))
                .containsExactly("bees-1", "ferries-1");
    }

    @Test
    void notesFillAllPlacesWithoutHitsInReadings() {
        assertThat(ids(search("majority", SourceFilter.ALL, null, 0, 1))).containsExactly("note-1");
    }

    @Test
    void ranksContinueOverPages() {
        SearchResults second =
                search("ferry captains votes bees", SourceFilter.READINGS, null, 1, 2);
        assertThat(second.hits()).extracting(Hit::rank).containsExactly(2, 3);
        assertThat(search("votes", SourceFilter.NOTES, null, 1, 5).hits()).isEmpty();
    }

    @Test
    void sessionLimitsTheSearchToItsReadings() {
        assertThat(ids(search("votes", SourceFilter.READINGS, "spring-2026.1", 0, 5)))
                .containsExactly("ferries-1");
        assertThatThrownBy(() -> search("votes", SourceFilter.READINGS, "nine", 0, 5))
                .isInstanceOf(LecternException.UnknownSessionException.class);
    }

    @Test
    void unknownReadingAndTooManyHitsAreRejected() {
        assertThatThrownBy(() ->
                        search("votes", new SearchRequest(SourceFilter.ALL, "none", null, 0, 5)))
                .isInstanceOf(LecternException.UnknownReadingException.class);
        assertThatThrownBy(() -> search("votes", SourceFilter.ALL, null, 0, 0))
                .isInstanceOf(LecternException.InvalidInputException.class);
        assertThatThrownBy(() -> search("votes", SourceFilter.ALL, null, 999, 5))
                .isInstanceOf(LecternException.InvalidInputException.class)
                .hasMessage("Between 1 and 1,000 hits can be requested.");
    }

    @Test
    void matchesAreCountedInTheRequestedSources() {
        Searcher searcher = new Searcher(snapshot, null);
        PreparedQuery query = searcher.prepare("votes quorum", RetrievalMode.HYBRID);
        assertThat(
                        Stream.of(SourceFilter.READINGS, SourceFilter.NOTES, SourceFilter.ALL)
                                .map(sources -> new SearchRequest(sources, null, null, 0, 1))
                                .map(request -> searcher.countMatches(query, request)))
                .containsExactly(2, 2, 4);
    }

    @Test
    void unknownWordIsCorrectedAndReported() {
        SearchResults results = search("captians", SourceFilter.READINGS, null, 0, 5);
        assertThat(ids(results)).containsExactly("ferries-1");
        assertThat(results.corrections()).containsExactly(new Correction("captians", "captains"));
        assertThat(results.how())
                .containsExactly(
                        "Lexical only. No model is used, as the settings say.",
                        "No passage contains “captians”; looked for “captains”.");
        Hit hit = results.hits().getFirst();
        assertThat(highlighted(hit, hit.highlights())).containsExactly("Captains", "captain");
        assertThat(search("\"captians\"", SourceFilter.READINGS, null, 0, 5).hits()).isEmpty();
    }

    @Test
    void sectionKindExcludesOtherSectionsAndNotes() {
        SearchRequest request = new SearchRequest(SourceFilter.ALL, null, null, 0, 5);
        assertThat(ids(search("votes", request.withSectionKind(SectionKind.OTHER))))
                .containsExactlyInAnyOrder("ferries-1", "bees-1");
        assertThat(search("votes", request.withSectionKind(SectionKind.DESIGN)).hits()).isEmpty();
    }

    @Test
    void searchThatExceedsTheDeadlineIsRejected() {
        PreparedQuery query = new Searcher(snapshot, null).prepare("votes", RetrievalMode.HYBRID);
        Deadline expired = new Deadline(Duration.ZERO, () -> 0, () -> 0);
        Searcher searcher = new Searcher(snapshot, null, expired);
        SearchRequest request = new SearchRequest(SourceFilter.ALL, null, null, 0, 5);
        Stream.<ThrowingCallable>of(
                        () -> searcher.search(query, request),
                        () -> searcher.countMatches(query, request),
                        () -> searcher.facets(query, request),
                        () -> searcher.prepare("captians", RetrievalMode.HYBRID),
                        () -> searcher.prepareQuestion("captians?", RetrievalMode.HYBRID))
                .forEach(search ->
                        assertThatThrownBy(search)
                                .isInstanceOf(LecternException.InvalidQueryException.class)
                                .hasMessageStartingWith("The search took longer than 2 seconds."));
    }

    /** So that a page that searches, counts and facets parses and embeds its query once. */
    @Test
    void onlyPreparingTakesAQueryAsText() {
        assertThat(
                        Stream.of(Searcher.class.getMethods())
                                .filter(method ->
                                        List.of(method.getParameterTypes()).contains(String.class))
                                .map(Method::getName))
                .containsExactlyInAnyOrder("prepare", "prepareQuestion");
    }
}
