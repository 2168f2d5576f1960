package org.lectern.extract.worker;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * A message between processes as bytes. In a stream it is led by four bytes by which it is told
 * from other output, its kind in one byte, and the length of its content in four.
 */
final class Frame {

    private static final int MAGIC = 0xF1_1E_C7_05;
    private static final int HEADER_BYTES = 9;

    /** A page of dense type has about thirty kilobytes, its image some hundred. */
    static final int MAX_BYTES = 1 << 26;

    private final Kind kind;
    private final byte[] content;

    /** The kinds of message, each with the code that stands for it in the header. */
    enum Kind {
        REQUEST(0),
        /** A part of a reply. */
        PART(1),
        /** The end of a reply. */
        RESULT(2),
        /** The end of a reply, by a process that is to be replaced. */
        LAST_RESULT(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        private static Kind of(int code) throws IOException {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IOException("a frame of kind " + code);
        }
    }

    /** A frame around a content, which is not copied. */
    Frame(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    Kind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }

    /** Writes the frame in one go, so that a process that dies leaves at most the last one torn. */
    void write(OutputStream out) throws IOException {
        if (content.length > MAX_BYTES) {
            throw new IllegalStateException("a frame of " + content.length + " bytes");
        }
        out.write(
                ByteBuffer.allocate(HEADER_BYTES + content.length)
                        .putInt(MAGIC)
                        .put((byte) kind.code)
                        .putInt(content.length)
                        .put(content)
                        .array());
        out.flush();
    }

    /**
     * Waits for a frame. Memory grows with the bytes that arrive, not with the length that is
     * announced.
     *
     * @throws IOException if the stream ends, or holds anything but a frame
     */
    static Frame read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IOException("not a frame");
        }
        Kind kind = Kind.of(data.readUnsignedByte());
        int length = data.readInt();
        if (length < 0 || length > MAX_BYTES) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("a torn frame");
        }
        return new Frame(kind, content);
    }
}
