package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.BundledModel;
import org.lectern.index.Candidates.Candidate;
import org.lectern.index.Field;
import org.lectern.index.IndexQuery;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.model.Hit;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.search.In;
import org.lectern.search.Limits;
import org.lectern.search.Mode;
import org.lectern.search.SearchRequest;
import org.lectern.search.Searcher;

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
 * At what ranks the questions of the shipped corpus find what answers them, against a file that
 * says where they did. So every change of the ranking shows in a diff. Where it is meant, the file
 * is written anew by
 *
 * <pre>mvn -q -B test -Dtest=RanksTest -Dranks=write</pre>
 */
class RanksTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources", "ranks");
    private static final Path JUDGEMENTS = RESOURCES.resolve("judgements.tsv");
    private static final Path GOLDEN = RESOURCES.resolve("ranks.tsv");

    private static final List<Mode> MODES = List.of(Mode.LEXICAL, Mode.HYBRID);
    private static final String HEAD =
            "question\tlexical recall@1\trecall@5\t1/rank\thybrid recall@1\trecall@5\t1/rank\n";

    /** What comes later counts as not found. */
    private static final int DEPTH = 20;

    @TempDir private static Path home;

    private static Snapshot snapshot;

    @BeforeAll
    static void indexTheShippedCorpus() {
        Path cache = BundledModel.CACHE.toAbsolutePath();
        String index = home.resolve("index").toString();
        Terminal terminal =
                new Terminal(home)
                        .with(
                                Map.of(
                                        "LECTERN_MODEL",
                                        "bundled",
                                        "LECTERN_CACHE",
                                        cache.toString()));
        assertThat(terminal.run("index", "--corpus", "corpus", "--index", index).exitCode())
                .isZero();
        snapshot = new LuceneIndex(Path.of(index)).open();
        assertThat(snapshot.commit().model())
                .as("the model, without which hybrid would be lexical")
                .isEqualTo(BundledModel.embedder().modelId());
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    /** Where a question is answered: by the passages of the page that have these words. */
    private record Judgement(String question, String reading, int page, String words) {

        static Judgement of(List<String> cells) {
            return new Judgement(
                    cells.get(1), cells.get(2), Integer.parseInt(cells.get(3)), cells.get(4));
        }

        boolean isMetBy(Passage passage) {
            return passage.source().equals(reading)
                    && passage.locator() instanceof Locator.Pages pages
                    && pages.first() <= page
                    && page <= pages.last()
                    && passage.text().replaceAll("\\s+", " ").contains(words);
        }
    }

    /** How well a question, or the mean one, is answered. */
    private record Ranks(double recallAt1, double recallAt5, double reciprocal) {

        /**
         * Of a question.
         *
         * @param ranks of its judgements, from 1
         */
        static Ranks of(List<Integer> ranks) {
            int best = ranks.stream().mapToInt(rank -> rank).min().orElseThrow();
            return new Ranks(recall(ranks, 1), recall(ranks, 5), best > DEPTH ? 0 : 1.0 / best);
        }

        private static double recall(List<Integer> ranks, int depth) {
            return (double) ranks.stream().filter(rank -> rank <= depth).count() / ranks.size();
        }

        static Ranks mean(List<Ranks> all) {
            return new Ranks(
                    all.stream().mapToDouble(Ranks::recallAt1).average().orElse(0),
                    all.stream().mapToDouble(Ranks::recallAt5).average().orElse(0),
                    all.stream().mapToDouble(Ranks::reciprocal).average().orElse(0));
        }

        String cells() {
            return String.format(
                    Locale.ROOT, "\t%.2f\t%.2f\t%.3f", recallAt1, recallAt5, reciprocal);
        }
    }

    private static Map<String, List<Judgement>> judgements() throws IOException {
        return Files.readAllLines(JUDGEMENTS).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .collect(
                        Collectors.groupingBy(
                                List::getFirst,
                                LinkedHashMap::new,
                                Collectors.mapping(Judgement::of, Collectors.toList())));
    }

    private static Ranks ranks(List<Judgement> judgements, Mode mode) {
        SearchRequest request = new SearchRequest("", In.READINGS, null, null, 0, DEPTH).by(mode);
        List<Hit> hits =
                new Searcher(snapshot, BundledModel.embedder())
                        .question(judgements.getFirst().question(), request)
                        .hits();
        return Ranks.of(judgements.stream().map(judgement -> rank(judgement, hits)).toList());
    }

    private static int rank(Judgement judgement, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> judgement.isMetBy(hit.passage()))
                .mapToInt(Hit::rank)
                .findFirst()
                .orElse(DEPTH + 1);
    }

    private static String table(Map<String, List<Judgement>> judgements) {
        StringBuilder table = new StringBuilder(HEAD);
        Map<Mode, List<Ranks>> all = new LinkedHashMap<>();
        judgements.forEach((id, judged) -> {
            table.append(id);
            for (Mode mode : MODES) {
                Ranks ranks = ranks(judged, mode);
                all.computeIfAbsent(mode, _ -> new ArrayList<>()).add(ranks);
                table.append(ranks.cells());
            }
            table.append('\n');
        });
        table.append("mean");
        all.values().forEach(ranks -> table.append(Ranks.mean(ranks).cells()));
        return table.append('\n').toString();
    }

    @Test
    void whatAnswersStandsWhereItStoodBefore() throws IOException {
        String found = table(judgements());
        if ("write".equals(System.getProperty("ranks"))) {
            Files.writeString(GOLDEN, found);
        }
        assertThat(found)
                .as(
                        "The ranks are not those of %s. If that is meant, accept them with: mvn -q"
                                + " -B test -Dtest=RanksTest -Dranks=write",
                        GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyJudgementIsMetBySomePassage() throws IOException {
        assertThat(judgements().values().stream().flatMap(List::stream))
                .hasSizeGreaterThan(40)
                .allMatch(judgement -> passages(judgement).stream().anyMatch(judgement::isMetBy));
    }

    /** Those of its reading that have any of its words. */
    private static List<Passage> passages(Judgement judgement) {
        IndexQuery words = new IndexQuery.AnyWord(Field.TEXT, judgement.words());
        Scope reading = new Scope.Readings(Set.of(judgement.reading()));
        return snapshot.passages(
                snapshot.search(words, reading, Limits.HITS).best().stream()
                        .map(Candidate::passage)
                        .toList());
    }
}
