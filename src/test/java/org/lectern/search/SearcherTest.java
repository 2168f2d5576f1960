package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

class SearcherTest {

    @TempDir private Path folder;

    private Snapshot snapshot;

    @BeforeEach
    void open() {
        snapshot = SampleIndex.in(folder).open();
    }

    @AfterEach
    void close() {
        snapshot.close();
    }

    private Results search(String query, In in, @Nullable String session, int from, int limit) {
        return new Searcher(snapshot, null)
                .search(new SearchRequest(query, in, null, session, from, limit));
    }

    private static List<String> ids(Results results) {
        return results.hits().stream().map(hit -> hit.passage().id()).toList();
    }

    private static List<String> cut(Hit hit, List<Span> spans) {
        return spans.stream().map(s -> hit.passage().text().substring(s.start(), s.end())).toList();
    }

    @Test
    void aHitShowsItsWordsAndItsBestSentence() {
        Hit hit = search("split votes", In.READINGS, null, 0, 1).hits().getFirst();
        assertThat(hit.rank()).isEqualTo(1);
        assertThat(hit.source().id()).isEqualTo("ferries");
        assertThat(cut(hit, hit.highlights())).containsExactly("vote", "Split", "votes");
        Span answer = hit.answer();
        assertThat(answer).isNotNull();
        assertThat(cut(hit, List.of(answer == null ? new Span(0, 0) : answer)))
                .containsExactly(
                        "Split votes are settled by drawing lots, so that no captain waits twice.");
    }

    @Test
    void wordsWithPatternsAreMarkedWhole() {
        Hit hit = search("quo*", In.READINGS, null, 0, 1).hits().getFirst();
        assertThat(cut(hit, hit.highlights())).containsExactly("quorum");
    }

    @Test
    void inAllReadingsComeFirstAndNotesTakeAFewPlaces() {
        Results results = search("votes quorum", In.ALL, null, 0, 4);
        assertThat(ids(results)).hasSize(4).startsWith("bees-1", "ferries-1");
        assertThat(ids(results).getLast()).startsWith("note-");
        assertThat(results.inReadings()).isEqualTo(2);
        assertThat(results.inNotes()).isEqualTo(2);
        assertThat(ids(search("votes quorum", In.ALL, null, 0, 2)))
                .containsExactly("bees-1", "ferries-1");
    }

    @Test
    void wherePapersSayNothingTheNotesTakeTheirPlaces() {
        assertThat(ids(search("majority", In.ALL, null, 0, 1))).containsExactly("note-1");
    }

    @Test
    void ranksGoOnOverPages() {
        Results second = search("ferry captains votes bees", In.READINGS, null, 1, 2);
        assertThat(second.hits()).extracting(Hit::rank).containsExactly(2, 3);
        assertThat(search("votes", In.NOTES, null, 1, 5).hits()).isEmpty();
    }

    @Test
    void aSessionMeansItsReadingsAlone() {
        assertThat(ids(search("votes", In.READINGS, "spring-2026.1", 0, 5)))
                .containsExactly("ferries-1");
        assertThatThrownBy(() -> search("votes", In.READINGS, "nine", 0, 5))
                .isInstanceOf(LecternException.UnknownSession.class);
    }

    @Test
    void anUnknownReadingAndTooManyHitsAreRefused() {
        assertThatThrownBy(() ->
                        new Searcher(snapshot, null)
                                .search(new SearchRequest("votes", In.ALL, "none", null, 0, 5)))
                .isInstanceOf(LecternException.UnknownReading.class);
        assertThatThrownBy(() -> search("votes", In.ALL, null, 0, 0))
                .isInstanceOf(LecternException.BadInput.class);
        assertThatThrownBy(() -> search("votes", In.ALL, null, 999, 5))
                .isInstanceOf(LecternException.BadInput.class)
                .hasMessage("Between 1 and 1,000 hits can be asked for.");
    }

    @Test
    void whatMatchesIsCountedWhereItIsLookedFor() {
        Searcher searcher = new Searcher(snapshot, null);
        assertThat(
                        Stream.of(In.READINGS, In.NOTES, In.ALL)
                                .map(in -> new SearchRequest("votes quorum", in, null, null, 0, 1))
                                .map(searcher::matching))
                .containsExactly(2, 2, 4);
    }

    @Test
    void aWordThatIsNowhereIsLookedForAsTheNearestAndThatIsSaid() {
        Results results = search("captians", In.READINGS, null, 0, 5);
        assertThat(ids(results)).containsExactly("ferries-1");
        assertThat(results.corrections()).containsExactly(new Correction("captians", "captains"));
        assertThat(results.how())
                .containsExactly(
                        "Lexical only. No model is used, as the settings say.",
                        "No passage contains “captians”; looked for “captains”.");
        Hit hit = results.hits().getFirst();
        assertThat(cut(hit, hit.highlights())).containsExactly("Captains", "captain");
        assertThat(search("\"captians\"", In.READINGS, null, 0, 5).hits()).isEmpty();
    }

    @Test
    void sectionsOfOtherKindsAndNotesAreLeftOut() {
        SearchRequest votes = new SearchRequest("votes", In.ALL, null, null, 0, 5);
        Searcher searcher = new Searcher(snapshot, null);
        assertThat(ids(searcher.search(votes.ofKind(SectionKind.OTHER))))
                .containsExactlyInAnyOrder("ferries-1", "bees-1");
        assertThat(searcher.search(votes.ofKind(SectionKind.DESIGN)).hits()).isEmpty();
    }

    @Test
    void aSearchThatTakesTooLongIsABadQueryAndNoPartOfAnAnswer() {
        Deadline none = new Deadline(Duration.ZERO, () -> 0, () -> 0);
        Searcher searcher = new Searcher(snapshot, null, none);
        SearchRequest request = new SearchRequest("votes", In.ALL, null, null, 0, 5);
        Stream.<Consumer<SearchRequest>>of(
                        searcher::search,
                        searcher::matching,
                        searcher::facets,
                        bounds -> searcher.question("Who votes?", bounds))
                .forEach(search ->
                        assertThatThrownBy(() -> search.accept(request))
                                .isInstanceOfSatisfying(
                                        LecternException.BadQuery.class,
                                        e -> assertThat(e.httpStatus()).isEqualTo(400))
                                .hasMessageStartingWith("This took longer than 2 seconds: "));
    }
}
