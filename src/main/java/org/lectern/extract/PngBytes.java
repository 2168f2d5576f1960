package org.lectern.extract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;

/** The bytes of a PNG file, compared by value. */
public final class PngBytes {

    private final byte[] bytes;

    /**
     * Creates a value.
     *
     * @param bytes not copied: the caller hands them over
     */
    @JsonCreator
    public PngBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @JsonValue
    public byte[] toArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PngBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
