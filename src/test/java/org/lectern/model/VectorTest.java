package org.lectern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Map;

class VectorTest {

    private static float[] components(Vector vector) {
        float[] components = new float[vector.dimensions()];
        for (int i = 0; i < components.length; i++) {
            components[i] = vector.component(i);
        }
        return components;
    }

    private static QuantisedVector quantised(int... components) {
        byte[] bytes = new byte[components.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) components[i];
        }
        return QuantisedVector.of(bytes, 0, bytes.length);
    }

    @Test
    void vectorsHaveLengthOne() {
        assertThat(components(Vector.of(new float[] {3, -4}))).containsExactly(.6f, -.8f);
        assertThat(Vector.of(new float[] {300, -400})).isEqualTo(Vector.of(new float[] {3, -4}));
    }

    @Test
    void nullVectorStaysNullVector() {
        assertThat(components(Vector.of(new float[3]))).containsExactly(0, 0, 0);
    }

    @Test
    void copiesItsDirection() {
        float[] direction = {0, 1};
        Vector vector = Vector.of(direction);
        direction[0] = 1;
        assertThat(components(vector)).containsExactly(0, 1);
    }

    @Test
    void vectorsAreEqualByTheirComponents() {
        Vector vector = Vector.of(new float[] {1, 2, 2});
        assertThat(vector)
                .isEqualTo(Vector.of(new float[] {1, 2, 2}))
                .hasSameHashCodeAs(Vector.of(new float[] {1, 2, 2}))
                .isNotEqualTo(Vector.of(new float[] {2, 1, 2}));
    }

    @Test
    void movesTowardsOthersByWeightNotByLength() {
        Vector east = Vector.of(new float[] {1, 0, 0});
        Vector turned = east.movedTowards(Map.of(quantised(0, 90, 0), .75, quantised(0, 0, 7), .5));
        float[] sum = {1, .75f, .5f};
        assertThat(components(turned)).containsExactly(components(Vector.of(sum)), within(1e-6f));
        assertThat(east).isEqualTo(Vector.of(new float[] {1, 0, 0}));
    }

    @Test
    void isUnchangedWithoutOthers() {
        Vector vector = Vector.of(new float[] {1, 2, 3});
        assertThat(components(vector.movedTowards(Map.of())))
                .containsExactly(components(vector), within(1e-6f));
    }
}
