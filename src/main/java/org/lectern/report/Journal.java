package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.index.Snapshot;
import org.lectern.json.Json;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.Question;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A file with the answers of a report, one on each line, written as soon as each is computed. An
 * interrupted report can be resumed from it, and a long report needs little memory. Answers from
 * another commit or with other settings are discarded, as is an incomplete last line. Thread-safe.
 */
public final class Journal implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final Map<String, StoredEntry> entries = new HashMap<>();
    private JournalHeader header;
    private long end;

    /** The position of an entry in the file, and what is kept of it in memory. */
    private record StoredEntry(
            long start, int length, String asked, @Nullable String session, AnswerSummary summary) {

        boolean isAnswerTo(Question question) {
            return asked.equals(question.searchText())
                    && Objects.equals(session, question.session());
        }
    }

    private Journal(Path file, FileChannel channel, JournalHeader header) {
        this.file = file;
        this.channel = channel;
        this.header = header;
    }

    /** Creates a journal in a temporary file, which is deleted when the journal is closed. */
    public static Journal temporary(JournalHeader header) {
        Path file = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            file = Files.createTempFile("lectern-report", ".journal");
            Journal journal =
                    new Journal(file, open(file, StandardOpenOption.DELETE_ON_CLOSE), header);
            journal.writeHeader();
            return journal;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Creates an empty journal, and overwrites the file if it exists.
     *
     * @throws FileAccessException if the file cannot be written, or is in use by another report
     */
    public static Journal create(Path file, JournalHeader header) {
        try {
            Journal journal = new Journal(file, openLocked(file), header);
            journal.writeHeader();
            return journal;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Opens a journal with the answers in the file, if their header allows them to be reused. It is
     * empty otherwise.
     *
     * @throws FileAccessException if the file cannot be written, or is in use by another report
     */
    public static Journal resume(Path file, JournalHeader header) {
        try {
            Journal journal = new Journal(file, openLocked(file), header);
            if (!journal.readExisting(header)) {
                journal.writeHeader();
            }
            return journal;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static FileChannel openLocked(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        FileChannel channel = open(file, StandardOpenOption.CREATE);
        if (tryLock(channel)) {
            return channel;
        }
        channel.close();
        throw new FileAccessException(
                "Another report is being written there (" + file + "). Wait until it is done.");
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Locked within this process, which is handled like a lock of another process.
            return false;
        }
    }

    private static FileChannel open(Path file, StandardOpenOption option) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, option);
    }

    private static FileAccessException unwritable(Path file, IOException e) {
        return new FileAccessException(
                "The report cannot be written to %s: %s. Choose another file with -o."
                        .formatted(file, e.getMessage()));
    }

    private void writeHeader() throws IOException {
        channel.truncate(0);
        entries.clear();
        end = 0;
        append(Json.toLine(header));
    }

    private boolean readExisting(JournalHeader wanted) throws IOException {
        try (JournalReader reader = new JournalReader(file)) {
            JournalHeader existing = reader.header();
            if (existing == null || !wanted.isResumableFrom(existing)) {
                return false;
            }
            header = existing;
            reader.forEach((start, length, entry) ->
                    entries.put(entry.id(), storedEntry(start, length, entry)));
            end = reader.end();
        }
        channel.truncate(end);
        return true;
    }

    private static StoredEntry storedEntry(long start, int length, JournalEntry entry) {
        return new StoredEntry(start, length, entry.asked(), entry.session(), entry.summary());
    }

    /** Returns the day on which the report was started; null if it is not recorded. */
    public @Nullable LocalDate date() {
        return header.date() == null ? null : LocalDate.parse(header.date());
    }

    /** Returns the number of answers. */
    public synchronized int size() {
        return entries.size();
    }

    /** Returns whether there is an answer to a question. */
    public synchronized boolean has(Question question) {
        StoredEntry entry = entries.get(question.id());
        return entry != null && entry.isAnswerTo(question);
    }

    /**
     * Writes an answer.
     *
     * @throws FileAccessException if it cannot be written
     */
    public void add(QuestionOutcome outcome) {
        JournalEntry recorded = JournalEntry.of(outcome);
        add(recorded, Json.toLine(recorded));
    }

    private synchronized void add(JournalEntry entry, String line) {
        long start = end;
        try {
            int length = append(line);
            entries.put(entry.id(), storedEntry(start, length, entry));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private int append(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long position = end;
        while (buffer.hasRemaining()) {
            position += channel.write(buffer, position);
        }
        end = position;
        return bytes.length;
    }

    /** Returns the summary of an answer. */
    public AnswerSummary summary(Question question) {
        return storedEntry(question).summary();
    }

    /**
     * Reads an answer.
     *
     * @param snapshot snapshot of the commit that the answer is from
     */
    public QuestionOutcome outcome(Question question, Snapshot snapshot) {
        String json = read(storedEntry(question));
        return Json.read(json, JournalEntry.class).outcome(question, snapshot);
    }

    private String read(StoredEntry entry) {
        ByteBuffer buffer = ByteBuffer.allocate(entry.length());
        try {
            fill(buffer, entry.start());
        } catch (IOException e) {
            throw new FileAccessException(
                    "The report's journal cannot be read: " + e.getMessage() + ".");
        }
        return StandardCharsets.UTF_8.decode(buffer.flip()).toString();
    }

    private void fill(ByteBuffer buffer, long start) throws IOException {
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer, start + buffer.position());
        }
    }

    private synchronized StoredEntry storedEntry(Question question) {
        StoredEntry entry = entries.get(question.id());
        if (entry == null) {
            throw new IllegalStateException("not answered: " + question.id());
        }
        return entry;
    }

    /** Closes the file, and keeps it unless it is temporary. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Deletes the file, once the report is written. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }
}
