package org.lectern.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.BundledModel;
import org.lectern.corpus.Corpus;
import org.lectern.corpus.Extractors;
import org.lectern.embed.Embedder;
import org.lectern.extract.html.HtmlExtractor;
import org.lectern.extract.text.PlainTextExtractor;
import org.lectern.index.Candidates.Candidate;
import org.lectern.index.IndexUpdate;
import org.lectern.index.IndexedPassage;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;
import org.lectern.notes.MarkdownNotesReader;
import org.lectern.query.IndexQuery;
import org.lectern.query.IndexQuery.Clause;
import org.lectern.query.IndexQuery.Occur;
import org.lectern.query.QueryField;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Updates with the real model, over a collection of two readings and a page of notes. */
class IndexUpdaterVectorsTest {

    private static final Embedder MODEL = BundledModel.embedder();
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Scope READINGS = new Scope.Readings(null);
    private static final Scope NOTES = new Scope.Notes(null);

    private static final String TIDES = "The moon pulls the sea. It rises twice a day.";
    private static final String REEFS = "Reefs break the waves.";
    private static final String QUESTION = "Why is the sea salt?";
    private static final String HEADING = "Session 1";

    /** A vector that no model returns. */
    private static final QuantisedVector PLANTED = QuantisedVector.of(new byte[384], 0, 384);

    @TempDir private Path folder;

    @BeforeEach
    void fillCorpus() throws IOException {
        writeReadings(REEFS);
        write("sea.md", "## " + HEADING + "\n\n- " + QUESTION + "\n");
    }

    private void writeReadings(String ofReefs) throws IOException {
        write(
                "shore.jsonl",
                """
                {"_id":"tides","title":"The Shore","text":"%s"}
                {"_id":"reefs","title":"The Shore","text":"%s"}
                """
                        .formatted(TIDES, ofReefs));
    }

