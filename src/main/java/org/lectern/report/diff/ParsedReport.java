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

/** The members of a JSON report, schema 1, that a comparison needs. */
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

    /** Returns the answers, then the failed questions as answers in the state {@code failed}. */
    List<ReportedAnswer> questions() {
        return Stream.concat(answers.stream(), failed.stream().map(FailedEntry::asAnswer)).toList();
    }

    /** A question that could not be searched for. */
    record FailedEntry(String id, String question) {

        ReportedAnswer asAnswer() {
            return new ReportedAnswer(
                    id, question, null, ReportedState.FAILED, List.of(), List.of());
        }
    }

    /** The index that a report is from; {@code sources} maps readings to hashes of their files. */
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

    /** A passage of an answer; {@code answer} has two offsets into its text. */
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

        /** Returns the sentence that answers best, if the hit has one. */
        Optional<String> answerSentence() {
            return answer == null || answer.size() != 2 || answer.get(1) > text.length()
                    ? Optional.empty()
                    : Optional.of(text.substring(answer.get(0), answer.get(1)));
        }
    }

    record ReportedReading(String id, String title) {}

    /** The outcome of a question for a single reading. */
    record ReportedOutcome(String id, ReportedState state, String passage, int page) {}

    /**
     * Reads a report.
     *
     * @throws FileAccessException if the file cannot be read
     * @throws InvalidInputException if it is not a report of this schema
     */
    static ParsedReport read(Path file) {
        try {
            String text = Files.readString(file);
            checkSchema(file, Json.readObject(text).get("schema"));
            return Json.read(text, ParsedReport.class);
        } catch (IOException e) {
            throw new FileAccessException(
                    "The file " + file + " does not exist or cannot be read as text.");
        } catch (Json.MalformedJsonException e) {
            throw incomplete(file);
        }
    }

    private static InvalidInputException incomplete(Path file) {
        return new InvalidInputException(
                file
                        + " is not a complete JSON report. Make one with: lectern report"
                        + " --format json -o FILE");
    }

    private static void checkSchema(Path file, @Nullable Object schema) {
        if (schema instanceof Integer number && number != SCHEMA) {
            throw new InvalidInputException(
                    "%s is a report of schema %d; this version reads schema %d. Make the report again."
                            .formatted(file, number, SCHEMA));
        }
    }
}
