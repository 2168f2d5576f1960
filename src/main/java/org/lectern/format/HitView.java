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

/** A hit as JSON shows it, everywhere the same. */
public sealed interface HitView {

    /** The kind of source that a passage is from. */
    enum Kind {
        READING,
        NOTES
    }

    /**
     * A passage of a reading.
     *
     * @param page from 1 in the file
     * @param pageLabel as printed, where known
     * @param highlights offsets into {@code text}: start, and the one after the end
     * @param answer offsets of the sentence that matches best
     * @param part whether the passage is running text or stands apart, as captions and tables do
     * @param same ids of passages of this reading that say the same and are not shown
     * @param explain what the score is made of, where asked for
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
     * A line of the notes.
     *
     * @param line from 1 in the file
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

    /** What names a reading to people. */
    record ReadingSummary(
            String id, String title, List<String> authors, @Nullable Integer year, String file) {}

    /**
     * The view of a hit.
     *
     * @param session that reads it, for a passage of a reading
     * @param explain whether to show what the score is made of
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

    /** To four places: more would differ between machines. */
    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }
}
