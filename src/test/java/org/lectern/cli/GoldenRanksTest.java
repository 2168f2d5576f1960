package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.BundledModel;
import org.lectern.index.Candidates.Candidate;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.model.Hit;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.query.IndexQuery;
import org.lectern.query.QueryField;
import org.lectern.search.PreparedQuery;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SearchRequest;
import org.lectern.search.Searcher;
import org.lectern.search.SourceFilter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the ranks of the passages that answer questions of the bundled corpus with a golden
 * file, so that every change of the ranking shows in a diff. An intended change is accepted by
 *
 * <pre>mvn -q -B test -Dtest=GoldenRanksTest -Dranks=write</pre>
 */
class GoldenRanksTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources", "ranks");
    private static final Path EXPECTED_PASSAGES = RESOURCES.resolve("judgments.tsv");
    private static final Path GOLDEN = RESOURCES.resolve("ranks.tsv");

    private static final List<RetrievalMode> MODES =
            List.of(RetrievalMode.LEXICAL, RetrievalMode.HYBRID);
    private static final String HEADER =
            "question\tlexical recall@1\trecall@5\t1/rank\thybrid recall@1\trecall@5\t1/rank\n";

    /** Ranks beyond this depth count as not found. */
    private static final int DEPTH = 20;

    @TempDir private static Path home;

    private static Snapshot snapshot;

    @BeforeAll
    static void indexTheBundledCorpus() {
        Path cache = BundledModel.CACHE.toAbsolutePath();
        String index = home.resolve("index").toString();
        TestCommandLine terminal =
                new TestCommandLine(home)
                        .withVariables(
                                Map.of(
                                        "LECTERN_MODEL",
                                        "bundled",
                                        "LECTERN_CACHE",
                                        cache.toString()));
        assertThat(terminal.run("index", "--corpus", "corpus", "--index", index).exitCode())
                .isZero();
        snapshot = new LuceneIndex(Path.of(index)).open();
        assertThat(snapshot.commit().embeddingModel())
                .as("the model of the index")
                .isEqualTo(BundledModel.embedder().modelId());
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    /** An answer to a question: the passages of a page that contain some words. */
    private record ExpectedPassage(String question, String reading, int page, String words) {

        static ExpectedPassage of(List<String> cells) {
            return new ExpectedPassage(
                    cells.get(1), cells.get(2), Integer.parseInt(cells.get(3)), cells.get(4));
        }

        boolean isMatchedBy(Passage passage) {
            return passage.source().equals(reading)
                    && passage.locator() instanceof Locator.Pages pages
                    && pages.first() <= page
                    && page <= pages.last()
                    && passage.text().replaceAll("\\s+", " ").contains(words);
        }
    }

    /** The scores of a question, or their means. */
    private record RankScores(double recallAt1, double recallAt5, double reciprocal) {

        /**
         * Scores a question.
         *
         * @param ranks ranks of its expected passages, from 1
         */
        static RankScores of(List<Integer> ranks) {
            int best = ranks.stream().mapToInt(rank -> rank).min().orElseThrow();
            return new RankScores(
                    recall(ranks, 1), recall(ranks, 5), best > DEPTH ? 0 : 1.0 / best);
        }

        private static double recall(List<Integer> ranks, int depth) {
            return (double) ranks.stream().filter(rank -> rank <= depth).count() / ranks.size();
        }

        static RankScores mean(List<RankScores> all) {
            return new RankScores(
                    all.stream().mapToDouble(RankScores::recallAt1).average().orElse(0),
                    all.stream().mapToDouble(RankScores::recallAt5).average().orElse(0),
                    all.stream().mapToDouble(RankScores::reciprocal).average().orElse(0));
        }

        String cells() {
            return String.format(
                    Locale.ROOT, "\t%.2f\t%.2f\t%.3f", recallAt1, recallAt5, reciprocal);
        }
    }

    private static Map<String, List<ExpectedPassage>> expectedPassages() throws IOException {
        return Files.readAllLines(EXPECTED_PASSAGES).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .collect(
                        Collectors.groupingBy(
                                List::getFirst,
                                LinkedHashMap::new,
                                Collectors.mapping(ExpectedPassage::of, Collectors.toList())));
    }

    private static RankScores ranks(List<ExpectedPassage> expected, RetrievalMode mode) {
        Searcher searcher = new Searcher(snapshot, BundledModel.embedder());
        PreparedQuery query = searcher.prepareQuestion(expected.getFirst().question(), mode);
        SearchRequest request = new SearchRequest(SourceFilter.READINGS, null, null, 0, DEPTH);
        List<Hit> hits = searcher.search(query, request).hits();
        return RankScores.of(expected.stream().map(passage -> rank(passage, hits)).toList());
    }

    private static int rank(ExpectedPassage passage, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> passage.isMatchedBy(hit.passage()))
                .mapToInt(Hit::rank)
                .findFirst()
                .orElse(DEPTH + 1);
    }

    private static String table(Map<String, List<ExpectedPassage>> expected) {
        StringBuilder table = new StringBuilder(HEADER);
        Map<RetrievalMode, List<RankScores>> all = new LinkedHashMap<>();
        expected.forEach((id, passages) -> {
            table.append(id);
            for (RetrievalMode mode : MODES) {
                RankScores ranks = ranks(passages, mode);
                all.computeIfAbsent(mode, _ -> new ArrayList<>()).add(ranks);
                table.append(ranks.cells());
            }
            table.append('\n');
        });
        table.append("mean");
        all.values().forEach(ranks -> table.append(RankScores.mean(ranks).cells()));
        return table.append('\n').toString();
    }

    @Test
    void ranksMatchGoldenFile() throws IOException {
        String found = table(expectedPassages());
        if ("write".equals(System.getProperty("ranks"))) {
            Files.writeString(GOLDEN, found);
        }
        assertThat(found)
                .as(
                        "The ranks are not those of %s. If that is meant, accept them with: mvn -q"
                                + " -B test -Dtest=GoldenRanksTest -Dranks=write",
                        GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyExpectedPassageExists() throws IOException {
        assertThat(expectedPassages().values().stream().flatMap(List::stream))
                .hasSizeGreaterThan(40)
                .allMatch(passage -> passages(passage).stream().anyMatch(passage::isMatchedBy));
    }

    /** Returns the passages of the expected reading that have any of the expected words. */
    private static List<Passage> passages(ExpectedPassage passage) {
        IndexQuery words = new IndexQuery.AnyWord(QueryField.TEXT, passage.words());
        Scope reading = new Scope.Readings(Set.of(passage.reading()));
        return snapshot.store()
                .passages(
                        snapshot
                                .searcher()
                                .search(words, reading, SearchRequest.MAX_HITS)
                                .best()
                                .stream()
                                .map(Candidate::passageNumber)
                                .toList());
    }
}
