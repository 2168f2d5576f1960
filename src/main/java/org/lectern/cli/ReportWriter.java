package org.lectern.cli;

import org.lectern.model.LecternException.InputOutput;
import org.lectern.report.Csv;
import org.lectern.report.JsonReport;
import org.lectern.report.MarkdownReport;
import org.lectern.report.Report;
import org.lectern.report.TrecRun;
import org.lectern.report.html.Clips;
import org.lectern.report.html.HtmlReport;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a report to where it goes. */
final class ReportWriter {

    private final Workshop workshop;

    ReportWriter(Workshop workshop) {
        this.workshop = workshop;
    }

    void write(Report report, ReportPlace place) {
        switch (place) {
            case ReportPlace.Out out -> workshop.console().result(writing(report, out.format()));
            case ReportPlace.Disk disk -> {
                disk.files().forEach((file, format) -> write(report, file, format));
                workshop.say("Written to " + disk.named() + ".");
            }
        }
    }

    private void write(Report report, Path file, ReportFormat format) {
        try {
            new WholeFile(file).write(writing(report, format));
        } catch (IOException e) {
            throw new InputOutput(
                    "The report cannot be written to %s: %s. What was answered is kept: mend that,"
                                    .formatted(file, e.getMessage())
                            + " and go on with --resume.");
        }
    }

    private Writing writing(Report report, ReportFormat format) {
        return switch (format) {
            case MD -> out -> MarkdownReport.write(report, out);
            case HTML ->
                    out -> {
                        try (DrawingRoom room = workshop.pictures()) {
                            HtmlReport.write(report, new Clips(room.pictures()), out);
                        }
                    };
            case JSON -> out -> JsonReport.write(report, out);
            case CSV -> out -> Csv.write(report.outcomes(), out);
            case TREC -> out -> TrecRun.write(report.outcomes(), out);
        };
    }
}