    private void write(String name, String text) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve(name), text);
    }

    private LuceneIndex index() {
        return new LuceneIndex(folder.resolve("index"));
    }

    private IndexUpdater ingest(@Nullable Embedder embedder, int threads) {
        PlainTextExtractor text = new PlainTextExtractor();
        Extractors formats =
                new Extractors(text, new HtmlExtractor(), text, new MarkdownNotesReader());
        Corpus corpus = new Corpus(folder.resolve("corpus"), formats);
        return new IndexUpdater(
                corpus, index(), embedder, Clock.fixed(NOW, ZoneOffset.UTC), threads);
    }

    private IngestReport run(@Nullable Embedder embedder, boolean rebuild) {
        return ingest(embedder, 2).run(rebuild, false, IngestProgress.NONE);
    }

    /** Returns the passages of a scope in the order in which they were indexed. */
    private static List<IndexedPassage> passages(Snapshot snapshot, Scope scope) {
        IndexQuery any =
                new IndexQuery.Bool(
                        List.of(
                                new Clause(
                                        Occur.MUST_NOT,
                                        new IndexQuery.AnyWord(QueryField.TEXT, "zebra"))));
        List<Integer> numbers =
                snapshot.searcher().search(any, scope, 100).best().stream()
                        .map(Candidate::passageNumber)
                        .sorted()
                        .toList();
        Map<Integer, PassageVectors> vectors = snapshot.store().vectors(numbers);
        List<Passage> passages = snapshot.store().passages(numbers);
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> new IndexedPassage(passages.get(i), vectors.get(numbers.get(i))))
                .toList();
    }

    private Map<String, PassageVectors> vectorsByText() {
        Map<String, PassageVectors> vectors = new HashMap<>();
        try (Snapshot snapshot = index().open()) {
            for (Scope scope : List.of(READINGS, NOTES)) {
                for (IndexedPassage passage : passages(snapshot, scope)) {
                    if (passage.vectors() != null) {
                        vectors.put(passage.passage().text(), passage.vectors());
                    }
                }
            }
        }
        return vectors;
    }

    private @Nullable String model() {
        try (Snapshot snapshot = index().open()) {
            return snapshot.commit().embeddingModel();
        }
    }

    private static QuantisedVector vector(String text) {
        return QuantisedVector.of(MODEL.embedPassage(text));
    }

    /** Replaces the indexed vectors, as if the model had returned others. */
    private void replaceVectors(String model) {
        try (Snapshot snapshot = index().open();
                IndexUpdate update = index().update(false)) {
            for (Scope scope : List.of(READINGS, NOTES)) {
                Map<String, List<IndexedPassage>> bySource =
                        passages(snapshot, scope).stream()
                                .map(IndexUpdaterVectorsTest::withPlantedVector)
                                .collect(Collectors.groupingBy(p -> p.passage().source()));
                bySource.forEach((source, passages) -> {
                    CatalogueEntry entry = snapshot.catalogue().entry(source).orElseThrow();
                    update.replace(entry, passages, List.of());
                });
            }
            update.commit(folder, snapshot.commit().readerVersion(), model, "planted", NOW);
        }
    }

    private static IndexedPassage withPlantedVector(IndexedPassage passage) {
        PassageVectors vectors = passage.vectors();
        return new IndexedPassage(
                passage.passage(),
                vectors == null
                        ? null
                        : new PassageVectors(vectors.textHash(), PLANTED, vectors.sentences()));
    }

    @Test
    void passagesAndNotesGetTheirVectorsAndTheCommitItsModel() {
        run(MODEL, false);
        Map<String, PassageVectors> vectors = vectorsByText();
        assertThat(model()).isEqualTo(MODEL.modelId());
        assertThat(vectors).containsOnlyKeys(TIDES, REEFS, QUESTION, HEADING);
        assertThat(vectors.get(TIDES))
                .extracting(PassageVectors::whole, PassageVectors::sentences)
                .containsExactly(
                        vector("The Shore\n\n" + TIDES),
                        List.of(
                                vector("The moon pulls the sea."),
                                vector("It rises twice a day."),
                                vector("The Shore")));
        assertThat(vectors.get(QUESTION))
                .extracting(PassageVectors::whole, PassageVectors::sentences)
                .containsExactly(vector(QUESTION), List.of(vector(QUESTION)));
    }

    @Test
    void unchangedPassagesAreNotEmbeddedAgain() throws IOException {
        run(MODEL, false);
        replaceVectors(MODEL.modelId());
        writeReadings("Reefs are alive.");
        assertThat(run(MODEL, false).summary())
                .isEqualTo("0 new, 1 changed, 1 unchanged, 0 removed, 0 failed");
        Map<String, PassageVectors> vectors = vectorsByText();
        assertThat(vectors).containsOnlyKeys(TIDES, "Reefs are alive.", QUESTION, HEADING);
        assertThat(vectors.get(TIDES)).extracting(PassageVectors::whole).isEqualTo(PLANTED);
        assertThat(vectors.get(QUESTION)).extracting(PassageVectors::whole).isEqualTo(PLANTED);
        assertThat(vectors.get("Reefs are alive."))
                .extracting(PassageVectors::whole)
                .isEqualTo(vector("The Shore\n\nReefs are alive."));
    }

    @Test
    void aRebuildTakesVectorsOver() {
        run(MODEL, false);
        replaceVectors(MODEL.modelId());
        run(MODEL, true);
        assertThat(vectorsByText().values())
                .extracting(PassageVectors::whole)
                .containsOnly(PLANTED);
    }

    @Test
    void nothingIsTakenOverFromAnotherModel() {
        run(MODEL, false);
        Map<String, PassageVectors> expected = vectorsByText();
        for (boolean rebuild : List.of(false, true)) {
            replaceVectors("another");
            run(MODEL, rebuild);
            assertThat(vectorsByText()).isEqualTo(expected);
            assertThat(model()).isEqualTo(MODEL.modelId());
        }
    }

    @Test
    void anIndexWithoutVectorsIsMadeAnewWithThemAndTheOtherWayRound() {
        run(null, false);
        assertThat(vectorsByText()).isEmpty();
        assertThat(model()).isNull();

        assertThat(ingest(MODEL, 2).plan(false, false).changed()).hasSize(2);
        assertThat(run(MODEL, false).summary())
                .isEqualTo("0 new, 2 changed, 0 unchanged, 0 removed, 0 failed");
        assertThat(vectorsByText()).containsOnlyKeys(TIDES, REEFS, QUESTION, HEADING);
        assertThat(model()).isEqualTo(MODEL.modelId());
        assertThat(ingest(MODEL, 2).plan(false, false).isEmpty()).isTrue();

        assertThat(run(null, false).changed()).isEqualTo(2);
        assertThat(vectorsByText()).isEmpty();
        assertThat(model()).isNull();
    }

    @Test
    void readingsOfACollectionKeepTheirOrderThoughTheFirstTakesLongest() throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.add("c" + i);
            String text = "Barnacles cling to hulls. ".repeat(i % 7 == 0 ? 9 : 1);
            lines.add("{\"_id\":\"c%d\",\"text\":\"%s\"}".formatted(i, text));
        }
        write("shells.jsonl", String.join("\n", lines));
        ingest(MODEL, 4).run(false, false, IngestProgress.NONE);
        try (Snapshot snapshot = index().open()) {
            assertThat(passages(snapshot, READINGS).stream().map(p -> p.passage().source()))
                    .filteredOn(source -> source.startsWith("c"))
                    .isEqualTo(ids);
        }
    }
}
