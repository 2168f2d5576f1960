package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.BundledModel;
import org.lectern.SampleIndex;
import org.lectern.index.IndexUpdate;
import org.lectern.index.Snapshot;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Hit;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.ScoreParts;
import org.lectern.model.SessionPage;
import org.lectern.model.Span;

import java.nio.file.Path;
import java.util.List;

/** With vectors of the real model. */
class SearcherSemanticTest {

    /** Shares no word with its answer. */
    private static final String QUESTION =
            "Why are boats delayed when passengers arrive behind time?";

    private static final String ANSWER =
            "A ferry that waits for one late bus makes ten others late.";

    @TempDir private static Path folder;

    private static Snapshot snapshot;

    @BeforeAll
    static void fillIndex() {
        LuceneIndex index = new LuceneIndex(folder);
        try (IndexUpdate update = index.update(true)) {
            put(
                    update,
                    "ferries",
                    SampleIndex.passage("ferries", 0, 1, ANSWER),
                    SampleIndex.passage("ferries", 1, 2, "Captains vote each evening."),
                    SampleIndex.passage("ferries", 2, 3, "Fuel is the largest cost."));
            put(
                    update,
                    "bees",
                    SampleIndex.passage("bees", 0, 1, "Scout bees dance for a site."),
                    SampleIndex.passage(
                            "bees",
                            1,
                            2,
                            "No bee counts votes. When enough scouts meet at one site, a quorum is"
                                    + " reached and the swarm flies."));
            Passage note =
                    new Passage(
                            "line",
                            "log",
                            0,
                            "Do insects hold elections?",
                            List.of(),
                            new Locator.NoteLines(null, 1, 1));
            update.replace(
                    new CatalogueEntry(
                            new SessionPage("log", "log.md", null, List.of(), List.of()),
                            "h",
                            1,
                            null),
                    BundledModel.withVectors(note),
                    List.of());
            update.commit(
                    folder, 1, BundledModel.embedder().modelId(), "0123456789ab", SampleIndex.TIME);
        }
        snapshot = index.open();
    }

    private static void put(IndexUpdate update, String id, Passage... passages) {
        Reading reading = new Reading(id, id + ".pdf", id, List.of(), null, 3);
        update.replace(
                new CatalogueEntry(reading, "h", passages.length, null),
                BundledModel.withVectors(passages),
                List.of());
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    private static SearchResults results(
            String query, SourceFilter sources, @Nullable String reading, RetrievalMode mode) {
        Searcher searcher = new Searcher(snapshot, BundledModel.embedder());
        return searcher.search(
                searcher.prepare(query, mode), new SearchRequest(sources, reading, null, 0, 5));
    }

    private static List<String> ids(String query, RetrievalMode mode) {
        return results(query, SourceFilter.READINGS, null, mode).hits().stream()
                .map(hit -> hit.passage().id())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"HYBRID", "SEMANTIC"})
    void passageWithoutSharedWordsIsFoundSemantically(RetrievalMode mode) {
        assertThat(ids(QUESTION, mode)).startsWith("ferries-0");
    }

    @Test
    void passageWithoutSharedWordsIsNotFoundLexically() {
        assertThat(ids(QUESTION, RetrievalMode.LEXICAL)).isEmpty();
    }

    @Test
    void retrievalModeAndScorePartsAreReported() {
        SearchResults hybrid =
                results("quorum of scouts", SourceFilter.READINGS, null, RetrievalMode.HYBRID);
        assertThat(hybrid.how()).containsExactly("By words and meaning.");
        assertThat(hybrid.readingMatches()).isEqualTo(2);
        ScoreParts.HybridScore parts = (ScoreParts.HybridScore) hybrid.hits().getFirst().parts();
        assertThat(hybrid.hits().getFirst().score()).isEqualTo(parts.words() + parts.meaning());
        SearchResults semantic =
                results("quorum of scouts", SourceFilter.READINGS, null, RetrievalMode.SEMANTIC);
        assertThat(semantic.how()).containsExactly("By meaning.");
        assertThat(semantic.hits().getFirst().parts()).isInstanceOf(ScoreParts.SemanticScore.class);
        SearchResults lexical =
                results("quorum of scouts", SourceFilter.READINGS, null, RetrievalMode.LEXICAL);
        assertThat(lexical.how()).containsExactly("By words.");
        assertThat(lexical.hits().getFirst().parts()).isInstanceOf(ScoreParts.LexicalScore.class);
    }

    @Test
    void unrelatedQueryFindsNothing() {
        assertThat(ids("sourdough recipe with rye flour", RetrievalMode.HYBRID)).isEmpty();
    }

    @Test
    void answerSentenceIsSelectedSemantically() {
        Hit hit =
                results(
                                "How many insects must agree?",
                                SourceFilter.READINGS,
                                "bees",
                                RetrievalMode.SEMANTIC)
                        .hits()
                        .getFirst();
        Span answer = hit.answerSpan();
        assertThat(hit.passage().id()).isEqualTo("bees-1");
        assertThat(answer).isNotNull();
        assertThat(answer == null ? "" : highlighted(hit, answer))
                .startsWith("When enough scouts meet");
    }

    private static String highlighted(Hit hit, Span span) {
        return hit.passage().text().substring(span.start(), span.end());
    }

    @Test
    void notesAreSearchedSemanticallyToo() {
        assertThat(
                        results("Can bees vote?", SourceFilter.NOTES, null, RetrievalMode.SEMANTIC)
                                .hits())
                .extracting(hit -> hit.passage().id())
                .containsExactly("line");
    }

    @ParameterizedTest
    @EnumSource(names = {"HYBRID", "SEMANTIC"})
    void requiredClausesFilterSemanticResults(RetrievalMode mode) {
        assertThat(ids("boats \"largest cost\"", mode)).containsExactly("ferries-2");
        assertThat(ids("insects that vote -quorum", mode)).doesNotContain("bees-1");
        assertThat(results(QUESTION, SourceFilter.READINGS, "bees", mode).hits())
                .allMatch(hit -> hit.source().id().equals("bees"));
    }

    @Test
    void indexWithoutVectorsIsSearchedLexicallyAndReported(@TempDir Path other) {
        try (Snapshot withoutVectors = SampleIndex.create(other).open()) {
            Searcher searcher = new Searcher(withoutVectors, BundledModel.embedder());
            SearchResults results =
                    searcher.search(
                            searcher.prepare("split votes", RetrievalMode.HYBRID),
                            new SearchRequest(SourceFilter.READINGS, null, null, 0, 5));
            assertThat(results.hits().getFirst().passage().id()).isEqualTo("ferries-1");
            assertThat(results.how())
                    .containsExactly(
                            "Lexical only. The index has no vectors; make them with: lectern"
                                    + " index");
            assertThatThrownBy(() -> searcher.prepare("split votes", RetrievalMode.SEMANTIC))
                    .isInstanceOf(InvalidInputException.class);
        }
    }
}
