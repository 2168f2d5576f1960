package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;
import org.lectern.model.Span;
import org.lectern.model.Vector;

import java.util.List;
import java.util.Map;
import java.util.Set;

class AnswerSentenceSelectorTest {

    private static final String TEXT =
            "Tides rise twice. A reef breaks waves. Kelp grows on reefs.";

    /** "kelp" occurs in fewer passages than "reef", and weighs more. */
    private static final TermWeights WEIGHTS =
            new TermWeights(Map.of("reef", 9, "kelp", 1, "tide", 5), 10);

    /** Points along the first axis. */
    private static final Vector QUERY = Vector.of(new float[] {1, 0});

    private static String select(
            Set<String> terms, @Nullable Vector query, @Nullable PassageVectors vectors) {
        Span span = new AnswerSentenceSelector(terms, WEIGHTS, query).select(TEXT, vectors);
        return span == null ? "" : TEXT.substring(span.start(), span.end());
    }

    private static PassageVectors sentences(QuantisedVector... sentences) {
        return new PassageVectors("", vector(0, 1), List.of(sentences));
    }

    private static QuantisedVector vector(int x, int y) {
        return QuantisedVector.of(new byte[] {(byte) x, (byte) y}, 0, 2);
    }

    @Test
    void sentenceThatCoversTheLargestWeightIsSelected() {
        assertThat(select(Set.of("reef", "kelp"), null, null)).isEqualTo("Kelp grows on reefs.");
        assertThat(select(Set.of("reef", "tide"), null, null)).isEqualTo("Tides rise twice.");
    }

    @Test
    void firstOfEqualSentencesIsSelected() {
        assertThat(select(Set.of("reef"), null, null)).isEqualTo("A reef breaks waves.");
    }

    @Test
    void nothingIsSelectedWithoutACommonTerm() {
        assertThat(select(Set.of("zebra"), null, null)).isEmpty();
        assertThat(select(Set.of(), null, null)).isEmpty();
    }

    @Test
    void cosineCountsTwiceAsMuchAsFullCoverage() {
        PassageVectors vectors = sentences(vector(3, 4), vector(4, 3), vector(1, 9));
        assertThat(select(Set.of("zebra"), QUERY, vectors)).isEqualTo("A reef breaks waves.");
        assertThat(select(Set.of("tide"), QUERY, vectors)).isEqualTo("Tides rise twice.");
        assertThat(
                        select(
                                Set.of("tide"),
                                QUERY,
                                sentences(vector(1, 9), vector(1, 0), vector(0, 1))))
                .isEqualTo("A reef breaks waves.");
    }

    @Test
    void vectorsWithoutAQueryVectorAreIgnored() {
        assertThat(select(Set.of("tide"), null, sentences(vector(0, 1), vector(1, 0))))
                .isEqualTo("Tides rise twice.");
    }

    @Test
    void sentencesWithoutVectorsCountByTheirTerms() {
        assertThat(select(Set.of("kelp"), QUERY, sentences(vector(1, 9))))
                .isEqualTo("Kelp grows on reefs.");
    }
}
