package org.lectern.model;

import java.util.Arrays;

/**
 * A {@link Vector} quantised to one byte per dimension. All vectors share one scale, so that dot
 * products of bytes sort like those of the vectors: the largest byte is {@link #FULL_SCALE} times
 * the component of a unit vector whose components are equal; larger components are clamped.
 */
public final class QuantisedVector {

    private static final double FULL_SCALE = 6;

    private final byte[] components;
    private final double length;

    private QuantisedVector(byte[] components) {
        this.components = components;
        this.length = Math.sqrt(sumOfSquares(components));
    }

    /** Quantises a vector. */
    public static QuantisedVector of(Vector vector) {
        double scale = Byte.MAX_VALUE * Math.sqrt(vector.dimensions()) / FULL_SCALE;
        byte[] bytes = new byte[vector.dimensions()];
        for (int i = 0; i < bytes.length; i++) {
            long rounded = Math.round(scale * vector.component(i));
            bytes[i] = (byte) Math.clamp(rounded, -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return new QuantisedVector(bytes);
    }

    /**
     * Restores a vector from the result of {@link #bytes()}.
     *
     * @param bytes copied from {@code offset} on
     */
    public static QuantisedVector of(byte[] bytes, int offset, int dimensions) {
        return new QuantisedVector(Arrays.copyOfRange(bytes, offset, offset + dimensions));
    }

    private static double sumOfSquares(byte[] components) {
        int squares = 0;
        for (byte component : components) {
            squares += component * component;
        }
        return squares;
    }

    public int dimensions() {
        return components.length;
    }

    /** Returns a copy of the components. */
    public byte[] bytes() {
        return components.clone();
    }

    /** Adds the unit vector in this direction, times a weight, to a sum of as many dimensions. */
    public void addTo(float[] sum, double weight) {
        double step = weight / length();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) (step * components[i]);
        }
    }

    /** The null vector counts as a unit vector, so that its cosine is 0 rather than NaN. */
    private double length() {
        return length == 0 ? 1 : length;
    }

    /** Returns the cosine similarity, -1 to 1. */
    public double cosine(Vector other) {
        float dot = 0;
        for (int i = 0; i < components.length; i++) {
            dot += components[i] * other.component(i);
        }
        return dot / length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuantisedVector vector
                && Arrays.equals(components, vector.components);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(components);
    }
}
