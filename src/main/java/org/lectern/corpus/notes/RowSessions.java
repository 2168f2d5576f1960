package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Sessions that are rows of a table with a column of dates or weeks. */
final class RowSessions {

    private static final Pattern COUNT =
            Pattern.compile(
                    "(?i)(?:week|session|meeting|lecture|class|wk|semaine|woche|回|週)(?:"
                            + " ?(?:#|no\\.?|number|nr\\.?))?");
    private static final Pattern TOPIC =
            Pattern.compile(
                    "(?i).*\\b(?:topics?|theme|subject|title|titel|titre)\\b.*|テーマ|内容|タイトル|題目");
    static final Pattern OFF =
            Pattern.compile(
                    "(?i).*\\b(?:no"
                        + " (?:class|meeting|session|reading)s?|(?:spring|fall|winter|summer|thanksgiving)"
                        + " (?:break|recess)|break|holidays?|cancell?ed|recess|vacation)\\b.*|休み|休会");
    private static final Pattern DIGITS = Pattern.compile("\\D{0,12}(\\d{1,3})\\D{0,3}");

    private final Page page;
    private final Block.Grid grid;
    private final List<Block> idle = new ArrayList<>();
    private final OptionalInt date;
    private final OptionalInt count;
    private final OptionalInt title;

    private RowSessions(Page page, Block.Grid grid) {
        this.page = page;
        this.grid = grid;
        OptionalInt named = column(c -> isKind(c, Section.Kind.DATE));
        this.date = named.isPresent() ? named : column(this::holdsDates);
        this.count = column(c -> COUNT.matcher(head(c)).matches() && !isDate(c));
        this.title = column(c -> TOPIC.matcher(head(c)).matches());
    }

    private boolean isDate(int column) {
        return is(date, column);
    }

    private static boolean is(OptionalInt one, int column) {
        return one.isPresent() && one.getAsInt() == column;
    }

    static SessionFinder.Found find(Page page) {
        List<Draft> drafts = new ArrayList<>();
        List<Block> apart = new ArrayList<>();
        for (Block block : page.blocks()) {
            RowSessions rows = block instanceof Block.Grid g ? new RowSessions(page, g) : null;
            List<Draft> read = rows == null ? List.of() : rows.drafts();
            drafts.addAll(read);
            if (rows == null || read.isEmpty()) {
                apart.add(block);
            } else {
                apart.addAll(rows.idle);
            }
        }
        return drafts.isEmpty()
                ? new SessionFinder.Found(List.of(), List.of(), false)
                : SessionFinder.attach(drafts, apart, page);
    }

    private List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        if (!carries()) {
            return drafts;
        }
        for (Block.Row row : grid.rows()) {
            if (!drafts.isEmpty() && continues(row)) {
                drafts.add(drafts.removeLast().with(fields(row)));
            } else if (says(row)) {
                drafts.add(draft(row));
            } else {
                idle.add(new Block.Grid(row.line(), row.cells(), List.of()));
            }
        }
        return drafts;
    }

    private boolean carries() {
        boolean read =
                column(c -> isKind(c, Section.Kind.READINGS) || isKind(c, Section.Kind.LINKS))
                        .isPresent();
        boolean linked =
                grid.rows().stream()
                        .anyMatch(r -> r.cells().stream().anyMatch(c -> !c.links().isEmpty()));
        boolean dated = date.isPresent() && grid.rows().stream().anyMatch(r -> !dates(r).isEmpty());
        boolean counted = count.isPresent() && (read || linked);
        return (dated && (read || linked || title.isPresent())) || counted;
    }

    private OptionalInt column(IntPredicate fits) {
        return IntStream.range(0, grid.header().size()).filter(fits).findFirst();
    }

    private String head(int column) {
        return column < grid.header().size() ? grid.header().get(column).text() : "";
    }

    private boolean isKind(int column, Section.Kind kind) {
        Section section = Section.of(head(column));
        return section != null && section.is(kind);
    }

    private boolean holdsDates(int column) {
        long dated = grid.rows().stream().filter(r -> begins(r.cell(column))).count();
        return dated > 0 && dated * 2 >= grid.rows().size();
    }

    private boolean begins(Phrase cell) {
        return page.dates().in(cell.text()).stream().anyMatch(d -> d.start() < 8 && d.namesDay());
    }

    private List<DateMention> dates(Block.Row row) {
        return date.isPresent() ? page.dates().in(row.cell(date.getAsInt()).text()) : List.of();
    }

    /** A row without a date or number of its own goes on with the row above it. */
    private boolean continues(Block.Row row) {
        boolean undated = date.isEmpty() || row.cell(date.getAsInt()).isBlank();
        boolean uncounted = count.isEmpty() || row.cell(count.getAsInt()).isBlank();
        boolean untitled = title.isEmpty() || row.cell(title.getAsInt()).isBlank();
        return undated && uncounted && (untitled || date.isPresent());
    }

    private boolean says(Block.Row row) {
        String rest = "";
        boolean linked = false;
        for (int i = 0; i < row.cells().size(); i++) {
            if (!isDate(i) && !is(count, i)) {
                rest += row.cell(i).text() + " ";
                linked |= !row.cell(i).links().isEmpty();
            }
        }
        return linked
                || (rest.chars().anyMatch(Character::isLetter) && !OFF.matcher(rest).matches());
    }

    private Draft draft(Block.Row row) {
        Phrase heading = title.isPresent() ? row.cell(title.getAsInt()) : Phrase.of("", row.line());
        SessionName named = SessionName.of(heading.text(), page.dates());
        Integer number = count.isPresent() ? number(row.cell(count.getAsInt())) : named.number();
        List<DateMention> dates = dates(row).isEmpty() ? named.dates() : dates(row);
        SessionName name = new SessionName(number, number != null, named.title(), dates);
        Calendar calendar = page.calendar(grid);
        return new Draft(
                row.line(), heading, name, calendar, List.copyOf(fields(row)), null, List.of());
    }

    private static @Nullable Integer number(Phrase cell) {
        var digits = DIGITS.matcher(cell.text().toLowerCase(Locale.ROOT));
        return digits.matches() ? Integer.valueOf(digits.group(1)) : null;
    }

    private List<Block.Field> fields(Block.Row row) {
        List<Block.Field> fields = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            boolean own = isDate(i) || is(title, i) || is(count, i);
            if (!own && !row.cell(i).isBlank()) {
                fields.add(new Block.Field(row.line(), head(i), row.cell(i)));
            }
        }
        return TableTopic.citedFirst(fields);
    }
}
