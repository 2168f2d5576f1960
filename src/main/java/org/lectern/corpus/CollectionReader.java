package org.lectern.corpus;

import org.jspecify.annotations.Nullable;
import org.lectern.corpus.BoundedLineReader.NumberedLine;
import org.lectern.document.Document;
import org.lectern.document.Extraction;
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
 * A reader of collections: files with one JSON object a line, whose members {@code _id}, {@code
 * title} and {@code text} make a reading. It holds one line at a time. Lines that are not readings
 * are skipped and reported.
 */
final class CollectionReader {

    private static final int MAX_LINE_BYTES = 4_000_000;
    private static final int MAX_ID_LENGTH = 200;
    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

    /** The number of bad lines that are listed; further ones are only counted. */
    private static final int MAX_LINES_NAMED = 10;

    private final CorpusFile file;
    private final Function<String, Optional<String>> otherOwner;
    private final Consumer<ParsedSource> sink;
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private final List<String> badLineMessages = new ArrayList<>();
    private int badLineCount;

    /**
     * Creates a reader of one file.
     *
     * @param otherOwner returns the path of the other file that has a reading with an id, if any
     * @param sink receives each reading, and last an entry for the file if it has bad lines
     */
    CollectionReader(
            CorpusFile file,
            Function<String, Optional<String>> otherOwner,
            Consumer<ParsedSource> sink) {
        this.file = file;
        this.otherOwner = otherOwner;
        this.sink = sink;
    }

    /** Thrown with the reason why a line is not a reading. */
    private static final class BadLineException extends RuntimeException {

        private static final long serialVersionUID = 1;

        BadLineException(String reason) {
            super(reason, null, false, false);
        }
    }

    void read() {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file.path()))) {
            BoundedLineReader lines = new BoundedLineReader(bytes, MAX_LINE_BYTES);
            for (NumberedLine line = lines.readLine(); line != null; line = lines.readLine()) {
                read(line);
            }
        } catch (IOException e) {
            fail(new Failure(Reason.VANISHED, "It could not be read to its end."));
            return;
        }
        failure().ifPresent(this::fail);
    }

    private void read(NumberedLine line) {
        String text = line.text();
        if (text != null && text.isBlank()) {
            return;
        }
        try {
            sink.accept(parsedSource(fields(text), line.number()));
        } catch (BadLineException e) {
            addBadLine("line " + line.number() + " " + e.getMessage());
        }
    }

    private void addBadLine(String message) {
        badLineCount++;
        if (badLineMessages.size() < MAX_LINES_NAMED) {
            badLineMessages.add(message);
        }
    }

    private static Map<String, @Nullable Object> fields(@Nullable String line) {
        if (line == null) {
            throw new BadLineException("is longer than 4 MB");
        }
        try {
            return Json.readObject(line);
        } catch (Json.MalformedJsonException e) {
            throw new BadLineException("is no JSON object");
        }
    }

    private ParsedSource parsedSource(Map<String, @Nullable Object> members, int line) {
        String title = member(members, "title").strip();
        String text = member(members, "text").isBlank() ? title : member(members, "text");
        if (text.isBlank()) {
            throw new BadLineException("has no text");
        }
        String id = id(members, line);
        return parsedSource(id, title, text);
    }

    private static String member(Map<String, @Nullable Object> members, String name) {
        Object value = members.get(name);
        return value == null ? "" : value.toString();
    }

    private String id(Map<String, @Nullable Object> members, int line) {
        String id = member(members, "_id").strip();
        checkForm(id);
        checkUnique(id, line);
        return id;
    }

    private static void checkForm(String id) {
        if (id.isEmpty()) {
            throw new BadLineException("has no _id");
        }
        if (id.length() > MAX_ID_LENGTH || id.chars().anyMatch(Character::isISOControl)) {
            throw new BadLineException("has an _id that is too long or holds control characters");
        }
    }

    private void checkUnique(String id, int line) {
        Optional<String> other = otherOwner.apply(id);
        if (other.isPresent()) {
            throw new BadLineException("has the _id " + id + ", which is that of " + other.get());
        }
        Integer firstLine = lineOfId.putIfAbsent(id, line);
        if (firstLine != null) {
            throw new BadLineException(
                    "has the _id " + id + ", which line " + firstLine + " has too");
        }
    }

    private ParsedSource parsedSource(String id, String title, String text) {
        Document.Builder document = new Document.Builder();
        BLANK_LINE.splitAsStream(text).forEach(document::addParagraph);
        return switch (document.build(title, List.of(), null, false)) {
            case Extraction.Extracted e -> parsedSource(id, title, text, e.document(), null);
            case Extraction.Partial e -> parsedSource(id, title, text, e.document(), e.failure());
            case Extraction.Rejected _ -> throw new BadLineException("has no text");
        };
    }

    private ParsedSource parsedSource(
            String id, String title, String text, Document document, @Nullable Failure failure) {
        String hash = Sha256.of(id + "\n" + title + "\n" + text);
        List<Passage> passages = new PassageSplitter().split(document, id, hash);
        Reading reading =
                new Reading(id, file.file(), title.isEmpty() ? id : title, List.of(), null, 1);
        return new ParsedSource(
                new CatalogueEntry(reading, file.hash(), passages.size(), failure), passages);
    }

    private Optional<Failure> failure() {
        if (badLineCount > 0) {
            return Optional.of(badLinesFailure());
        }
        return lineOfId.isEmpty()
                ? Optional.of(new Failure(Reason.NO_TEXT, "It has no lines."))
                : Optional.empty();
    }

    private Failure badLinesFailure() {
        String more =
                badLineCount > MAX_LINES_NAMED
                        ? "; and %,d more".formatted(badLineCount - MAX_LINES_NAMED)
                        : "";
        String named = String.join("; ", badLineMessages) + more + ".";
        return lineOfId.isEmpty()
                ? new Failure(Reason.CORRUPT, "No line of it is a reading: " + named)
                : new Failure(Reason.BAD_LINES, "Not all lines are readings: " + named);
    }

    private void fail(Failure failure) {
        String name = file.file().substring(file.file().lastIndexOf('/') + 1);
        Reading reading = new Reading(file.id(), file.file(), name, List.of(), null, 0);
        sink.accept(
                new ParsedSource(new CatalogueEntry(reading, file.hash(), 0, failure), List.of()));
    }
}
