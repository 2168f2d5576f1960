package org.lectern.index.lucene;

import org.apache.lucene.util.BytesRef;
import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A passage's vectors in one value: how many dimensions they have (four bytes), how long the key is
 * (four bytes), the key, then the vector of the whole and those of the sentences, a byte a
 * dimension.
 */
final class VectorCodec {

    private VectorCodec() {}

    static BytesRef encode(PassageVectors vectors) {
        byte[] key = vectors.textHash().getBytes(StandardCharsets.UTF_8);
        int dimensions = vectors.whole().dimensions();
        int all = 1 + vectors.sentences().size();
        ByteBuffer packed = ByteBuffer.allocate(2 * Integer.BYTES + key.length + all * dimensions);
        packed.putInt(dimensions).putInt(key.length).put(key).put(vectors.whole().bytes());
        vectors.sentences().forEach(sentence -> packed.put(sentence.bytes()));
        return new BytesRef(packed.array());
    }

    static PassageVectors decode(BytesRef packed) {
        ByteBuffer head = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
        int dimensions = head.getInt();
        byte[] key = new byte[head.getInt()];
        head.get(key);
        List<QuantisedVector> vectors = new ArrayList<>();
        for (int at = head.position(); at < head.limit(); at += dimensions) {
            vectors.add(QuantisedVector.of(packed.bytes, at, dimensions));
        }
        return new PassageVectors(
                new String(key, StandardCharsets.UTF_8),
                vectors.getFirst(),
                vectors.subList(1, vectors.size()));
    }
}
