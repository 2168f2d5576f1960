package org.lectern.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Detects the character encoding of a text by its bytes alone. */
public final class CharsetDetector {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private CharsetDetector() {}

    /**
     * Returns UTF-16 if the bytes start with its byte order mark, else UTF-8 if they are valid
     * UTF-8, else windows-1252.
     */
    public static Charset detect(byte[] bytes) {
        if (isUtf16(bytes)) {
            return StandardCharsets.UTF_16;
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    public static String decode(byte[] bytes) {
        String text = new String(bytes, detect(bytes));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    public static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    /** Returns whether bytes are valid UTF-8, apart from a character that is cut off at the end. */
    static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        while (decoder.decode(in, out, false).isOverflow()) {
            out.clear();
        }
        return in.remaining() < 4 && !decoder.decode(in, out.clear(), false).isError();
    }
}
