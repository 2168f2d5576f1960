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
import org.lectern.index.IndexUpdate;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.query.IndexQuery;
import org.lectern.query.IndexQuery.Clause;
import org.lectern.query.IndexQuery.Occur;
import org.lectern.query.QueryField;

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

    /** Words that occur in one passage each. */
    private static final String RARE =
            "anchor buoy canvas dinghy embark fathom galley halyard isthmus jetty keel lagoon";

    private static final String REPETITIVE = "kelp urchin ".repeat(30);
    private static final String NEAR_WORDS =
            "The ballot number matters more than the hour of any vote.";
    private static final String DISTANT_WORDS =
            "The number matters more than the hour of any vote or ballot.";

    @TempDir private Path folder;

    private Snapshot snapshot;

    /** Fills the index in two commits, and so in two segments. */
    @BeforeEach
    void fillIndex() {
        LuceneIndex index = new LuceneIndex(folder);
        commit(
                index,
                "first",
                RARE,
                REPETITIVE,
                "Urchins eat what grows.",
                "Nothing else is here.");
        commit(index, "second", NEAR_WORDS, DISTANT_WORDS, "Kelp grows fast.", "Sailing is slow.");
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

    private static IndexQuery anyWord(String text) {
        return new IndexQuery.AnyWord(QueryField.TEXT, text);
    }

    private Map<Integer, Double> scores(IndexQuery query) {
        return snapshot.searcher().search(query, READINGS, 20).best().stream()
                .collect(Collectors.toMap(Candidate::passageNumber, Candidate::score));
    }

    private double bestScore(IndexQuery query) {
        return snapshot.searcher().search(query, READINGS, 1).best().getFirst().score();
    }

    private List<String> texts(IndexQuery query) {
        List<Integer> numbers =
                snapshot.searcher().search(query, READINGS, 20).best().stream()
                        .map(Candidate::passageNumber)
                        .toList();
        return snapshot.store().passages(numbers).stream().map(Passage::text).toList();
    }

    private double maxScoreEstimate(IndexQuery query) {
        return snapshot.searcher().maxScoreEstimate(query, READINGS);
    }

    /** Returns the inverse document frequency of a word in one of eight passages. */
    private static double rareWordWeight() {
        return Math.log(1 + 7.5 / 1.5);
    }

    static Stream<IndexQuery> queries() {
        return Stream.of(
                anyWord("urchin grows"),
                anyWord("shore"),
                anyWord("zebra"),
                new IndexQuery.Phrase(QueryField.TEXT, "ballot number", 0),
                new IndexQuery.Wildcard(QueryField.TEXT, "gro*"),
                new IndexQuery.Boosted(anyWord("kelp"), 3),
                new IndexQuery.Bool(
                        List.of(
                                new Clause(Occur.MUST, anyWord("vote")),
                                new Clause(Occur.SHOULD, anyWord("ballot")),
                                new Clause(Occur.MUST_NOT, anyWord("urchin")))));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void scoresEqualThoseOfSearch(IndexQuery query) {
        Map<Integer, Double> expected = new HashMap<>();
        scores(anyWord("shore")).keySet().forEach(number -> expected.put(number, 0.0));
        assertThat(expected).hasSize(8);
        expected.putAll(scores(query));
        assertThat(snapshot.searcher().scores(query, READINGS, expected.keySet()))
                .isEqualTo(expected);
    }

    @Test
    void passagesOutsideTheScopeScoreZero() {
        List<Integer> kelp = List.copyOf(scores(anyWord("kelp")).keySet());
        assertThat(
                        snapshot.searcher()
                                .scores(anyWord("kelp"), new Scope.Notes(null), kelp)
                                .values())
                .containsExactly(0.0, 0.0);
    }

    @Test
    void neighbouringWordsNearEachOtherScoreHigher() {
        IndexQuery query = anyWord("ballot number");
        assertThat(texts(query)).containsExactly(NEAR_WORDS, DISTANT_WORDS);
        assertThat(texts(anyWord("number ballot"))).containsExactly(NEAR_WORDS, DISTANT_WORDS);
        Map<Integer, Double> separate = new HashMap<>(scores(anyWord("ballot")));
        scores(anyWord("number"))
                .forEach((number, score) -> separate.merge(number, score, Double::sum));
        List<Candidate> both = snapshot.searcher().search(query, READINGS, 2).best();
        assertThat(both.getLast().score())
                .isCloseTo(
                        separate.getOrDefault(both.getLast().passageNumber(), 0.0), within(1e-5));
        assertThat(both.getFirst().score())
                .isGreaterThan(1.02 * separate.getOrDefault(both.getFirst().passageNumber(), 0.0));
    }

    @Test
    void repetitivePassageScoresNearTheEstimate() {
        IndexQuery query = anyWord("kelp urchin");
        assertThat(bestScore(query) / maxScoreEstimate(query)).isBetween(.85, 1.0);
        assertThat(bestScore(anyWord("kelp")) / maxScoreEstimate(anyWord("kelp")))
                .isBetween(.85, 1.0);
    }

    @Test
    void estimateOfAWordSumsBothStemmers() {
        assertThat(maxScoreEstimate(anyWord("anchor"))).isCloseTo(2 * rareWordWeight(), CLOSE);
        assertThat(maxScoreEstimate(anyWord("anchor buoy")))
                .isCloseTo(2 * 2.4 * rareWordWeight(), CLOSE);
    }

    @Test
    void unknownWordsDoNotCount() {
        assertThat(maxScoreEstimate(anyWord("zebra"))).isZero();
        assertThat(maxScoreEstimate(anyWord("the of and"))).isZero();
        assertThat(maxScoreEstimate(anyWord("anchor zebra quagga buoy")))
                .isLessThan(maxScoreEstimate(anyWord("anchor buoy")) + 1e-9);
    }

    @Test
    void estimateOfALongTextUsesItsRarestWords() {
        String eight = RARE.substring(0, RARE.indexOf(" isthmus"));
        assertThat(maxScoreEstimate(anyWord(eight)))
                .isCloseTo(2 * (8 + .2 * 14) * rareWordWeight(), CLOSE);
        assertThat(maxScoreEstimate(anyWord(RARE)))
                .isCloseTo(1.4 * 2 * 8 * rareWordWeight(), CLOSE);
    }

    @Test
    void estimateSumsClausesExceptForbiddenOnes() {
        IndexQuery clauses =
                new IndexQuery.Bool(
                        List.of(
                                new Clause(Occur.MUST, anyWord("anchor")),
                                new Clause(Occur.SHOULD, anyWord("buoy")),
                                new Clause(Occur.MUST_NOT, anyWord("canvas"))));
        assertThat(maxScoreEstimate(clauses)).isCloseTo(4 * rareWordWeight(), CLOSE);
    }

    @Test
    void readingsAndNotesHaveSeparateEstimates() {
        assertThat(snapshot.searcher().maxScoreEstimate(anyWord("anchor"), new Scope.Notes(null)))
                .isZero();
    }
}
