package org.lectern.extract.worker;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Reads and writes length-prefixed messages. A frame is four bytes by which it is told from other
 * output, the content's length in four bytes, and the content.
 */
final class Frame {

    private static final int MAGIC = 0xF1_1E_C7_05;
    private static final int HEADER_BYTES = 8;

    /** A page of dense type has about thirty kilobytes, its image some hundred. */
    static final int MAX_BYTES = 1 << 26;

    private Frame() {}

    /** Writes a frame in one go, so that a process that dies leaves at most the last one torn. */
    static void write(OutputStream out, byte[] content) throws IOException {
        if (content.length > MAX_BYTES) {
            throw new IllegalStateException("a frame of " + content.length + " bytes");
        }
        out.write(
                ByteBuffer.allocate(HEADER_BYTES + content.length)
                        .putInt(MAGIC)
                        .putInt(content.length)
                        .put(content)
                        .array());
        out.flush();
    }

    /**
     * Waits for a frame and returns its content. Memory grows with the bytes that arrive, not with
     * the length that is announced.
     *
     * @throws IOException if the stream ends, or holds anything but a frame
     */
    static byte[] read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IOException("not a frame");
        }
        int length = data.readInt();
        if (length < 0 || length > MAX_BYTES) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("a torn frame");
        }
        return content;
    }
}
