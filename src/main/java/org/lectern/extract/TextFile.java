package org.lectern.extract;

import org.lectern.document.SizeLimits;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The content of a text file, or the reason why a file cannot be read as text. */
public sealed interface TextFile {

    /** Maximum number of bytes read: four for each character of the limit. */
    int MAX_BYTES = 4 * SizeLimits.MAX_CHARACTERS;

    /** The number of bytes that are checked to tell text from binary files. */
    int SNIFFED_BYTES = 1 << 16;

    /** The largest fraction of control characters in a text. */
    double MAX_CONTROL_SHARE = .06;

    /** The content of a file that seems to be text. */
    final class Content implements TextFile {

        private final byte[] bytes;
        private final boolean truncated;

        private Content(byte[] bytes, boolean cut) {
            this.bytes = bytes;
            this.truncated = cut;
        }

        /** Returns the bytes up to the limit. The array is shared and must not be changed. */
        public byte[] bytes() {
            return bytes;
        }

        /** Returns whether the file is longer than {@link #MAX_BYTES}. */
        public boolean truncated() {
            return truncated;
        }
    }

    /** The reason why a file is not text or cannot be read. */
    record Unreadable(Failure failure) implements TextFile {}

    static TextFile read(Path file) {
        try {
            if (Files.size(file) > SizeLimits.MAX_FILE_BYTES) {
                return unreadable(Reason.TOO_LARGE, "It is larger than 200 MB.");
            }
            return check(readBeginning(file));
        } catch (IOException e) {
            return unreadable(Reason.VANISHED, "The file could not be opened; is it still there?");
        }
    }

    private static Content readBeginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Content(in.readNBytes(MAX_BYTES), in.read() >= 0);
        }
    }

    private static TextFile check(Content read) {
        if (read.bytes().length == 0) {
            return unreadable(Reason.NO_TEXT, "The file is empty.");
        }
        if (isPdf(read.bytes())) {
            return unreadable(Reason.GARBLED, "It is a PDF. Name it so that it ends in .pdf.");
        }
        return isBinary(read.bytes())
                ? unreadable(Reason.GARBLED, "It is named like a text, but is none.")
                : read;
    }

    private static boolean isPdf(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.US_ASCII);
        return start.equals("%PDF-");
    }

    /**
     * Returns whether bytes are those of a binary file. UTF-16 text, which has many zero bytes, is
     * not.
     */
    private static boolean isBinary(byte[] bytes) {
        int length = Math.min(bytes.length, SNIFFED_BYTES);
        int foreign = 0;
        for (int i = 0; i < length; i++) {
            foreign += isControl(bytes[i]) ? 1 : 0;
        }
        return foreign > MAX_CONTROL_SHARE * length && !CharsetDetector.isUtf16(bytes);
    }

    /**
     * Returns whether a byte is a control character that texts do not have: white space, backspace
     * and escape are not counted.
     */
    private static boolean isControl(byte b) {
        return b >= 0 && b < ' ' && (b < '\b' || b > '\r') && b != 0x1B;
    }

    private static Unreadable unreadable(Reason reason, String detail) {
        return new Unreadable(new Failure(reason, detail));
    }
}
