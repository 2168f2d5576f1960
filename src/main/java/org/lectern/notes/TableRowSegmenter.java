package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.notes.date.DateMention;
import org.lectern.notes.date.YearContext;
import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.InlineText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A segmenter of pages whose sessions are rows of a table with a column of dates or numbers. */
final class TableRowSegmenter {

    private static final Pattern NUMBER_COLUMN =
            Pattern.compile(
                    "(?i)(?:week|session|meeting|lecture|class|wk|semaine|woche|回|週)(?:"
                            + " ?(?:#|no\\.?|number|nr\\.?))?");
    private static final Pattern TITLE_COLUMN =
            Pattern.compile(
                    "(?i).*\\b(?:topics?|theme|subject|title|titel|titre)\\b.*|テーマ|内容|タイトル|題目");
    static final Pattern NO_SESSION =
            Pattern.compile(
                    "(?i).*\\b(?:no"
                        + " (?:class|meeting|session|reading)s?|(?:spring|fall|winter|summer|thanksgiving)"
                        + " (?:break|recess)|break|holidays?|cancell?ed|recess|vacation)\\b.*|休み|休会");
    private static final Pattern DIGITS = Pattern.compile("\\D{0,12}(\\d{1,3})\\D{0,3}");

    private final NotesPage page;
    private final Block.Table table;
    private final List<Block> unusedRows = new ArrayList<>();
    private final OptionalInt dateColumn;
    private final OptionalInt numberColumn;
    private final OptionalInt titleColumn;

    private TableRowSegmenter(NotesPage page, Block.Table grid) {
        this.page = page;
        this.table = grid;
        OptionalInt named = findColumn(c -> isKind(c, SectionName.Kind.DATE));
        this.dateColumn = named.isPresent() ? named : findColumn(this::isMostlyDates);
        this.numberColumn =
                findColumn(c -> NUMBER_COLUMN.matcher(columnName(c)).matches() && !isDateColumn(c));
        this.titleColumn = findColumn(c -> TITLE_COLUMN.matcher(columnName(c)).matches());
    }

    private boolean isDateColumn(int column) {
        return isColumn(dateColumn, column);
    }

    private static boolean isColumn(OptionalInt one, int column) {
        return one.isPresent() && one.getAsInt() == column;
    }

    static SessionSegmenter.Segmentation segment(NotesPage page) {
        List<SessionDraft> drafts = new ArrayList<>();
        List<Block> apart = new ArrayList<>();
        for (Block block : page.blocks()) {
            TableRowSegmenter rows =
                    block instanceof Block.Table g ? new TableRowSegmenter(page, g) : null;
            List<SessionDraft> read = rows == null ? List.of() : rows.readDrafts();
            drafts.addAll(read);
            if (rows == null || read.isEmpty()) {
                apart.add(block);
            } else {
                apart.addAll(rows.unusedRows);
            }
        }
        return drafts.isEmpty()
                ? new SessionSegmenter.Segmentation(List.of(), List.of(), false)
                : SessionSegmenter.attachSections(drafts, apart, page);
    }

    private List<SessionDraft> readDrafts() {
        List<SessionDraft> drafts = new ArrayList<>();
        if (!hasSessions()) {
            return drafts;
        }
        for (Block.TableRow row : table.rows()) {
            if (!drafts.isEmpty() && isContinuation(row)) {
                drafts.add(drafts.removeLast().withBlocks(toFields(row)));
            } else if (hasContent(row)) {
                drafts.add(toDraft(row));
            } else {
                unusedRows.add(new Block.Table(row.line(), row.cells(), List.of()));
            }
        }
        return drafts;
    }

