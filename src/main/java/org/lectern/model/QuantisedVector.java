package org.lectern.model;

import java.util.Arrays;

/**
 * A {@link Vector} in one byte a dimension. Components are uniform in scale whatever the vector, so
 * that dot products of bytes order as those of the vectors do: the full scale is {@link
 * #FULL_SCALE} times what a component would be if all were equal; what lies beyond is cut off.
 */
public final class QuantisedVector {

    private static final double FULL_SCALE = 6;

    private final byte[] components;
    private final double length;

    private QuantisedVector(byte[] components) {
        this.components = components;
        this.length = Math.sqrt(sumOfSquares(components));
    }

    /** The nearest that bytes can come to a vector. */
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
     * One that was kept as bytes.
     *
     * @param bytes from which {@code dimensions} are copied
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

    /** Its components, a byte each. */
    public byte[] bytes() {
        return components.clone();
    }

    /** Adds its direction, so much of it, to a sum that has as many dimensions. */
    public void addTo(float[] sum, double weight) {
        double step = weight / length();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) (step * components[i]);
        }
    }

    private double length() {
        return length == 0 ? 1 : length;
    }

    /** How alike the two are, -1 to 1. */
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
