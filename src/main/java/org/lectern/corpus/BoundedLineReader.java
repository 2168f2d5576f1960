package org.lectern.corpus;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a UTF-8 stream, of which none is held that is longer than a bound. */
final class BoundedLineReader {

    private final InputStream bytes;
    private final int maxBytes;
    private int lineNumber;

    /**
     * Lines that are read as they are asked for.
     *
     * @param bytes buffered; stays the caller's to close
     * @param most how many bytes a line may have
     */
    BoundedLineReader(InputStream bytes, int most) {
        this.bytes = bytes;
        this.maxBytes = most;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param text without its end; null where it is too long
     */
    record NumberedLine(int number, @Nullable String text) {}

    /** The next line; null after the last. */
    @Nullable NumberedLine readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = bytes.read();
        if (read < 0) {
            return null;
        }
        long length = 0;
        for (; read >= 0 && read != '\n'; read = bytes.read()) {
            if (length++ < maxBytes) {
                line.write(read);
            }
        }
        lineNumber++;
        return new NumberedLine(lineNumber, length > maxBytes ? null : decoded(line));
    }

    private String decoded(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        return lineNumber == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
