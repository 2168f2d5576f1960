package org.lectern.web.coverage;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.FurtherReading;
import org.lectern.coverage.UnavailableReading;
import org.lectern.model.AnswerState;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;

import java.util.List;

/**
 * The coverage page: a matrix of questions by readings.
 *
 * @param notesTitle title of the notes page whose questions are shown
 * @param otherNotes links to the coverage of the other notes pages
 * @param csvHref URL of the matrix as CSV
 * @param rotatedHeadings whether the column headings are rotated, since there are many readings
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
     * A column of the matrix: a reading.
     *
     * @param shortTitle such as {@code Lamport 1998}
     * @param title the beginning of its title
     * @param href URL of its page
     * @param unindexed whether it has no passages in the index
     */
    public record Column(
            String shortTitle, String title, @Nullable String href, boolean unindexed) {}

    /** The rows of a session's questions. */
    public record SessionRows(
            String title, String href, String stateCounts, List<QuestionRow> rows) {

        public SessionRows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of the matrix: a question.
     *
     * @param label label of the state
     * @param cells one cell for each column
     */
    public record QuestionRow(
            String question, String href, AnswerState state, String label, List<Cell> cells) {

        public QuestionRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of the matrix: the best passage of a reading for a question.
     *
     * @param state null if the reading has no passage for the question
     * @param unindexed whether the reading has no passages in the index
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
     * @param reason the reason in a few words
     * @param detail details of the reason; may be empty
     * @param nearestHref URL of the nearest passages; null if there are none
     */
    public record UnansweredRow(
            String question,
            String href,
            String reason,
            String detail,
            @Nullable String nearestHref) {}
}
