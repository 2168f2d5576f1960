import org.lectern.analysis.SentenceSplitter;
import org.lectern.index.Candidates.Candidate;
import org.lectern.index.IndexUpdate;
import org.lectern.index.IndexedPassage;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;
import org.lectern.model.Reading;
import org.lectern.model.Sha256;
import org.lectern.model.Span;
import org.lectern.model.Vector;
import org.lectern.query.IndexQuery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes an index as large as one likes of the sentences and vectors of those that {@code lectern
 * index} made, since to place so many passages by the model would take hours. A passage is six or
 * seven sentences, most of them from one passage of the source and the others from anywhere. Its
 * vector is that passage's, turned by chance to a cosine of .85 to .95, and the vectors of its
 * sentences are theirs, turned to .97. Chance turns in all dimensions alike, which makes nearest
 * neighbours harder to find than among real vectors. It is the same index whenever it is made.
 *
 * <pre>
 * java -cp 'target/classes:target/lectern/lib/*' src/bench/LargeIndex.java \
 *     INDEX PASSAGES SOURCE...
 * </pre>
 */
final class LargeIndex {

    private static final int PASSAGES_A_READING = 67;
    private static final int FROM_ONE = 4;
    private static final double SENTENCE_COSINE = .97;

    private final Random random = new Random(1);
    private final List<Reading> readings = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** A passage of the source with its sentences. */
    private record Piece(Passage passage, QuantisedVector whole, List<Sentence> sentences) {}

    private record Sentence(String text, QuantisedVector vector) {}

    public static void main(String[] arguments) {
        LargeIndex large = new LargeIndex();
        String model = "";
        for (String source : List.of(arguments).subList(2, arguments.length)) {
            try (Snapshot snapshot = new LuceneIndex(Path.of(source)).open()) {
                model = Objects.requireNonNull(snapshot.commit().embeddingModel(), "no vectors");
                large.take(snapshot);
            }
        }
        large.write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), model);
    }

    private void take(Snapshot source) {
        readings.addAll(source.catalogue().readings());
        Set<String> ids =
                source.catalogue().readings().stream().map(Reading::id).collect(Collectors.toSet());
        List<Integer> numbers =
                source
                        .searcher()
                        .search(
                                new IndexQuery.InSession("", ids),
                                new Scope.Readings(null),
                                source.commit().passages())
                        .best()
                        .stream()
                        .map(Candidate::passageNumber)
                        .sorted()
                        .toList();
        Map<Integer, PassageVectors> vectors = source.store().vectors(numbers);
        List<Passage> passages = source.store().passages(numbers);
        for (int i = 0; i < passages.size(); i++) {
            pieces.add(piece(passages.get(i), Objects.requireNonNull(vectors.get(numbers.get(i)))));
        }
    }

    private void write(Path index, int passages, String model) {
        try (IndexUpdate update = new LuceneIndex(index).update(true)) {
            for (int done = 0; done < passages; done += PASSAGES_A_READING) {
                int more = Math.min(PASSAGES_A_READING, passages - done);
                addReading("made-%05d".formatted(done / PASSAGES_A_READING), more, update);
            }
            update.commit(index, 1, model, "0123456789ab", Instant.now());
        }
    }

    private static Piece piece(Passage passage, PassageVectors vectors) {
        List<Span> spans = SentenceSplitter.split(passage.text());
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            String text = passage.text().substring(spans.get(i).start(), spans.get(i).end());
            sentences.add(new Sentence(text, vectors.sentences().get(i)));
        }
        return new Piece(passage, vectors.whole(), sentences);
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private void addReading(String id, int passages, IndexUpdate update) {
        Reading like = any(readings);
        Reading reading =
                new Reading(id, id + ".pdf", like.title(), like.authors(), like.year(), 20);
        List<IndexedPassage> made = new ArrayList<>();
        for (int i = 0; i < passages; i++) {
            made.add(passage(id, i));
        }
        update.replace(new CatalogueEntry(reading, Sha256.of(id), passages, null), made, List.of());
    }

    private IndexedPassage passage(String reading, int ordinal) {
        Piece most = any(pieces);
        List<Sentence> sentences =
                new ArrayList<>(
                        most.sentences().subList(0, Math.min(FROM_ONE, most.sentences().size())));
        for (int wanted = 6 + random.nextInt(2); sentences.size() < wanted; ) {
            sentences.add(any(any(pieces).sentences()));
        }
        String text = String.join(" ", sentences.stream().map(Sentence::text).toList());
        String key = Sha256.of(reading + ordinal + text).substring(0, 24);
        Passage passage =
                new Passage(
                        key.substring(0, 12),
                        reading,
                        ordinal,
                        text,
                        most.passage().section(),
                        most.passage().part(),
                        within(text, most.passage().locator()));
        double cosine = .85 + .1 * random.nextDouble();
        return new IndexedPassage(
                passage,
                new PassageVectors(
                        key,
                        turned(most.whole(), cosine),
                        sentences.stream().map(s -> turned(s.vector(), SENTENCE_COSINE)).toList()));
    }

    /** Lines that there are as many of as in real passages, though they hold other words. */
    private static Locator within(String text, Locator locator) {
        return locator instanceof Locator.Pages pages
                ? new Locator.Pages(
                        pages.first(),
                        pages.last(),
                        pages.label(),
                        pages.lines().stream()
                                .filter(line -> line.text().end() <= text.length())
                                .toList())
                : locator;
    }

    private QuantisedVector turned(QuantisedVector vector, double cosine) {
        float[] sum = new float[vector.dimensions()];
        double deviation = Math.sqrt((1 / (cosine * cosine) - 1) / sum.length);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (deviation * random.nextGaussian());
        }
        vector.addTo(sum, 1);
        return QuantisedVector.of(Vector.of(sum));
    }
}
