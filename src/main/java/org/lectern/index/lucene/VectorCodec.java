package org.lectern.index.lucene;

import org.apache.lucene.util.BytesRef;
import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Encodes the vectors of a passage in one binary value: the number of dimensions (four bytes), the
 * length of the key (four bytes), the key, then the vector of the passage and those of its
 * sentences, with one byte per dimension.
 */
final class VectorCodec {

    private VectorCodec() {}

    static BytesRef encode(PassageVectors vectors) {
        byte[] key = vectors.textHash().getBytes(StandardCharsets.UTF_8);
        int dimensions = vectors.whole().dimensions();
        int count = 1 + vectors.sentences().size();
        ByteBuffer buffer =
                ByteBuffer.allocate(2 * Integer.BYTES + key.length + count * dimensions);
        buffer.putInt(dimensions).putInt(key.length).put(key).put(vectors.whole().bytes());
        vectors.sentences().forEach(sentence -> buffer.put(sentence.bytes()));
        return new BytesRef(buffer.array());
    }

    static PassageVectors decode(BytesRef encoded) {
        ByteBuffer header = ByteBuffer.wrap(encoded.bytes, encoded.offset, encoded.length);
        int dimensions = header.getInt();
        String key = readKey(header);
        List<QuantisedVector> vectors = new ArrayList<>();
        for (int offset = header.position(); offset < header.limit(); offset += dimensions) {
            vectors.add(QuantisedVector.of(encoded.bytes, offset, dimensions));
        }
        return new PassageVectors(key, vectors.getFirst(), vectors.subList(1, vectors.size()));
    }

    private static String readKey(ByteBuffer header) {
        byte[] key = new byte[header.getInt()];
        header.get(key);
        return new String(key, StandardCharsets.UTF_8);
    }
}
