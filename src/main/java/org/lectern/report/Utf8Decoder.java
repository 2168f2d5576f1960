package org.lectern.report;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 strictly, and names the line of the first invalid byte. */
final class Utf8Decoder {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8Decoder() {}

    /**
     * Decodes bytes and removes a byte order mark.
     *
     * @throws InvalidLineException if the bytes are not UTF-8
     */
    static String decode(byte[] bytes) {
        if (isUtf16(bytes)) {
            throw new InvalidLineException(1, "begins with a UTF-16 mark; save the file as UTF-8");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            throw new InvalidLineException(
                    lineAt(in.position(), bytes), "is not UTF-8; save the file as UTF-8");
        }
        return withoutByteOrderMark(out.flip().toString());
    }

    private static String withoutByteOrderMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int mark = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        return mark == 0xfeff || mark == 0xfffe;
    }

    private static int lineAt(int position, byte[] bytes) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
