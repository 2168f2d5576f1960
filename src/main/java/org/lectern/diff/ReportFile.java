package org.lectern.diff;

import org.jspecify.annotations.Nullable;
import org.lectern.json.Json;
import org.lectern.model.LecternException.BadInput;
import org.lectern.model.LecternException.InputOutput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a comparison needs of a report's JSON, schema 1. */
record ReportFile(
        Index index,
        Map<String, @Nullable Object> settings,
        List<Answered> answers,
        List<Failed> failed) {

    private static final int SCHEMA = 1;

    ReportFile {
        Objects.requireNonNull(index);
        Objects.requireNonNull(settings);
        answers = List.copyOf(answers);
        failed = List.copyOf(failed);
    }

    /** The answers, and after them what could not be asked, in a state of its own. */
    List<Answered> questions() {
        return Stream.concat(answers.stream(), failed.stream().map(Failed::answered)).toList();
    }

    /** A question that could not be asked. */
    record Failed(String id, String question) {

        Answered answered() {
            return new Answered(id, question, null, "failed", List.of(), List.of());
        }
    }

    /** The commit that was asked; {@code sources} has a hash of each reading's file. */
    record Index(String commit, int readings, int passages, Map<String, String> sources) {

        Index {
            Objects.requireNonNull(commit);
            sources = Collections.unmodifiableMap(new TreeMap<>(sources));
        }
    }

    record Answered(
            String id,
            String question,
            @Nullable String session,
            String state,
            List<Quoted> hits,
            List<Said> readings) {

        Answered {
            Objects.requireNonNull(id);
            Objects.requireNonNull(question);
            Objects.requireNonNull(state);
            hits = List.copyOf(hits);
            readings = List.copyOf(readings);
        }

        Optional<Said> saidBy(String reading) {
            return readings.stream().filter(said -> said.id().equals(reading)).findFirst();
        }

        List<Quoted> quotedFrom(String reading) {
            return hits.stream().filter(hit -> hit.reading().id().equals(reading)).toList();
        }
    }

    /** A passage that is shown; {@code answer} are offsets into its text. */
    record Quoted(
            String passage, Named reading, int page, String text, @Nullable List<Integer> answer) {

        Quoted {
            Objects.requireNonNull(passage);
            Objects.requireNonNull(reading);
            Objects.requireNonNull(text);
        }

        /** The sentence that is nearest. */
        Optional<String> sentence() {
            return answer == null || answer.size() != 2 || answer.get(1) > text.length()
                    ? Optional.empty()
                    : Optional.of(text.substring(answer.get(0), answer.get(1)));
        }
    }

    record Named(String id, String title) {}

    /** What a reading says by itself. */
    record Said(String id, String state, String passage, int page) {}

    /**
     * Reads a report.
     *
     * @throws InputOutput if the file cannot be read
     * @throws BadInput if it is no report of this schema
     */
    static ReportFile read(Path file) {
        try {
            String text = Files.readString(file);
            checkSchema(file, Json.fields(text).get("schema"));
            return Json.read(text, ReportFile.class);
        } catch (IOException e) {
            throw new InputOutput("There is no file " + file + " that can be read as text.");
        } catch (Json.Malformed e) {
            throw new BadInput(
                    file
                            + " is no report, or not a whole one. Make it with: lectern report"
                            + " --format json -o FILE");
        }
    }

    private static void checkSchema(Path file, @Nullable Object schema) {
        if (schema instanceof Integer number && number != SCHEMA) {
            throw new BadInput(
                    "%s is a report of schema %d, and schema %d is read. Make it anew."
                            .formatted(file, number, SCHEMA));
        }
    }
}
