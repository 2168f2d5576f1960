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

/** The bundled embedding model, loaded once for all tests. */
public final class BundledModel {

    /** The folder of the unpacked model, which is kept for the next run of the tests. */
    public static final Path CACHE = Path.of("target", "test-cache");

    private static final Embedder EMBEDDER = Embedder.open(null, CACHE);

    private BundledModel() {}

    /** Returns the embedder, which must not be closed. */
    public static Embedder embedder() {
        return EMBEDDER;
    }

    /** Returns passages with their vectors. */
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
