package org.lectern.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.SampleIndex;
import org.lectern.index.Candidates.Candidate;
import org.lectern.index.Field;
import org.lectern.index.IndexQuery;
import org.lectern.index.IndexQuery.Clause;
import org.lectern.index.IndexQuery.Occur;
import org.lectern.index.IndexUpdate;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.model.Passage;
import org.lectern.model.Reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class LuceneScoresTest {

    private static final Scope READINGS = new Scope.Readings(null);
    private static final Offset<Double> CLOSE = within(1e-6);

    /** Each word stands in one passage. */
    private static final String RARE =
            "anchor buoy canvas dinghy embark fathom galley halyard isthmus jetty keel lagoon";

    private static final String FULL = "kelp urchin ".repeat(30);
    private static final String NEAR = "The ballot number matters more than the hour of any vote.";
    private static final String FAR =
            "The number matters more than the hour of any vote or ballot.";

    @TempDir private Path folder;

    private Snapshot snapshot;

    /** In two commits, and so in two segments. */
    @BeforeEach
    void fillIndex() {
        LuceneIndex index = new LuceneIndex(folder);
        commit(index, "first", RARE, FULL, "Urchins eat what grows.", "Nothing else is here.");
        commit(index, "second", NEAR, FAR, "Kelp grows fast.", "Sailing is slow.");
        snapshot = index.open();
    }

    @AfterEach
    void close() {
        snapshot.close();
    }

    private void commit(LuceneIndex index, String id, String... texts) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            passages.add(SampleIndex.passage(id, i, 1, texts[i]));
        }
        try (IndexUpdate update = index.update(false)) {
            Reading reading = new Reading(id, id + ".pdf", "Shore", List.of(), null, 1);
            SampleIndex.put(update, reading, passages.toArray(Passage[]::new));
            update.commit(folder, 1, null, "0123456789ab", SampleIndex.TIME);
        }
    }

    private static IndexQuery words(String text) {
        return new IndexQuery.AnyWord(Field.TEXT, text);
    }

    private Map<Integer, Double> found(IndexQuery query) {
        return snapshot.search(query, READINGS, 20).best().stream()
                .collect(Collectors.toMap(Candidate::passage, Candidate::score));
    }

    private double best(IndexQuery query) {
        return snapshot.search(query, READINGS, 1).best().getFirst().score();
    }

    private List<String> texts(IndexQuery query) {
        List<Integer> numbers =
                snapshot.search(query, READINGS, 20).best().stream()
                        .map(Candidate::passage)
                        .toList();
        return snapshot.passages(numbers).stream().map(Passage::text).toList();
    }

    private double ceiling(IndexQuery query) {
        return snapshot.ceiling(query, READINGS);
    }

    /** In eight passages, of a word that one of them has. */
    private static double rarest() {
        return Math.log(1 + 7.5 / 1.5);
    }

    static Stream<IndexQuery> queries() {
        return Stream.of(
                words("urchin grows"),
                words("shore"),
                words("zebra"),
                new IndexQuery.Phrase(Field.TEXT, "ballot number", 0),
                new IndexQuery.Wildcard(Field.TEXT, "gro*"),
                new IndexQuery.Weighted(words("kelp"), 3),
                new IndexQuery.Combined(
                        List.of(
                                new Clause(Occur.MUST, words("vote")),
                                new Clause(Occur.SHOULD, words("ballot")),
                                new Clause(Occur.MUST_NOT, words("urchin")))));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void singlePassagesScoreWhatASearchScoresThem(IndexQuery query) {
        Map<Integer, Double> expected = new HashMap<>();
        found(words("shore")).keySet().forEach(number -> expected.put(number, 0.0));
        assertThat(expected).hasSize(8);
        expected.putAll(found(query));
        assertThat(snapshot.scores(query, READINGS, expected.keySet())).isEqualTo(expected);
    }

    @Test
    void whatIsOutOfScopeScoresNothing() {
        List<Integer> kelp = List.copyOf(found(words("kelp")).keySet());
        assertThat(snapshot.scores(words("kelp"), new Scope.Notes(null), kelp).values())
                .containsExactly(0.0, 0.0);
    }

    @Test
    void neighboursThatStandNearEachOtherRaiseAPassage() {
        IndexQuery asked = words("ballot number");
        assertThat(texts(asked)).containsExactly(NEAR, FAR);
        assertThat(texts(words("number ballot"))).containsExactly(NEAR, FAR);
        Map<Integer, Double> apart = new HashMap<>(found(words("ballot")));
        found(words("number")).forEach((number, score) -> apart.merge(number, score, Double::sum));
        List<Candidate> both = snapshot.search(asked, READINGS, 2).best();
        assertThat(both.getLast().score())
                .isCloseTo(apart.getOrDefault(both.getLast().passage(), 0.0), within(1e-5));
        assertThat(both.getFirst().score())
                .isGreaterThan(1.02 * apart.getOrDefault(both.getFirst().passage(), 0.0));
    }

    @Test
    void aPassageFullOfTheWordsComesNearTheCeiling() {
        IndexQuery asked = words("kelp urchin");
        assertThat(best(asked) / ceiling(asked)).isBetween(.85, 1.0);
        assertThat(best(words("kelp")) / ceiling(words("kelp"))).isBetween(.85, 1.0);
    }

    @Test
    void theCeilingOfAWordIsItsWeightUnderBothStemmers() {
        assertThat(ceiling(words("anchor"))).isCloseTo(2 * rarest(), CLOSE);
        assertThat(ceiling(words("anchor buoy"))).isCloseTo(2 * 2.4 * rarest(), CLOSE);
    }

    @Test
    void aWordThatNoPassageHasCountsNothing() {
        assertThat(ceiling(words("zebra"))).isZero();
        assertThat(ceiling(words("the of and"))).isZero();
        assertThat(ceiling(words("anchor zebra quagga buoy")))
                .isLessThan(ceiling(words("anchor buoy")) + 1e-9);
    }

    @Test
    void ofALongTextTheRarestEightCountALittleOver() {
        String eight = RARE.substring(0, RARE.indexOf(" isthmus"));
        assertThat(ceiling(words(eight))).isCloseTo(2 * (8 + .2 * 14) * rarest(), CLOSE);
        assertThat(ceiling(words(RARE))).isCloseTo(1.4 * 2 * 8 * rarest(), CLOSE);
    }

    @Test
    void partsAddUpButForWhatIsForbidden() {
        IndexQuery parts =
                new IndexQuery.Combined(
                        List.of(
                                new Clause(Occur.MUST, words("anchor")),
                                new Clause(Occur.SHOULD, words("buoy")),
                                new Clause(Occur.MUST_NOT, words("canvas"))));
        assertThat(ceiling(parts)).isCloseTo(4 * rarest(), CLOSE);
    }

    @Test
    void readingsAndNotesHaveCeilingsOfTheirOwn() {
        assertThat(snapshot.ceiling(words("anchor"), new Scope.Notes(null))).isZero();
    }
}
