package org.lectern.report.render;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.FurtherReading;
import org.lectern.format.Quotation;
import org.lectern.model.AnswerState;
import org.lectern.model.Question;
import org.lectern.model.ReadingState;
import org.lectern.report.StateCounts;

import java.util.List;
import java.util.function.Function;

/**
 * The view model of the report template.
 *
 * @param style HTML element with the style sheet
 * @param date day of the report; empty if it is not shown
 * @param hasPoints whether the report has points
 * @param entries builds the entry of a question when it is rendered; entries are not kept
 * @param sessionsWithoutQuestions headings of sessions that have no questions
 */
public record ReportPage(
        String style,
        String title,
        String date,
        String extent,
        List<Fact> headerFacts,
        List<CountRow> countRows,
        CountRow total,
        boolean hasPoints,
        MatrixTable matrix,
        List<ReadingRow> readings,
        List<SessionSection> sections,
        Function<Question, QuestionEntry> entries,
        List<String> sessionsWithoutQuestions,
        List<Fact> failedQuestions,
        List<Fact> footerFacts) {

    /** A term with its description. */
    public record Fact(String term, String text) {}

    /**
     * A row of the table of counts.
     *
     * @param href null in the row of totals
     * @param points number of points among the questions
     */
    public record CountRow(String name, @Nullable String href, StateCounts counts, int points) {}

    /**
     * The table of questions by readings.
     *
     * @param omitted sentence about readings that are not shown; empty if all are
     */
    public record MatrixTable(List<String> columns, List<MatrixGroup> groups, String omitted) {

        public boolean isEmpty() {
            return columns.isEmpty();
        }
    }

    /** The rows of a session in the table of questions by readings. */
    public record MatrixGroup(String name, List<MatrixRow> rows) {}

    /** A row of the table of questions by readings, with a cell for each column. */
    public record MatrixRow(
            String question,
            String href,
            AnswerState state,
            String label,
            List<MatrixCell> cells) {}

    /**
     * The outcome of a question for one reading.
     *
     * @param state empty if the reading does not answer the question
     */
    public record MatrixCell(@Nullable AnswerState state, String label, String page) {

        static final MatrixCell EMPTY = new MatrixCell(null, "", "");
    }

    /** A row of the table of readings. */
    public record ReadingRow(
            String title, String byline, ReadingState state, String label, String detail) {}

    /**
     * The questions of a session.
     *
     * @param dates dates of the session; empty if unknown
     */
    public record SessionSection(
            String anchor, String name, String dates, List<TopicQuestions> topics) {}

    /**
     * The questions of a topic.
     *
     * @param title title of the topic; empty if it has none
     */
    public record TopicQuestions(String title, List<Question> questions) {}

    /**
     * A question with its answer.
     *
     * @param label display name of the state
     * @param context points below the question in the notes
     * @param reason reason for the state; may be empty
     * @param quotes quoted passages, best first; the nearest ones if there is no answer
     * @param image image of the first quote; null if there is none, or no answer
     * @param furtherReading suggested reference; null if there is none
     * @param searchNotes sentences about how the search differed from the others; may be empty
     */
    public record QuestionEntry(
            String anchor,
            AnswerState state,
            String label,
            boolean answered,
            boolean point,
            String text,
            List<String> context,
            String reason,
            List<QuotedPassage> quotes,
            @Nullable EmbeddedImage image,
            @Nullable FurtherReading furtherReading,
            String searchNotes) {}

    /**
     * A quoted passage.
     *
     * @param shortCitation citation of the reading, such as {@code Muralidhar 2014}
     * @param title title of the reading; empty if the citation is the title
     * @param location page, such as {@code p. 4 (printed 386)}
     * @param section path of the section; may be empty
     */
    public record QuotedPassage(
            Quotation quotation,
            String shortCitation,
            String title,
            String location,
            String section) {}

    /**
     * An image embedded in the page.
     *
     * @param source data URI
     * @param width width in CSS pixels
     * @param height height in CSS pixels
     */
    public record EmbeddedImage(String source, int width, int height, String alt) {}
}
