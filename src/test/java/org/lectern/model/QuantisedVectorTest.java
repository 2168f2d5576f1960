package org.lectern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class QuantisedVectorTest {

    private static final int DIMENSIONS = 384;

    private static List<Vector> randomVectors(int count) {
        Random random = new Random(7);
        return Stream.generate(() -> randomVector(random)).limit(count).toList();
    }

    private static Vector randomVector(Random random) {
        float[] direction = new float[DIMENSIONS];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) random.nextGaussian();
        }
        return Vector.of(direction);
    }

    private static double exactCosine(Vector one, Vector other) {
        double dot = 0;
        for (int i = 0; i < one.dimensions(); i++) {
            dot += (double) one.component(i) * other.component(i);
        }
        return dot;
    }

    @Test
    void cosinesAreCloseToThoseOfTheVector() {
        List<Vector> vectors = randomVectors(40);
        for (Vector one : vectors) {
            QuantisedVector quantised = QuantisedVector.of(one);
            for (Vector other : vectors) {
                assertThat(quantised.cosine(other)).isCloseTo(exactCosine(one, other), within(.01));
            }
        }
    }

    @Test
    void dotProductsSortLikeCosines() {
        double expected = 127 * Math.sqrt(DIMENSIONS) / 6;
        for (Vector vector : randomVectors(40)) {
            double squares = 0;
            for (byte component : QuantisedVector.of(vector).bytes()) {
                squares += component * component;
            }
            assertThat(Math.sqrt(squares)).isCloseTo(expected, within(.01 * expected));
        }
    }

    @Test
    void clampsComponentsBeyondTheScale() {
        float[] direction = new float[DIMENSIONS];
        direction[3] = 1;
        direction[5] = -1;
        byte[] bytes = QuantisedVector.of(Vector.of(direction)).bytes();
        assertThat(bytes[3]).isEqualTo((byte) 127);
        assertThat(bytes[5]).isEqualTo((byte) -127);
        assertThat(QuantisedVector.of(Vector.of(direction)).cosine(Vector.of(direction)))
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void isRestoredFromBytesAtAnOffset() {
        QuantisedVector vector = QuantisedVector.of(randomVectors(1).getFirst());
        byte[] kept = new byte[DIMENSIONS + 5];
        System.arraycopy(vector.bytes(), 0, kept, 2, DIMENSIONS);
        assertThat(QuantisedVector.of(kept, 2, DIMENSIONS))
                .isEqualTo(vector)
                .hasSameHashCodeAs(vector);
        assertThat(QuantisedVector.of(kept, 1, DIMENSIONS)).isNotEqualTo(vector);
    }

    @Test
    void copiesItsBytes() {
        QuantisedVector vector = QuantisedVector.of(Vector.of(new float[] {1, 2, 2}));
        vector.bytes()[0] = 99;
        assertThat(vector).isEqualTo(QuantisedVector.of(Vector.of(new float[] {1, 2, 2})));
    }

    @Test
    void addsTheUnitVector() {
        float[] sum = {1, 1};
        QuantisedVector.of(new byte[] {30, -40}, 0, 2).addTo(sum, .5);
        assertThat(sum).containsExactly(new float[] {1.3f, .6f}, within(1e-6f));
    }

    @Test
    void nullVectorHasCosineZeroAndAddsNothing() {
        QuantisedVector none = QuantisedVector.of(Vector.of(new float[2]));
        float[] sum = {1, 2};
        none.addTo(sum, 1);
        assertThat(sum).containsExactly(1, 2);
        assertThat(none.cosine(Vector.of(new float[] {3, 4}))).isZero();
    }
}
