package org.lectern.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.SampleIndex;
import org.lectern.index.Candidates.Candidate;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.SectionKind;
import org.lectern.query.IndexQuery;
import org.lectern.query.IndexQuery.Clause;
import org.lectern.query.IndexQuery.Occur;
import org.lectern.query.QueryField;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tests of facets that every engine passes. */
public abstract class FacetsContract {

    private static final Scope READINGS = new Scope.Readings(null);

    private static final Path CORPUS = Path.of("corpus").toAbsolutePath();

    private Snapshot snapshot;

    /** Returns the index of the running test, which is empty when the test starts. */
    protected abstract PassageIndex index();

    /** Fills the index in two commits, so that a segmented engine has two segments. */
    @BeforeEach
    void fillIndex() {
        PassageIndex index = index();
        commit(
                index,
                "weirs",
                inSection("weirs", 0, "Abstract", "A weir holds water."),
                inSection("weirs", 1, "3 Design", "The weir is a low wall of stone."),
                inSection("weirs", 2, "3 Design", "Stone sinks."),
                inSection("weirs", 3, "4 Evaluation", "No weir failed in two floods."));
        commit(
                index,
                "eels",
                inSection("eels", 0, "Abstract", "Eels climb a weir at night."),
                inSection("eels", 1, "2 Slime", "Slime helps an eel on stone."));
        snapshot = index.open();
    }

    @AfterEach
    void close() {
        snapshot.close();
    }

    private static void commit(PassageIndex index, String id, Passage... passages) {
        try (IndexUpdate update = index.update(false)) {
            SampleIndex.put(
                    update, new Reading(id, id + ".pdf", "Rivers", List.of(), null, 1), passages);
            update.commit(CORPUS, 1, null, "0123456789ab", SampleIndex.TIME);
        }
    }

    private static Passage inSection(String source, int ordinal, String heading, String text) {
        return new Passage(
                source + "-" + ordinal,
                source,
                ordinal,
                text,
                List.of(heading),
                new Locator.Pages(1, 1, null));
    }

    private static IndexQuery anyWord(String text) {
        return new IndexQuery.AnyWord(QueryField.TEXT, text);
    }

    @Test
    void matchesAreCountedBySourceAndSectionKind() {
        Facets facets = snapshot.searcher().facets(anyWord("weirs of slime"), READINGS);
        assertThat(facets)
                .isEqualTo(
                        new Facets(
                                Map.of("weirs", 3, "eels", 2),
                                Map.of(
                                        SectionKind.ABSTRACT,
                                        2,
                                        SectionKind.DESIGN,
                                        1,
                                        SectionKind.EVALUATION,
                                        1,
                                        SectionKind.OTHER,
                                        1)));
        assertThat(facets.totalMatches()).isEqualTo(5);
        assertThat(snapshot.searcher().facets(anyWord("otter"), READINGS))
                .isEqualTo(new Facets(Map.of(), Map.of()));
    }

    @Test
    void scopeAndRequiredWordsLimitTheCounts() {
        IndexQuery query =
                new IndexQuery.Bool(
                        List.of(
                                new Clause(Occur.SHOULD, anyWord("weir")),
                                new Clause(Occur.MUST, anyWord("stone"))));
        assertThat(snapshot.searcher().facets(query, READINGS).bySource())
                .isEqualTo(Map.of("weirs", 2, "eels", 1));
        assertThat(snapshot.searcher().facets(query, new Scope.Readings(Set.of("eels"))).bySource())
                .isEqualTo(Map.of("eels", 1));
    }

    @Test
    void sectionKindLimitsSearchesAndCounts() {
        Scope designs = new Scope.Readings(null, SectionKind.DESIGN);
        List<Integer> numbers =
                snapshot.searcher().search(anyWord("weir stone"), designs, 10).best().stream()
                        .map(Candidate::passageNumber)
                        .toList();
        assertThat(snapshot.store().passages(numbers))
                .extracting(Passage::id)
                .containsExactly("weirs-1", "weirs-2");
        assertThat(snapshot.searcher().facets(anyWord("weir stone"), designs))
                .isEqualTo(new Facets(Map.of("weirs", 2), Map.of(SectionKind.DESIGN, 2)));
    }

    @Test
    void linesOfNotesHaveNoSectionKind() {
        SampleIndex.fill(index(), CORPUS);
        try (Snapshot sample = index().open()) {
            assertThat(sample.searcher().facets(anyWord("captains quorum"), new Scope.Notes(null)))
                    .isEqualTo(new Facets(Map.of("spring-2026", 2), Map.of()));
        }
    }
}
