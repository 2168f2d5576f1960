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

/** Reads the complete lines of a journal, whose last line may be cut off. */
final class JournalReader implements AutoCloseable {

    private final InputStream in;
    private long end;

    JournalReader(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file));
    }

    /** A consumer of journal entries. */
    @FunctionalInterface
    interface EntryConsumer {

        /**
         * Accepts an entry.
         *
         * @param start offset of the entry's line, in bytes
         * @param length length of the line with its newline, in bytes
         */
        void accept(long start, int length, JournalEntry entry);
    }

    /** Reads the first line; null if it is incomplete or invalid. */
    @Nullable JournalHeader header() throws IOException {
        String line = readLine();
        return line == null ? null : read(line, JournalHeader.class);
    }

    /** Reads the entries after the header, up to the first invalid one. */
    void forEach(EntryConsumer consumer) throws IOException {
        long start = end;
        String line;
        while ((line = readLine()) != null) {
            JournalEntry entry = read(line, JournalEntry.class);
            if (entry == null) {
                end = start;
                return;
            }
            consumer.accept(start, (int) (end - start), entry);
            start = end;
        }
    }

    /** Returns the offset after the last valid line read so far, in bytes. */
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
        int next;
        while ((next = in.read()) >= 0) {
            if (next == '\n') {
                end += line.size() + 1;
                return line.toString(StandardCharsets.UTF_8);
            }
            line.write(next);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
