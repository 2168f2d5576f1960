package org.lectern.report.html;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.FurtherReading;
import org.lectern.model.Question;
import org.lectern.quoting.Quotation;
import org.lectern.report.Counts;

import java.util.List;
import java.util.function.Function;

/**
 * What the template of a report shows.
 *
 * @param style the element of the style sheet
 * @param made the day, in words; empty where it is not to be told
 * @param points whether points are answered too
 * @param entries makes the entry of a question when it is shown, and keeps none
 * @param silent names of sessions in which nothing is asked
 */
public record ReportPage(
        String style,
        String title,
        String made,
        String extent,
        List<Fact> head,
        List<Tally> tallies,
        Tally together,
        boolean points,
        Table matrix,
        List<ReadingRow> readings,
        List<Section> sections,
        Function<Question, Entry> entries,
        List<String> silent,
        List<Fact> failed,
        List<Fact> foot) {

    /** A term and what there is to say of it. */
    public record Fact(String term, String text) {}

    /**
     * A row of the table of counts.
     *
     * @param href null for all questions together
     * @param points how many of the answers are to points
     */
    public record Tally(String name, @Nullable String href, Counts counts, int points) {}

    /**
     * Questions by readings.
     *
     * @param leftOut what is not shown, in words; empty where all is
     */
    public record Table(List<String> columns, List<Group> groups, String leftOut) {

        public boolean isEmpty() {
            return columns.isEmpty();
        }
    }

    /** The rows of a session. */
    public record Group(String name, List<Row> rows) {}

    /** A question; the cells are one a column. */
    public record Row(String question, String href, String state, String label, List<Cell> cells) {}

    /**
     * What one reading says to a question.
     *
     * @param state empty where it says nothing
     */
    public record Cell(String state, String label, String page) {

        static final Cell EMPTY = new Cell("", "", "");
    }

    /** A reading that is cited, answers something, or is owed. */
    public record ReadingRow(
            String title, String byline, String state, String label, String detail) {}

    /**
     * The questions of a session.
     *
     * @param when its dates; empty where none is known
     */
    public record Section(String anchor, String name, String when, List<Matter> matters) {}

    /**
     * The questions of a topic.
     *
     * @param title empty where it has none
     */
    public record Matter(String title, List<Question> questions) {}

    /**
     * A question and what was found.
     *
     * @param label the state in words
     * @param context points that stand below it in the notes
     * @param why reasons for the state; may be empty
     * @param quotes best first; of a question without answer the nearest
     * @param clip the page's picture where the first quote stands; null where there is none, and
     *     where the question has no answer
     * @param next what to read next; null where nothing is known
     * @param how by what other means than the rest it was searched for; may be empty
     */
    public record Entry(
            String anchor,
            String state,
            String label,
            boolean answered,
            boolean point,
            String text,
            List<String> context,
            String why,
            List<Quote> quotes,
            @Nullable Image clip,
            @Nullable FurtherReading next,
            String how) {}

    /**
     * A passage.
     *
     * @param whose as in {@code Muralidhar 2014}
     * @param title of the reading; empty where it says the same
     * @param where as in {@code p. 4 (printed 386)}
     * @param section may be empty
     */
    public record Quote(
            Quotation quotation, String whose, String title, String where, String section) {}

    /**
     * A picture within the page.
     *
     * @param source a data URI
     * @param width in pixels of the style sheet
     * @param height in pixels of the style sheet
     */
    public record Image(String source, int width, int height, String alt) {}
}
