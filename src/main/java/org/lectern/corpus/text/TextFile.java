package org.lectern.corpus.text;

import org.lectern.corpus.SizeLimits;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file's bytes, if they can be those of a text. */
sealed interface TextFile {

    /** More bytes than these hold more characters than are taken. */
    int MOST_BYTES = 4 * SizeLimits.CHARACTERS;

    /** How far a file is looked at to tell text from other things. */
    int LOOKED_AT = 1 << 16;

    /** The share of bytes that no text has, by which a file is none. */
    double FOREIGN = .06;

    /** It may be a text. */
    final class Read implements TextFile {

        private final byte[] bytes;
        private final boolean cut;

        private Read(byte[] bytes, boolean cut) {
            this.bytes = bytes;
            this.cut = cut;
        }

        /** As many as are read; not to be changed. */
        byte[] bytes() {
            return bytes;
        }

        /** Whether the file has more bytes. */
        boolean cut() {
            return cut;
        }
    }

    /** It is none, or cannot be read. */
    record Unread(Failure failure) implements TextFile {}

    static TextFile read(Path file) {
        try {
            if (Files.size(file) > SizeLimits.BYTES) {
                return unread(Reason.TOO_LARGE, "It is larger than 200 MB.");
            }
            return judged(beginning(file));
        } catch (IOException e) {
            return unread(Reason.VANISHED, "The file could not be opened; is it still there?");
        }
    }

    private static Read beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Read(in.readNBytes(MOST_BYTES), in.read() >= 0);
        }
    }

    private static TextFile judged(Read read) {
        if (read.bytes().length == 0) {
            return unread(Reason.NO_TEXT, "The file is empty.");
        }
        if (startsLikePdf(read.bytes())) {
            return unread(Reason.GARBLED, "It is a PDF. Name it so that it ends in .pdf.");
        }
        return isForeign(read.bytes())
                ? unread(Reason.GARBLED, "It is named like a text, but is none.")
                : read;
    }

    private static boolean startsLikePdf(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.US_ASCII);
        return start.equals("%PDF-");
    }

    /** UTF-16 is full of zero bytes, and says at its start what it is. */
    private static boolean isForeign(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT);
        int foreign = 0;
        for (int i = 0; i < length; i++) {
            foreign += isControl(bytes[i]) ? 1 : 0;
        }
        return foreign > FOREIGN * length && !Encoding.isUtf16(bytes);
    }

    /** Of control characters texts have blanks of all kinds, backspaces and escapes. */
    private static boolean isControl(byte b) {
        return b >= 0 && b < ' ' && (b < '\b' || b > '\r') && b != 0x1B;
    }

    private static Unread unread(Reason reason, String detail) {
        return new Unread(new Failure(reason, detail));
    }
}
