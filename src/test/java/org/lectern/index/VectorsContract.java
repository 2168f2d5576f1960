package org.lectern.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.SampleIndex;
import org.lectern.index.Candidates.Candidate;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;
import org.lectern.model.Reading;
import org.lectern.model.SessionPage;
import org.lectern.model.Vector;
import org.lectern.query.IndexQuery;
import org.lectern.query.IndexQuery.Clause;
import org.lectern.query.IndexQuery.Occur;
import org.lectern.query.QueryField;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tests of vectors that every engine passes. The vector of each passage lies in a plane, at an
 * angle in degrees.
 */
public abstract class VectorsContract {

    private static final int DIMENSIONS = 16;
    protected static final String MODEL = "compass";
    private static final Scope READINGS = new Scope.Readings(null);
    private static final Scope NOTES = new Scope.Notes(null);

    private static final Path CORPUS = Path.of("corpus").toAbsolutePath();

    /** Returns the index of the running test, which is empty when the test starts. */
    protected abstract PassageIndex index();

    private static Vector vectorAt(int degrees, int dimensions) {
        float[] direction = new float[dimensions];
        direction[0] = (float) Math.cos(Math.toRadians(degrees));
        direction[1] = (float) Math.sin(Math.toRadians(degrees));
        return Vector.of(direction);
    }

    private static Vector vectorAt(int degrees) {
        return vectorAt(degrees, DIMENSIONS);
    }

    private static PassageVectors vectors(String key, int degrees) {
        return new PassageVectors(
                key,
                QuantisedVector.of(vectorAt(degrees)),
                List.of(
                        QuantisedVector.of(vectorAt(degrees + 5)),
                        QuantisedVector.of(vectorAt(degrees - 5))));
    }

    private static void addReading(
            IndexUpdate update, String id, String text, PassageVectors vectors) {
        Reading reading = new Reading(id, id + ".pdf", "Winds", List.of(), null, 1);
        Passage passage = SampleIndex.passage(id, 0, 1, text);
        update.replace(
                new CatalogueEntry(reading, "h", 1, null),
                List.of(new IndexedPassage(passage, vectors)),
                List.of());
    }

    private static void addNote(IndexUpdate update, String id, String text, int degrees) {
        Passage note =
                new Passage(
                        id + "-0", id, 0, text, List.of(), new Locator.NoteLines(id + ".1", 1, 1));
        update.replace(
                new CatalogueEntry(
                        new SessionPage(id, id + ".md", null, List.of(), List.of()), "h", 1, null),
                List.of(new IndexedPassage(note, vectors(id, degrees))),
                List.of());
    }

    private static void commit(IndexUpdate update, @Nullable String model) {
        update.commit(CORPUS, 1, model, "0123456789ab", SampleIndex.TIME);
    }

    /** Fills the index in two commits, so that a segmented engine has two segments. */
    protected final PassageIndex indexOfWinds() {
        PassageIndex index = index();
        try (IndexUpdate update = index.update(false)) {
            addReading(update, "east", "A warm wind from the east.", vectors("east", 0));
            addReading(update, "north", "A cold wind from the north.", vectors("north", 90));
            addNote(update, "log", "The wind turned north.", 80);
            commit(update, MODEL);
        }
        try (IndexUpdate update = index.update(false)) {
            addReading(update, "slant", "A wind between the two.", vectors("slant", 40));
            addReading(update, "west", "A cold and wet wind.", vectors("west", 180));
            addNote(update, "diary", "No wind at all.", 10);
            commit(update, MODEL);
        }
        return index;
    }

    private static List<String> nearest(
            Snapshot snapshot, int degrees, Scope scope, @Nullable IndexQuery required) {
        List<Integer> numbers =
                snapshot.searcher().nearest(vectorAt(degrees), scope, required, 3).stream()
                        .map(Candidate::passageNumber)
                        .toList();
        return snapshot.store().passages(numbers).stream().map(Passage::source).toList();
    }

    private static IndexQuery anyWord(String text) {
        return new IndexQuery.AnyWord(QueryField.TEXT, text);
    }

    @Test
    void nearestPassagesComeFirstWithTheirCosines() {
        try (Snapshot snapshot = indexOfWinds().open()) {
            List<Candidate> found = snapshot.searcher().nearest(vectorAt(30), READINGS, null, 10);
            assertThat(nearest(snapshot, 30, READINGS, null))
                    .containsExactly("slant", "east", "north");
            assertThat(found.stream().map(Candidate::score))
                    .containsExactly(
                            vectors("", 40).whole().cosine(vectorAt(30)),
                            vectors("", 0).whole().cosine(vectorAt(30)),
                            vectors("", 90).whole().cosine(vectorAt(30)),
                            vectors("", 180).whole().cosine(vectorAt(30)));
        }
    }

