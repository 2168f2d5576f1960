package org.lectern.model;

import java.util.Arrays;
import java.util.Map;

/**
 * An embedding: a vector of length 1. The similarity of two texts is the cosine of their vectors.
 */
public final class Vector {

    private final float[] components;

    private Vector(float[] components) {
        this.components = components;
    }

    /**
     * Returns the unit vector in a direction.
     *
     * @param direction copied; the null vector stays the null vector
     */
    public static Vector of(float[] direction) {
        double squares = 0;
        for (float component : direction) {
            squares += (double) component * component;
        }
        double length = squares == 0 ? 1 : Math.sqrt(squares);
        float[] unit = new float[direction.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (direction[i] / length);
        }
        return new Vector(unit);
    }

    public int dimensions() {
        return components.length;
    }

    public float component(int dimension) {
        return components[dimension];
    }

    /** Returns the unit vector of this vector plus the weighted sum of others. */
    public Vector movedTowards(Map<QuantisedVector, Double> others) {
        float[] sum = components.clone();
        others.forEach((other, weight) -> other.addTo(sum, weight));
        return of(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector vector && Arrays.equals(components, vector.components);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(components);
    }
}
