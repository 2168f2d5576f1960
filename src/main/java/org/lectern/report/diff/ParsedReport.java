package org.lectern.report.diff;

import org.jspecify.annotations.Nullable;
import org.lectern.json.Json;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.LecternException.InvalidInputException;

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
record ParsedReport(
        ReportedIndex index,
        Map<String, @Nullable Object> settings,
        List<ReportedAnswer> answers,
        List<FailedEntry> failed) {

    private static final int SCHEMA = 1;

    ParsedReport {
        Objects.requireNonNull(index);
        Objects.requireNonNull(settings);
        answers = List.copyOf(answers);
        failed = List.copyOf(failed);
    }

    /** The answers, and after them what could not be asked, in a state of its own. */
    List<ReportedAnswer> questions() {
        return Stream.concat(answers.stream(), failed.stream().map(FailedEntry::asAnswer)).toList();
    }

    /** A question that could not be asked. */
    record FailedEntry(String id, String question) {

        ReportedAnswer asAnswer() {
            return new ReportedAnswer(
                    id, question, null, ReportedState.FAILED, List.of(), List.of());
        }
    }

    /** The commit that was asked; {@code sources} has a hash of each reading's file. */
    record ReportedIndex(String commit, int readings, int passages, Map<String, String> sources) {

        ReportedIndex {
            Objects.requireNonNull(commit);
            sources = Collections.unmodifiableMap(new TreeMap<>(sources));
        }
    }

    record ReportedAnswer(
            String id,
            String question,
            @Nullable String session,
            ReportedState state,
            List<ReportedHit> hits,
            List<ReportedOutcome> readings) {

        ReportedAnswer {
            Objects.requireNonNull(id);
            Objects.requireNonNull(question);
            Objects.requireNonNull(state);
            hits = List.copyOf(hits);
            readings = List.copyOf(readings);
        }

        Optional<ReportedOutcome> outcomeOf(String reading) {
            return readings.stream().filter(said -> said.id().equals(reading)).findFirst();
        }

        List<ReportedHit> hitsFrom(String reading) {
            return hits.stream().filter(hit -> hit.reading().id().equals(reading)).toList();
        }
    }

    /** A passage that is shown; {@code answer} are offsets into its text. */
    record ReportedHit(
            String passage,
            ReportedReading reading,
            int page,
            String text,
            @Nullable List<Integer> answer) {

        ReportedHit {
            Objects.requireNonNull(passage);
            Objects.requireNonNull(reading);
            Objects.requireNonNull(text);
        }

        /** The sentence that is nearest. */
        Optional<String> answerSentence() {
            return answer == null || answer.size() != 2 || answer.get(1) > text.length()
                    ? Optional.empty()
                    : Optional.of(text.substring(answer.get(0), answer.get(1)));
        }
    }

    record ReportedReading(String id, String title) {}

    /** What a reading says by itself. */
    record ReportedOutcome(String id, ReportedState state, String passage, int page) {}

    /**
     * Reads a report.
     *
     * @throws FileAccessException if the file cannot be read
     * @throws InvalidInputException if it is no report of this schema
     */
    static ParsedReport read(Path file) {
        try {
            String text = Files.readString(file);
            checkSchema(file, Json.readObject(text).get("schema"));
            return Json.read(text, ParsedReport.class);
        } catch (IOException e) {
            throw new FileAccessException(
                    "There is no file " + file + " that can be read as text.");
        } catch (Json.MalformedJsonException e) {
            throw new InvalidInputException(
                    file
                            + " is no report, or not a whole one. Make it with: lectern report"
                            + " --format json -o FILE");
        }
    }

    private static void checkSchema(Path file, @Nullable Object schema) {
        if (schema instanceof Integer number && number != SCHEMA) {
            throw new InvalidInputException(
                    "%s is a report of schema %d, and schema %d is read. Make it anew."
                            .formatted(file, number, SCHEMA));
        }
    }
}
