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
 * What the template of a report shows.
 *
 * @param style the element of the style sheet
 * @param date the day, in words; empty where it is not to be told
 * @param hasPoints whether points are answered too
 * @param entries makes the entry of a question when it is shown, and keeps none
 * @param sessionsWithoutQuestions names of sessions in which nothing is asked
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

    /** A term and what there is to say of it. */
    public record Fact(String term, String text) {}

    /**
     * A row of the table of counts.
     *
     * @param href null for all questions together
     * @param points how many of the answers are to points
     */
    public record CountRow(String name, @Nullable String href, StateCounts counts, int points) {}

    /**
     * Questions by readings.
     *
     * @param omitted what is not shown, in words; empty where all is
     */
    public record MatrixTable(List<String> columns, List<MatrixGroup> groups, String omitted) {

        public boolean isEmpty() {
            return columns.isEmpty();
        }
    }

    /** The rows of a session. */
    public record MatrixGroup(String name, List<MatrixRow> rows) {}

    /** A question; the cells are one a column. */
    public record MatrixRow(
            String question,
            String href,
            AnswerState state,
            String label,
            List<MatrixCell> cells) {}

    /**
     * What one reading says to a question.
     *
     * @param state null where it has no passage on the question
     */
    public record MatrixCell(@Nullable AnswerState state, String label, String page) {

        static final MatrixCell EMPTY = new MatrixCell(null, "", "");
    }

    /** A reading that is cited, answers something, or is owed. */
    public record ReadingRow(
            String title, String byline, ReadingState state, String label, String detail) {}

    /**
     * The questions of a session.
     *
     * @param dates its dates; empty where none is known
     */
    public record SessionSection(
            String anchor, String name, String dates, List<TopicQuestions> topics) {}

    /**
     * The questions of a topic.
     *
     * @param title empty where it has none
     */
    public record TopicQuestions(String title, List<Question> questions) {}

    /**
     * A question and what was found.
     *
     * @param label the state in words
     * @param context points that stand below it in the notes
     * @param reason reasons for the state; may be empty
     * @param quotes best first; of a question without answer the nearest
     * @param image the page's picture where the first quote stands; null where there is none, and
     *     where the question has no answer
     * @param furtherReading what to read next; null where nothing is known
     * @param searchNotes by what other means than the rest it was searched for; may be empty
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
     * A passage.
     *
     * @param shortCitation as in {@code Muralidhar 2014}
     * @param title of the reading; empty where it says the same
     * @param location as in {@code p. 4 (printed 386)}
     * @param section may be empty
     */
    public record QuotedPassage(
            Quotation quotation,
            String shortCitation,
            String title,
            String location,
            String section) {}

    /**
     * A picture within the page.
     *
     * @param source a data URI
     * @param width in pixels of the style sheet
     * @param height in pixels of the style sheet
     */
    public record EmbeddedImage(String source, int width, int height, String alt) {}
}
