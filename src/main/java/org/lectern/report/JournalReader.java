package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.json.Json;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a journal up to where it was cut off. */
final class JournalReader implements AutoCloseable {

    private final InputStream in;
    private long end;

    JournalReader(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file));
    }

    /** Takes an answer. */
    @FunctionalInterface
    interface EntryConsumer {

        /**
         * Takes one.
         *
         * @param start offset of its line, in bytes
         * @param length of its line with its end
         */
        void accept(long start, int length, JournalEntry recorded);
    }

    /** The first line; null where there is none that is whole. */
    @Nullable JournalHeader header() throws IOException {
        String line = readLine();
        return line == null ? null : read(line, JournalHeader.class);
    }

    /** The answers that follow the head. */
    void forEach(EntryConsumer taker) throws IOException {
        long start = end;
        String line;
        while ((line = readLine()) != null) {
            JournalEntry recorded = read(line, JournalEntry.class);
            if (recorded == null) {
                end = start;
                return;
            }
            taker.accept(start, (int) (end - start), recorded);
            start = end;
        }
    }

    /** Offset after the last line that is whole, once all were read. */
    long end() {
        return end;
    }

    private static <T> @Nullable T read(String line, Class<T> type) {
        try {
            return Json.read(line, type);
        } catch (Json.MalformedJsonException e) {
            return null;
        }
    }

    private @Nullable String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int one;
        while ((one = in.read()) >= 0) {
            if (one == '\n') {
                end += line.size() + 1;
                return line.toString(StandardCharsets.UTF_8);
            }
            line.write(one);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
