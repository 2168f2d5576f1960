package org.lectern.cli;

import org.lectern.model.LecternException.FileAccessException;
import org.lectern.report.Report;
import org.lectern.report.render.CsvReport;
import org.lectern.report.render.HtmlReport;
import org.lectern.report.render.JsonReport;
import org.lectern.report.render.MarkdownReport;
import org.lectern.report.render.PassageImages;
import org.lectern.report.render.TrecReport;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a report to where it goes. */
final class ReportWriter {

    private final AppContext context;

    ReportWriter(AppContext workshop) {
        this.context = workshop;
    }

    void write(Report report, ReportDestination place) {
        switch (place) {
            case ReportDestination.StandardOutput out ->
                    context.console().result(renderer(report, out.format()));
            case ReportDestination.OutputFiles disk -> {
                disk.files().forEach((file, format) -> write(report, file, format));
                context.console().info("Written to " + disk.target() + ".");
            }
        }
    }

    private void write(Report report, Path file, ReportFormat format) {
        try {
            new AtomicFile(file).write(renderer(report, format));
        } catch (IOException e) {
            throw new FileAccessException(
                    "The report cannot be written to %s: %s. What was answered is kept: mend that,"
                                    .formatted(file, e.getMessage())
                            + " and go on with --resume.");
        }
    }

    private OutputWriter renderer(Report report, ReportFormat format) {
        return switch (format) {
            case MD -> out -> MarkdownReport.write(report, out);
            case HTML ->
                    out -> {
                        try (PageImageService room = context.openPageImages()) {
                            HtmlReport.write(report, new PassageImages(room.pageImages()), out);
                        }
                    };
            case JSON -> out -> JsonReport.write(report, out);
            case CSV -> out -> CsvReport.write(report.outcomes(), out);
            case TREC -> out -> TrecReport.write(report.outcomes(), out);
        };
    }
}
