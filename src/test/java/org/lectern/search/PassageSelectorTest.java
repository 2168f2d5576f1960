package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.index.Candidates.Candidate;
import org.lectern.index.IndexUpdate;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Passage.Part;
import org.lectern.model.Reading;
import org.lectern.model.ScoreParts;
import org.lectern.query.IndexQuery;
import org.lectern.query.QueryField;
import org.lectern.search.Fusion.ScoredPassage;
import org.lectern.search.PassageSelector.SelectedPassage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class PassageSelectorTest {

    private static final String WINDOW =
            "Scouts dance for the site that they found, and the better it is the longer.";
    private static final String NEXT_WINDOW =
            "The better it is the longer. Scouts dance for the site that they found, and rest.";

    @TempDir private Path folder;

    private final Map<String, Integer> numbers = new HashMap<>();
    private Snapshot snapshot;

    @BeforeEach
    void fillIndex() {
        LuceneIndex index = new LuceneIndex(folder);
        try (IndexUpdate update = index.update(true)) {
            put(
                    update,
                    "bees",
                    SampleIndex.passage("bees", 0, 1, WINDOW),
                    SampleIndex.passage("bees", 1, 1, NEXT_WINDOW),
                    SampleIndex.passage("bees", 2, 2, "Honey keeps."),
                    aside("bees", 3, "Table 1: Dances and their lengths."));
            put(
                    update,
                    "wasps",
                    SampleIndex.passage("wasps", 0, 1, WINDOW),
                    SampleIndex.passage("wasps", 1, 2, "Paper nests last a summer."));
            update.commit(folder, 1, null, "0123456789ab", SampleIndex.TIME);
        }
        snapshot = index.open();
        for (Candidate candidate : all()) {
            numbers.put(
                    snapshot.store().passages(List.of(candidate.passageNumber())).getFirst().id(),
                    candidate.passageNumber());
        }
    }

    @AfterEach
    void close() {
        snapshot.close();
    }

    private static void put(IndexUpdate update, String id, Passage... passages) {
        SampleIndex.put(
                update, new Reading(id, id + ".pdf", "Insects", List.of(), null, 2), passages);
    }

    private static Passage aside(String source, int ordinal, String text) {
        return new Passage(
                source + "-" + ordinal,
                source,
                ordinal,
                text,
                List.of(),
                Part.APART,
                new Locator.Pages(1, 1, null));
    }

    private List<Candidate> all() {
        IndexQuery insects = new IndexQuery.AnyWord(QueryField.TEXT, "insects");
        return snapshot.searcher().search(insects, new Scope.Readings(null), 10).best();
    }

    private ScoredPassage scored(String id, double score) {
        return new ScoredPassage(
                numbers.getOrDefault(id, -1), score, new ScoreParts.LexicalScore(score));
    }

    private List<SelectedPassage> select(
            Set<String> preferred, int limit, ScoredPassage... ranked) {
        List<ScoredPassage> bestFirst = new ArrayList<>(List.of(ranked));
        bestFirst.sort(Comparator.comparingDouble(ScoredPassage::score).reversed());
        return new PassageSelector(snapshot.store(), preferred).select(bestFirst, limit);
    }

    private static List<String> ids(List<SelectedPassage> selected) {
        return selected.stream().map(one -> one.passage().id()).toList();
    }

    @Test
    void passagesOutsideTheRunningTextAreRankedLower() {
        List<SelectedPassage> selected =
                select(Set.of(), 5, scored("bees-3", 1), scored("bees-2", .95));
        assertThat(ids(selected)).containsExactly("bees-2", "bees-3");
        assertThat(selected.getLast().scored()).isEqualTo(scored("bees-3", 1).weightedBy(.9));
        assertThat(ids(select(Set.of(), 5, scored("bees-3", 1), scored("bees-2", .85))))
                .containsExactly("bees-3", "bees-2");
    }

    @Test
    void nearDuplicatesOfAReadingAreAttachedToTheBest() {
        List<SelectedPassage> selected =
                select(Set.of(), 5, scored("bees-1", 3), scored("bees-2", 2), scored("bees-0", 1));
        assertThat(ids(selected)).containsExactly("bees-1", "bees-2");
        assertThat(selected.getFirst().duplicates())
                .containsExactly(SampleIndex.passage("bees", 0, 1, WINDOW));
        assertThat(selected.getLast().duplicates()).isEmpty();
    }

    @Test
    void duplicatesInOtherReadingsAreShown() {
        List<SelectedPassage> selected =
                select(Set.of(), 5, scored("bees-0", 2), scored("wasps-0", 1));
        assertThat(ids(selected)).containsExactly("bees-0", "wasps-0");
        assertThat(selected).allMatch(one -> one.duplicates().isEmpty());
    }

    @Test
    void preferredReadingsComeFirstUnlessOthersAreMuchBetter() {
        assertThat(ids(select(Set.of("wasps"), 5, scored("bees-2", 1), scored("wasps-1", .9))))
                .containsExactly("wasps-1", "bees-2");
        assertThat(ids(select(Set.of("wasps"), 5, scored("bees-2", 1), scored("wasps-1", .7))))
                .containsExactly("bees-2", "wasps-1");
        assertThat(ids(select(Set.of(), 5, scored("bees-2", 1), scored("wasps-1", .9))))
                .containsExactly("bees-2", "wasps-1");
    }

    @Test
    void duplicatesDoNotCountTowardsTheLimit() {
        ScoredPassage[] ranked = {
            scored("bees-0", 4), scored("bees-1", 3), scored("bees-2", 2), scored("wasps-1", 1)
        };
        assertThat(ids(select(Set.of(), 2, ranked))).containsExactly("bees-0", "bees-2");
        assertThat(PassageSelector.candidateDepth(2)).isGreaterThan(2);
        assertThat(select(Set.of(), 2)).isEmpty();
    }
}
