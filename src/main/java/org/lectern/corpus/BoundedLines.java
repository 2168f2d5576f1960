package org.lectern.corpus;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a UTF-8 stream, of which none is held that is longer than a bound. */
final class BoundedLines {

    private final InputStream bytes;
    private final int most;
    private int number;

    /**
     * Lines that are read as they are asked for.
     *
     * @param bytes buffered; stays the caller's to close
     * @param most how many bytes a line may have
     */
    BoundedLines(InputStream bytes, int most) {
        this.bytes = bytes;
        this.most = most;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param text without its end; null where it is too long
     */
    record Line(int number, @Nullable String text) {}

    /** The next line; null after the last. */
    @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = bytes.read();
        if (read < 0) {
            return null;
        }
        long length = 0;
        for (; read >= 0 && read != '\n'; read = bytes.read()) {
            if (length++ < most) {
                line.write(read);
            }
        }
        number++;
        return new Line(number, length > most ? null : text(line));
    }

    private String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
