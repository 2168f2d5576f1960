package org.lectern.corpus;

import org.jspecify.annotations.Nullable;
import org.lectern.json.Json;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.Sha256;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a collection: a file with a JSON object on each line, whose members {@code _id}, {@code
 * title} and {@code text} make a reading. One line is held at a time. A line that is no reading is
 * named, and the others are read.
 */
final class CollectionReader {

    private static final int LONGEST_LINE = 4_000_000;
    private static final int LONGEST_ID = 200;
    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

    /** How many bad lines are named; the others are counted. */
    private static final int NAMED = 10;

    private final CorpusFile file;
    private final Function<String, Optional<String>> owner;
    private final Consumer<Contents> sink;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<String> bad = new ArrayList<>();
    private int badLines;

    /**
     * A reader of one file.
     *
     * @param owner the file that has an id already, if one has
     * @param sink takes each reading; at last an entry for the file, if lines of it are bad
     */
    CollectionReader(
            CorpusFile file, Function<String, Optional<String>> owner, Consumer<Contents> sink) {
        this.file = file;
        this.owner = owner;
        this.sink = sink;
    }

    /** Why a line is no reading. */
    private static final class BadLine extends RuntimeException {

        private static final long serialVersionUID = 1;

        BadLine(String why) {
            super(why, null, false, false);
        }
    }

    void read() {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file.path()))) {
            BoundedLines all = new BoundedLines(bytes, LONGEST_LINE);
            for (BoundedLines.Line line = all.next(); line != null; line = all.next()) {
                read(line);
            }
        } catch (IOException e) {
            fail(new Failure(Reason.VANISHED, "It could not be read to its end."));
            return;
        }
        failure().ifPresent(this::fail);
    }

    private void read(BoundedLines.Line line) {
        String text = line.text();
        if (text != null && text.isBlank()) {
            return;
        }
        try {
            if (text == null) {
                throw new BadLine("is longer than 4 MB");
            }
            sink.accept(contents(fields(text), line.number()));
        } catch (BadLine e) {
            badLines++;
            if (bad.size() < NAMED) {
                bad.add("line " + line.number() + " " + e.getMessage());
            }
        }
    }

    private static Map<String, @Nullable Object> fields(String line) {
        try {
            return Json.fields(line);
        } catch (Json.Malformed e) {
            throw new BadLine("is no JSON object");
        }
    }

    private Contents contents(Map<String, @Nullable Object> fields, int line) {
        String title = member(fields, "title").strip();
        String text = member(fields, "text").isBlank() ? title : member(fields, "text");
        if (text.isBlank()) {
            throw new BadLine("has no text");
        }
        String id = id(fields, line);
        return contents(id, title, text);
    }

    private static String member(Map<String, @Nullable Object> fields, String name) {
        Object value = fields.get(name);
        return value == null ? "" : value.toString();
    }

    private String id(Map<String, @Nullable Object> fields, int line) {
        String id = member(fields, "_id").strip();
        if (id.isEmpty()) {
            throw new BadLine("has no _id");
        }
        if (id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
            throw new BadLine("has an _id that is too long or holds control characters");
        }
        Optional<String> other = owner.apply(id);
        if (other.isPresent()) {
            throw new BadLine("has the _id " + id + ", which is that of " + other.get());
        }
        Integer before = lines.putIfAbsent(id, line);
        if (before != null) {
            throw new BadLine("has the _id " + id + ", which line " + before + " has too");
        }
        return id;
    }

    private Contents contents(String id, String title, String text) {
        ManuscriptDraft draft = new ManuscriptDraft();
        BLANK_LINE.splitAsStream(text).forEach(draft::paragraph);
        return switch (draft.finished(title, List.of(), null, false)) {
            case Extraction.Extracted e -> contents(id, title, text, e.manuscript(), null);
            case Extraction.Partial e -> contents(id, title, text, e.manuscript(), e.failure());
            case Extraction.Rejected _ -> throw new BadLine("has no text");
        };
    }

    private Contents contents(
            String id, String title, String text, Manuscript read, @Nullable Failure failure) {
        String hash = Sha256.of(id + "\n" + title + "\n" + text);
        List<Passage> passages = new PassageSplitter().split(read, id, hash);
        Reading reading =
                new Reading(id, file.file(), title.isEmpty() ? id : title, List.of(), null, 1);
        return new Contents(
                new CatalogueEntry(reading, file.hash(), passages.size(), failure), passages);
    }

    private Optional<Failure> failure() {
        if (badLines == 0) {
            return lines.isEmpty()
                    ? Optional.of(new Failure(Reason.NO_TEXT, "It has no lines."))
                    : Optional.empty();
        }
        String more = badLines > NAMED ? "; and %,d more".formatted(badLines - NAMED) : "";
        String named = String.join("; ", bad) + more + ".";
        return Optional.of(
                lines.isEmpty()
                        ? new Failure(Reason.CORRUPT, "No line of it is a reading: " + named)
                        : new Failure(Reason.BAD_LINES, "Not all lines are readings: " + named));
    }

    private void fail(Failure failure) {
        String name = file.file().substring(file.file().lastIndexOf('/') + 1);
        Reading unread = new Reading(file.id(), file.file(), name, List.of(), null, 0);
        sink.accept(new Contents(new CatalogueEntry(unread, file.hash(), 0, failure), List.of()));
    }
}
