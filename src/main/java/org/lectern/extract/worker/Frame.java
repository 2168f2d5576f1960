package org.lectern.extract.worker;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * A stretch of bytes whose beginning can be told from noise: four bytes that nothing else begins
 * with, the kind, the length of what follows.
 */
final class Frame {

    private static final int MAGIC = 0xF1_1E_C7_04;
    private static final int HEADER_BYTES = 9;

    /** A page of dense type has about thirty kilobytes, its picture some hundred. */
    static final int MAX_BYTES = 1 << 26;

    private final byte kind;
    private final byte[] content;

    /** A frame around these very bytes. */
    Frame(byte kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    byte kind() {
        return kind;
    }

    DataInputStream content() {
        return new DataInputStream(new ByteArrayInputStream(content));
    }

    /** Writes the frame at once: of a process that dies at most the last one is torn. */
    void write(OutputStream out) throws IOException {
        if (content.length > MAX_BYTES) {
            throw new IllegalStateException("a frame of " + content.length + " bytes");
        }
        out.write(
                ByteBuffer.allocate(HEADER_BYTES + content.length)
                        .putInt(MAGIC)
                        .put(kind)
                        .putInt(content.length)
                        .put(content)
                        .array());
        out.flush();
    }

    /**
     * Waits for a frame.
     *
     * @throws IOException if the stream ends, or holds anything but a frame
     */
    static Frame read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IOException("what came is no frame");
        }
        byte kind = data.readByte();
        int length = data.readInt();
        if (length < 0 || length > MAX_BYTES) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] content = new byte[length];
        data.readFully(content);
        return new Frame(kind, content);
    }
}
