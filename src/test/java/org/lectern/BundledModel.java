package org.lectern;

import org.lectern.analysis.SentenceSplitter;
import org.lectern.embed.Embedder;
import org.lectern.index.IndexedPassage;
import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The model that comes along, loaded once for all tests that place texts by it. */
public final class BundledModel {

    /** Where it is unpacked, so that a second run of the tests need not. */
    public static final Path CACHE = Path.of("target", "test-cache");

    private static final Embedder EMBEDDER = Embedder.open(null, CACHE);

    private BundledModel() {}

    /** Stays open: others use it too. */
    public static Embedder embedder() {
        return EMBEDDER;
    }

    /** Passages with their vectors, of their texts alone. */
    public static List<IndexedPassage> withVectors(Passage... passages) {
        return Stream.of(passages).map(p -> new IndexedPassage(p, vectors(p.text()))).toList();
    }

    private static PassageVectors vectors(String text) {
        List<QuantisedVector> sentences =
                SentenceSplitter.split(text).stream()
                        .map(sentence -> vector(text.substring(sentence.start(), sentence.end())))
                        .toList();
        return new PassageVectors(text, vector(text), sentences);
    }

    private static QuantisedVector vector(String text) {
        return QuantisedVector.of(EMBEDDER.embedPassage(text));
    }
}
