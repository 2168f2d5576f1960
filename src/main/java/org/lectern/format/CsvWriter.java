package org.lectern.format;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;
import java.util.List;

/**
 * Writes CSV by RFC 4180. Cells that a spreadsheet would take for a formula begin with an
 * apostrophe.
 */
public final class CsvWriter {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CSVPrinter printer;

    /** Creates a writer that leaves closing the output to its owner. */
    public CsvWriter(Appendable out) throws IOException {
        this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
    }

    public void writeRow(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvWriter::neutralise).toList());
    }

    private static String neutralise(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
