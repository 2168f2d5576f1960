package org.lectern.web.coverage;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.Debt;
import org.lectern.coverage.FurtherReading;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Link;

import java.util.List;

/**
 * Questions by readings.
 *
 * @param season the page of the notes whose questions are shown
 * @param seasons the other pages
 * @param csv address of the same as CSV
 * @param turned whether the readings are so many that their headings stand upright
 */
public record CoveragePage(
        Layout layout,
        String season,
        List<Link> seasons,
        String extent,
        int found,
        int partly,
        int notFound,
        String csv,
        List<Column> columns,
        boolean turned,
        List<Group> groups,
        List<Gap> gaps,
        List<Debt> debts,
        List<FurtherReading> next) {

    public CoveragePage {
        seasons = List.copyOf(seasons);
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        gaps = List.copyOf(gaps);
        debts = List.copyOf(debts);
        next = List.copyOf(next);
    }

    /**
     * A reading.
     *
     * @param brief as in {@code Lamport 1998}
     * @param rest beginning of its title
     * @param href null where it is not there
     * @param off whether nothing of it is indexed
     */
    public record Column(String brief, String rest, @Nullable String href, boolean off) {}

    /** The questions of a session. */
    public record Group(String title, String href, String bar, List<Row> rows) {

        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A question.
     *
     * @param label of the state
     * @param cells one a column
     */
    public record Row(String question, String href, String state, String label, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a reading says to a question.
     *
     * @param state empty where it says nothing
     * @param off whether it could say nothing, since it is not indexed
     */
    public record Cell(String state, String label, String page, String href, boolean off) {

        static Cell empty(boolean off) {
            return new Cell("", "", "", "", off);
        }
    }

    /**
     * A question that no reading answers.
     *
     * @param reason in a few words
     * @param detail more on that; may be empty
     * @param nearest address of the nearest passages; null where there are none
     */
    public record Gap(
            String question, String href, String reason, String detail, @Nullable String nearest) {}
}
