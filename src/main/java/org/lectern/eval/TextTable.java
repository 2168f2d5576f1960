package org.lectern.eval;

import java.util.List;

/**
 * A table for the terminal, with its first column aligned left and the others right.
 *
 * @param rows rows of the same number of cells
 */
record TextTable(List<List<String>> rows) {

    private static final String COLUMN_GAP = "  ";

    TextTable {
        rows = List.copyOf(rows);
    }

    /** Returns the table, each row with its line end. */
    String format() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(left(row.getFirst(), width(0)));
            for (int column = 1; column < row.size(); column++) {
                text.append(COLUMN_GAP).append(right(row.get(column), width(column)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String left(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }

    private static String right(String cell, int width) {
        return " ".repeat(width - cell.length()) + cell;
    }
}
