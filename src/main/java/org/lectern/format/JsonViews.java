package org.lectern.format;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Answer;
import org.lectern.model.AnswerState;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.Hit;
import org.lectern.model.MissingReading;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.model.ReadingState;
import org.lectern.model.Source;

import java.util.List;
import java.util.stream.Stream;

/** Builds the JSON views of answers and readings, completed from the catalogue. */
public final class JsonViews {

    private final Catalogue catalogue;
    private final boolean explain;

    /** Creates views over one commit. */
    public JsonViews(Catalogue catalogue) {
        this(catalogue, false);
    }

    /**
     * Creates views over one commit.
     *
     * @param explain whether hits include the components of their scores
     */
    public JsonViews(Catalogue catalogue, boolean explain) {
        this.catalogue = catalogue;
        this.explain = explain;
    }

    /** An answer with its question. */
    public record AnswerView(
            String id,
            String question,
            @Nullable String topic,
            @Nullable String session,
            Question.Kind kind,
            AnswerState state,
            List<String> why,
            List<String> how,
            List<HitView> hits) {}

    /**
     * A reading with its state.
     *
     * @param id null for a missing reading
     * @param reason why it is missing, or could not be read completely; null otherwise
     * @param note a sentence on how it was read, such as by OCR; null if there is nothing to say
     * @param url address that the notes give for a missing reading
     * @param candidates ids of the readings that a missing reading could be
     */
    public record ReadingView(
            @Nullable String id,
            @Nullable String file,
            @Nullable String title,
            List<String> authors,
            @Nullable Integer year,
            int pages,
            int passages,
            ReadingState state,
            @Nullable String reason,
            @Nullable String note,
            List<String> citedBy,
            @Nullable String url,
            List<String> candidates) {}

    public AnswerView answer(Question question, Answer answer) {
        return new AnswerView(
                question.id(),
                question.text(),
                question.topic(),
                question.session(),
                question.kind(),
                answer.state(),
                answer.why(),
                answer.how(),
                hits(answer.hits()));
    }

    public List<HitView> hits(List<Hit> hits) {
        return hits.stream()
                .map(hit -> HitView.of(hit, firstCitingSession(hit.source()), explain))
                .toList();
    }

    private @Nullable String firstCitingSession(Source source) {
        return source instanceof Reading reading
                ? catalogue.sessionsCiting(reading.id()).stream().findFirst().orElse(null)
                : null;
    }

    /** Returns the readings of the corpus, then those that are cited but missing. */
    public List<ReadingView> readings() {
        return Stream.concat(
                        catalogue.entries().stream().flatMap(this::reading),
                        catalogue.missingReadings().stream().map(JsonViews::missing))
                .toList();
    }

    private Stream<ReadingView> reading(CatalogueEntry entry) {
        if (!(entry.source() instanceof Reading reading)) {
            return Stream.empty();
        }
        return Stream.of(
                new ReadingView(
                        reading.id(),
                        reading.file(),
                        reading.title(),
                        reading.authors(),
                        reading.year(),
                        reading.pages(),
                        entry.passages(),
                        entry.state(),
                        entry.failure() == null ? null : entry.failure().detail(),
                        entry.note(),
                        catalogue.sessionsCiting(reading.id()),
                        null,
                        List.of()));
    }

    private static ReadingView missing(MissingReading missing) {
        Citation citation = missing.citation();
        return new ReadingView(
                null,
                null,
                citation.title() == null ? citation.citation() : citation.title(),
                citation.authors(),
                citation.year(),
                0,
                0,
                ReadingState.MISSING,
                citation.candidates().isEmpty()
                        ? "The notes cite it, and no file of the corpus is it."
                        : "The notes cite it, and several files of the corpus could be it.",
                null,
                missing.citedBy(),
                citation.url(),
                citation.candidates());
    }
}