    private boolean hasSessions() {
        boolean read =
                findColumn(c ->
                                isKind(c, SectionName.Kind.READINGS)
                                        || isKind(c, SectionName.Kind.LINKS))
                        .isPresent();
        boolean linked =
                table.rows().stream()
                        .anyMatch(r -> r.cells().stream().anyMatch(c -> !c.links().isEmpty()));
        boolean dated =
                dateColumn.isPresent() && table.rows().stream().anyMatch(r -> !dates(r).isEmpty());
        boolean counted = numberColumn.isPresent() && (read || linked);
        return (dated && (read || linked || titleColumn.isPresent())) || counted;
    }

    private OptionalInt findColumn(IntPredicate fits) {
        return IntStream.range(0, table.header().size()).filter(fits).findFirst();
    }

    private String columnName(int column) {
        return column < table.header().size() ? table.header().get(column).text() : "";
    }

    private boolean isKind(int column, SectionName.Kind kind) {
        SectionName section = SectionName.parse(columnName(column));
        return section != null && section.isOneOf(kind);
    }

    private boolean isMostlyDates(int column) {
        long dated = table.rows().stream().filter(r -> isDateFirst(r.cell(column))).count();
        return dated > 0 && dated * 2 >= table.rows().size();
    }

    private boolean isDateFirst(InlineText cell) {
        return page.dateReader().findAll(cell.text()).stream()
                .anyMatch(d -> d.start() < 8 && d.hasDay());
    }

    private List<DateMention> dates(Block.TableRow row) {
        return dateColumn.isPresent()
                ? page.dateReader().findAll(row.cell(dateColumn.getAsInt()).text())
                : List.of();
    }

    /** Returns whether a row has neither date nor number, and continues the row above. */
    private boolean isContinuation(Block.TableRow row) {
        boolean undated = dateColumn.isEmpty() || row.cell(dateColumn.getAsInt()).isBlank();
        boolean uncounted = numberColumn.isEmpty() || row.cell(numberColumn.getAsInt()).isBlank();
        boolean untitled = titleColumn.isEmpty() || row.cell(titleColumn.getAsInt()).isBlank();
        return undated && uncounted && (untitled || dateColumn.isPresent());
    }

    private boolean hasContent(Block.TableRow row) {
        String rest = "";
        boolean linked = false;
        for (int i = 0; i < row.cells().size(); i++) {
            if (!isDateColumn(i) && !isColumn(numberColumn, i)) {
                rest += row.cell(i).text() + " ";
                linked |= !row.cell(i).links().isEmpty();
            }
        }
        return linked
                || (rest.chars().anyMatch(Character::isLetter)
                        && !NO_SESSION.matcher(rest).matches());
    }

    private SessionDraft toDraft(Block.TableRow row) {
        InlineText heading =
                titleColumn.isPresent()
                        ? row.cell(titleColumn.getAsInt())
                        : InlineText.of("", row.line());
        SessionHeading named = SessionHeading.parse(heading.text(), page.dateReader());
        Integer number =
                numberColumn.isPresent()
                        ? number(row.cell(numberColumn.getAsInt()))
                        : named.number();
        List<DateMention> dates = dates(row).isEmpty() ? named.dates() : dates(row);
        SessionHeading name = new SessionHeading(number, number != null, named.title(), dates);
        YearContext calendar = page.yearContext(table);
        return new SessionDraft(
                row.line(), heading, name, calendar, List.copyOf(toFields(row)), null, List.of());
    }

    private static @Nullable Integer number(InlineText cell) {
        var digits = DIGITS.matcher(cell.text().toLowerCase(Locale.ROOT));
        return digits.matches() ? Integer.valueOf(digits.group(1)) : null;
    }

    private List<Block.NamedValue> toFields(Block.TableRow row) {
        List<Block.NamedValue> fields = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            boolean own = isDateColumn(i) || isColumn(titleColumn, i) || isColumn(numberColumn, i);
            if (!own && !row.cell(i).isBlank()) {
                fields.add(new Block.NamedValue(row.line(), columnName(i), row.cell(i)));
            }
        }
        return SessionTable.readingsFirst(fields);
    }
}
