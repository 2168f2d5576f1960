package org.lectern.web.coverage;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.FurtherReading;
import org.lectern.coverage.UnavailableReading;
import org.lectern.model.AnswerState;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;

import java.util.List;

/**
 * Questions by readings.
 *
 * @param notesTitle the page of the notes whose questions are shown
 * @param otherNotes the other pages
 * @param csvHref address of the same as CSV
 * @param rotatedHeadings whether the readings are so many that their headings stand upright
 */
public record CoveragePage(
        Layout layout,
        String notesTitle,
        List<LabelledLink> otherNotes,
        String extent,
        int found,
        int partly,
        int notFound,
        String csvHref,
        List<Column> columns,
        boolean rotatedHeadings,
        List<SessionRows> groups,
        List<UnansweredRow> unanswered,
        List<UnavailableReading> unavailable,
        List<FurtherReading> furtherReading) {

    public CoveragePage {
        otherNotes = List.copyOf(otherNotes);
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        unanswered = List.copyOf(unanswered);
        unavailable = List.copyOf(unavailable);
        furtherReading = List.copyOf(furtherReading);
    }

    /**
     * A reading.
     *
     * @param shortTitle as in {@code Lamport 1998}
     * @param title beginning of its title
     * @param href null where it is not there
     * @param unindexed whether nothing of it is indexed
     */
    public record Column(
            String shortTitle, String title, @Nullable String href, boolean unindexed) {}

    /** The questions of a session. */
    public record SessionRows(
            String title, String href, String stateCounts, List<QuestionRow> rows) {

        public SessionRows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A question.
     *
     * @param label of the state
     * @param cells one a column
     */
    public record QuestionRow(
            String question, String href, AnswerState state, String label, List<Cell> cells) {

        public QuestionRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a reading says to a question.
     *
     * @param state null where the reading has no passage on the question
     * @param unindexed whether it could say nothing, since it is not indexed
     */
    public record Cell(
            @Nullable AnswerState state,
            String label,
            String page,
            String href,
            boolean unindexed) {

        static Cell empty(boolean unindexed) {
            return new Cell(null, "", "", "", unindexed);
        }
    }

    /**
     * A question that no reading answers.
     *
     * @param reason in a few words
     * @param detail more on that; may be empty
     * @param nearestHref address of the nearest passages; null where there are none
     */
    public record UnansweredRow(
            String question,
            String href,
            String reason,
            String detail,
            @Nullable String nearestHref) {}
}
