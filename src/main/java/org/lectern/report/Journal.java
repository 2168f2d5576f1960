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
 * Answers on disk, a line each, written as they are made: a report that was stopped at any moment
 * goes on from there, and one of any length takes little memory. Answers of another commit, or made
 * by other means, do not count; nor does a line that was cut off. Safe for use by many threads.
 */
public final class Journal implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final Map<String, StoredEntry> entries = new HashMap<>();
    private JournalHeader header;
    private long end;

    /** An answer, and where it stands. */
    private record StoredEntry(
            long start, int length, String asked, @Nullable String session, AnswerSummary summary) {

        boolean isAnswerTo(Question question) {
            return asked.equals(question.searchText())
                    && Objects.equals(session, question.session());
        }
    }

    private Journal(Path file, FileChannel channel, JournalHeader head) {
        this.file = file;
        this.channel = channel;
        this.header = head;
    }

    /** A journal that nobody will go on from; it is gone once it is closed. */
    public static Journal temporary(JournalHeader head) {
        Path file = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            file = Files.createTempFile("lectern-report", ".journal");
            Journal journal =
                    new Journal(file, open(file, StandardOpenOption.DELETE_ON_CLOSE), head);
            journal.writeHeader();
            return journal;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * A journal that is there until it is deleted. What the file held before is lost.
     *
     * @throws FileAccessException if the file cannot be written, or is another report's that is
     *     being made
     */
    public static Journal create(Path file, JournalHeader head) {
        try {
            Journal journal = new Journal(file, locked(file), head);
            journal.writeHeader();
            return journal;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * A journal that goes on from what the file holds, if that counts.
     *
     * @throws FileAccessException as for one that is begun
     */
    public static Journal resume(Path file, JournalHeader head) {
        try {
            Journal journal = new Journal(file, locked(file), head);
            if (!journal.readExisting(head)) {
                journal.writeHeader();
            }
            return journal;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        FileChannel channel = open(file, StandardOpenOption.CREATE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Taken within this process: as if it were by another.
        }
        channel.close();
        throw new FileAccessException(
                "Another report is being written there (" + file + "). Wait for it to end.");
    }

    private static FileChannel open(Path file, StandardOpenOption option) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, option);
    }

    private static FileAccessException unwritable(Path file, IOException e) {
        return new FileAccessException(
                "The report cannot be written to %s: %s. Name another place with -o."
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
            JournalHeader there = reader.header();
            if (there == null || !wanted.isResumableFrom(there)) {
                return false;
            }
            header = there;
            reader.forEach((start, length, recorded) ->
                    entries.put(recorded.id(), entry(start, length, recorded)));
            end = reader.end();
        }
        channel.truncate(end);
        return true;
    }

    private static StoredEntry entry(long start, int length, JournalEntry recorded) {
        return new StoredEntry(
                start, length, recorded.asked(), recorded.session(), recorded.summary());
    }

    /** The day on which the report was begun; null where that is not to be told. */
    public @Nullable LocalDate date() {
        return header.date() == null ? null : LocalDate.parse(header.date());
    }

    /** How many answers there are. */
    public synchronized int size() {
        return entries.size();
    }

    public synchronized boolean has(Question question) {
        StoredEntry line = entries.get(question.id());
        return line != null && line.isAnswerTo(question);
    }

    /**
     * Keeps an answer.
     *
     * @throws FileAccessException if it cannot be written
     */
    public void add(QuestionOutcome outcome) {
        JournalEntry recorded = JournalEntry.of(outcome);
        add(recorded, Json.toLine(recorded));
    }

    private synchronized void add(JournalEntry recorded, String text) {
        long start = end;
        try {
            int length = append(text);
            entries.put(recorded.id(), entry(start, length, recorded));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private int append(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long place = end;
        while (buffer.hasRemaining()) {
            place += channel.write(buffer, place);
        }
        end = place;
        return bytes.length;
    }

    /** An answer in brief. */
    public AnswerSummary summary(Question question) {
        return storedEntry(question).summary();
    }

    /**
     * An answer whole.
     *
     * @param snapshot of the commit that gave it
     */
    public QuestionOutcome outcome(Question question, Snapshot snapshot) {
        StoredEntry line = storedEntry(question);
        ByteBuffer buffer = ByteBuffer.allocate(line.length());
        try {
            int read = 0;
            while (buffer.hasRemaining() && read >= 0) {
                read = channel.read(buffer, line.start() + buffer.position());
            }
        } catch (IOException e) {
            throw new FileAccessException(
                    "The report's journal cannot be read: " + e.getMessage() + ".");
        }
        String json = StandardCharsets.UTF_8.decode(buffer.flip()).toString();
        return Json.read(json, JournalEntry.class).outcome(question, snapshot);
    }

    private synchronized StoredEntry storedEntry(Question question) {
        StoredEntry line = entries.get(question.id());
        if (line == null) {
            throw new IllegalStateException("not answered: " + question.id());
        }
        return line;
    }

    /** Leaves the file as it is. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Takes the file away: the report is written, and nothing is left to go on from. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }
}
