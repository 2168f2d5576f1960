package org.lectern.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;

import java.util.List;

final class VectorCodecTest {

    private static final PassageVectors VECTORS =
            new PassageVectors(
                    "schlüssel",
                    vector(1, -2, 127, 0),
                    List.of(vector(-127, 5, 6, 7), vector(0, 0, 0, 0)));

    private static QuantisedVector vector(int... components) {
        byte[] bytes = new byte[components.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) components[i];
        }
        return QuantisedVector.of(bytes, 0, bytes.length);
    }

    @Test
    void keyAndVectorsAreKeptInOrder() {
        assertThat(VectorCodec.decode(VectorCodec.encode(VECTORS))).isEqualTo(VECTORS);
    }

    @Test
    void valuesAreReadFromTheMiddleOfABuffer() {
        BytesRef encoded = VectorCodec.encode(VECTORS);
        byte[] buffer = new byte[encoded.length + 9];
        System.arraycopy(encoded.bytes, encoded.offset, buffer, 4, encoded.length);
        assertThat(VectorCodec.decode(new BytesRef(buffer, 4, encoded.length))).isEqualTo(VECTORS);
    }

    @Test
    void sentencesAreOptional() {
        PassageVectors whole = new PassageVectors("", vector(1, 2, 3), List.of());
        assertThat(VectorCodec.decode(VectorCodec.encode(whole))).isEqualTo(whole);
    }

    @Test
    void vectorsTakeOneByteADimension() {
        assertThat(VectorCodec.encode(VECTORS).length).isEqualTo(4 + 4 + 10 + 3 * 4);
    }
}
