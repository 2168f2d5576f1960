package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException;
import org.lectern.model.SectionKind;

import java.nio.file.Path;
import java.util.Map;

class FacetCounterTest {

    private static final Map<SectionKind, Integer> TWO_OTHERS = Map.of(SectionKind.OTHER, 2);

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

    private FacetCounts facets(String query, SearchRequest request) {
        Searcher searcher = new Searcher(snapshot, null);
        return searcher.facets(searcher.prepare(query, RetrievalMode.HYBRID), request);
    }

    private static SearchRequest request(
            SourceFilter sources, @Nullable String reading, @Nullable String session) {
        return new SearchRequest(sources, reading, session, 0, 10);
    }

    @Test
    void matchesAreCountedByEveryFilter() {
        assertThat(facets("votes quorum", request(SourceFilter.ALL, null, null)))
                .isEqualTo(
                        new FacetCounts(
                                2,
                                2,
                                Map.of("ferries", 1, "bees", 1),
                                TWO_OTHERS,
                                Map.of("spring-2026.1", 1)));
    }

    @Test
    void filterDoesNotLimitItsOwnCounts() {
        assertThat(facets("votes quorum", request(SourceFilter.READINGS, "bees", null)))
                .isEqualTo(
                        new FacetCounts(
                                1,
                                0,
                                Map.of("ferries", 1, "bees", 1),
                                Map.of(SectionKind.OTHER, 1),
                                Map.of()));
        assertThat(facets("votes quorum", request(SourceFilter.NOTES, null, "spring-2026.1")))
                .isEqualTo(
                        new FacetCounts(
                                1,
                                2,
                                Map.of("ferries", 1),
                                Map.of(SectionKind.OTHER, 1),
                                Map.of("spring-2026.1", 1)));
        assertThat(
                        facets(
                                "votes quorum",
                                request(SourceFilter.ALL, null, null)
                                        .withSectionKind(SectionKind.DESIGN)))
                .isEqualTo(new FacetCounts(0, 0, Map.of(), TWO_OTHERS, Map.of()));
    }

    @Test
    void correctedWordsAreCounted() {
        assertThat(facets("quorom", request(SourceFilter.ALL, null, null)).byReading())
                .isEqualTo(Map.of("bees", 1));
    }

    @Test
    void unknownReadingIsRejected() {
        assertThatThrownBy(() -> facets("votes", request(SourceFilter.ALL, "none", null)))
                .isInstanceOf(LecternException.UnknownReadingException.class);
    }
}