    @Test
    void readingsAndNotesAreSearchedSeparately() {
        try (Snapshot snapshot = indexOfWinds().open()) {
            assertThat(nearest(snapshot, 90, NOTES, null)).containsExactly("log", "diary");
            assertThat(nearest(snapshot, 90, new Scope.Notes("diary.1"), null))
                    .containsExactly("diary");
            assertThat(nearest(snapshot, 90, new Scope.Readings(Set.of("east", "west")), null))
                    .containsExactly("east", "west");
            assertThat(nearest(snapshot, 90, new Scope.Readings(Set.of()), null)).isEmpty();
        }
    }

    @Test
    void requiredQueryFiltersTheNearest() {
        try (Snapshot snapshot = indexOfWinds().open()) {
            IndexQuery phrase = new IndexQuery.Phrase(QueryField.TEXT, "cold wind", 0);
            assertThat(nearest(snapshot, 0, READINGS, phrase)).containsExactly("north");
            IndexQuery noCold =
                    new IndexQuery.Bool(List.of(new Clause(Occur.MUST_NOT, anyWord("cold"))));
            assertThat(nearest(snapshot, 180, READINGS, noCold)).containsExactly("slant", "east");
            assertThat(nearest(snapshot, 0, NOTES, anyWord("turned"))).containsExactly("log");
        }
    }

    @Test
    void vectorsAreReadByPassageNumber() {
        try (Snapshot snapshot = indexOfWinds().open()) {
            List<Integer> numbers =
                    snapshot.searcher().nearest(vectorAt(180), READINGS, null, 2).stream()
                            .map(Candidate::passageNumber)
                            .toList();
            assertThat(snapshot.store().vectors(numbers))
                    .isEqualTo(
                            Map.of(
                                    numbers.getFirst(),
                                    vectors("west", 180),
                                    numbers.getLast(),
                                    vectors("north", 90)));
        }
    }

    @Test
    void indexWithoutVectorsHasNoNearestPassages() {
        SampleIndex.fill(index(), CORPUS);
        try (Snapshot snapshot = index().open()) {
            assertThat(snapshot.searcher().nearest(vectorAt(0), READINGS, null, 5)).isEmpty();
            int number =
                    snapshot.searcher()
                            .search(anyWord("quorum"), READINGS, 1)
                            .best()
                            .getFirst()
                            .passageNumber();
            assertThat(snapshot.store().vectors(List.of(number))).isEmpty();
            assertThat(snapshot.commit().embeddingModel()).isNull();
        }
    }

    @Test
    void replacedPassagesAreNoLongerFound() {
        PassageIndex index = indexOfWinds();
        try (IndexUpdate update = index.update(false)) {
            addReading(update, "slant", "It has turned.", vectors("turned", 270));
            update.remove("east");
            commit(update, MODEL);
        }
        try (Snapshot snapshot = index.open()) {
            assertThat(nearest(snapshot, 30, READINGS, null))
                    .containsExactly("north", "slant", "west");
        }
    }

    @Test
    void modelIsStoredWithTheCommit() {
        try (IndexUpdate first = index().update(false)) {
            assertThat(first.previousModel()).isEmpty();
        }
        PassageIndex index = indexOfWinds();
        try (Snapshot snapshot = index.open();
                IndexUpdate update = index.update(false)) {
            assertThat(snapshot.commit().embeddingModel()).isEqualTo(MODEL);
            assertThat(update.previousModel()).contains(MODEL);
        }
    }

    @Test
    void updatesAndRebuildsFindPreviousVectorsByKey() {
        PassageIndex index = indexOfWinds();
        for (boolean rebuild : List.of(false, true)) {
            try (IndexUpdate update = index.update(rebuild)) {
                update.remove("slant");
                assertThat(update.previousVectors("slant")).contains(vectors("slant", 40));
                assertThat(update.previousVectors("log")).contains(vectors("log", 80));
                assertThat(update.previousVectors("south")).isEmpty();
                assertThat(update.previousModel()).contains(MODEL);
                assertThat(update.previousCatalogue().entries()).hasSize(rebuild ? 0 : 6);
            }
        }
    }

    @Test
    void modelWithMoreDimensionsCanReplaceAnother() {
        PassageIndex index = indexOfWinds();
        QuantisedVector wide = QuantisedVector.of(vectorAt(30, 2 * DIMENSIONS));
        try (IndexUpdate update = index.update(false)) {
            List.of("east", "north", "slant", "west", "log", "diary").forEach(update::remove);
            addReading(update, "south", "A new wind.", new PassageVectors("s", wide, List.of()));
            commit(update, "wider");
        }
        try (Snapshot snapshot = index.open()) {
            Vector question = vectorAt(20, 2 * DIMENSIONS);
            assertThat(snapshot.searcher().nearest(question, READINGS, null, 3))
                    .extracting(Candidate::score)
                    .containsExactly(wide.cosine(question));
        }
    }
}
