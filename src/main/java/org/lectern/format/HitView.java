package org.lectern.format;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Hit;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.ScoreParts;
import org.lectern.model.SessionPage;
import org.lectern.model.Span;

import java.util.List;

/** The JSON view of a hit, shared by the command line, reports and the API. */
public sealed interface HitView {

    /** The kind of a passage's source. */
    enum Kind {
        READING,
        NOTES
    }

    /**
     * A passage of a reading.
     *
     * @param page from 1 in the file
     * @param pageLabel printed page number, if known and different
     * @param highlights offsets into {@code text}: start inclusive, end exclusive
     * @param answer offsets of the sentence that matches best
     * @param same ids of passages with the same text that are not shown
     * @param explain components of the score, if requested
     */
    record ReadingHit(
            int rank,
            double score,
            String passage,
            Kind kind,
            ReadingSummary reading,
            @Nullable String session,
            int page,
            int lastPage,
            @Nullable String pageLabel,
            List<String> section,
            String text,
            List<List<Integer>> highlights,
            @Nullable List<Integer> answer,
            Passage.Part part,
            List<String> same,
            @Nullable ScoreParts explain,
            String link)
            implements HitView {}

    /**
     * A passage of the notes.
     *
     * @param line first line, from 1 in the file
     */
    record NotesHit(
            int rank,
            double score,
            String passage,
            Kind kind,
            String source,
            @Nullable String session,
            int line,
            List<String> section,
            String text,
            List<List<Integer>> highlights,
            @Nullable List<Integer> answer,
            @Nullable ScoreParts explain,
            String link)
            implements HitView {}

    /** The fields that identify a reading to people. */
    record ReadingSummary(
            String id, String title, List<String> authors, @Nullable Integer year, String file) {}

    /**
     * Returns the view of a hit.
     *
     * @param session the first session that cites the reading, for a passage of a reading
     * @param explain whether to include the components of the score
     */
    static HitView of(Hit hit, @Nullable String session, boolean explain) {
        ScoreParts parts = explain ? hit.parts() : null;
        return switch (hit.source()) {
            case Reading reading -> ofReading(hit, reading, session, parts);
            case SessionPage page -> ofNotes(hit, page, parts);
        };
    }

    private static HitView ofReading(
            Hit hit, Reading reading, @Nullable String session, @Nullable ScoreParts parts) {
        if (!(hit.passage().locator() instanceof Locator.Pages pages)) {
            throw new IllegalStateException("a passage of a reading without pages");
        }
        return new ReadingHit(
                hit.rank(),
                rounded(hit.score()),
                hit.passage().id(),
                Kind.READING,
                new ReadingSummary(
                        reading.id(),
                        reading.title(),
                        reading.authors(),
                        reading.year(),
                        reading.file()),
                session,
                pages.first(),
                pages.last(),
                pages.label(),
                hit.passage().section(),
                hit.passage().text(),
                hit.highlights().stream().map(HitView::offsets).toList(),
                hit.answerSpan() == null ? null : offsets(hit.answerSpan()),
                hit.passage().part(),
                hit.duplicates().stream().map(Passage::id).toList(),
                parts,
                Links.passage(reading, pages, hit.passage()));
    }

    private static HitView ofNotes(Hit hit, SessionPage page, @Nullable ScoreParts parts) {
        if (!(hit.passage().locator() instanceof Locator.NoteLines lines)) {
            throw new IllegalStateException("a passage of notes without lines");
        }
        return new NotesHit(
                hit.rank(),
                rounded(hit.score()),
                hit.passage().id(),
                Kind.NOTES,
                page.id(),
                lines.session(),
                lines.first(),
                hit.passage().section(),
                hit.passage().text(),
                hit.highlights().stream().map(HitView::offsets).toList(),
                hit.answerSpan() == null ? null : offsets(hit.answerSpan()),
                parts,
                Links.notes(lines));
    }

    private static List<Integer> offsets(Span span) {
        return List.of(span.start(), span.end());
    }

    /** Rounds to four decimals, since further ones differ between machines. */
    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }
}
