package org.lectern.corpus;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A reader of the lines of a UTF-8 stream that skips the text of lines over a maximum length. */
final class BoundedLineReader {

    private final InputStream bytes;
    private final int maxBytes;
    private int lineNumber;

    /**
     * Creates a reader.
     *
     * @param bytes a buffered stream, which the caller closes
     * @param maxBytes maximum length of a line
     */
    BoundedLineReader(InputStream bytes, int maxBytes) {
        this.bytes = bytes;
        this.maxBytes = maxBytes;
    }

    /**
     * A line of the stream.
     *
     * @param number from 1
     * @param text without line terminator; null where the line is too long
     */
    record NumberedLine(int number, @Nullable String text) {}

    /** Reads the next line; returns null after the last. */
    @Nullable NumberedLine readLine() throws IOException {
        int first = bytes.read();
        return first < 0 ? null : readLineFrom(first);
    }

    private NumberedLine readLineFrom(int first) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        for (int read = first; read >= 0 && read != '\n'; read = bytes.read()) {
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
