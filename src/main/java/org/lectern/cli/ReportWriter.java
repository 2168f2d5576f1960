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
import java.io.Writer;
import java.nio.file.Path;

/** Writes a report to its destination in the requested formats. */
final class ReportWriter {

    private final AppContext context;

    ReportWriter(AppContext context) {
        this.context = context;
    }

    void write(Report report, ReportDestination destination) {
        switch (destination) {
            case ReportDestination.StandardOutput out ->
                    context.console().result(renderer(report, out.format()));
            case ReportDestination.OutputFiles output -> {
                output.files().forEach((file, format) -> write(report, file, format));
                context.console().info("Written to " + output.target() + ".");
            }
        }
    }

    private void write(Report report, Path file, ReportFormat format) {
        try {
            new AtomicFile(file).write(renderer(report, format));
        } catch (IOException e) {
            throw new FileAccessException(
                    "The report cannot be written to %s: %s. The answers are kept; continue with"
                                    .formatted(file, e.getMessage())
                            + " --resume once it can be written.");
        }
    }

    private OutputWriter renderer(Report report, ReportFormat format) {
        return switch (format) {
            case MD -> out -> MarkdownReport.write(report, out);
            case HTML -> out -> writeHtml(report, out);
            case JSON -> out -> JsonReport.write(report, out);
            case CSV -> out -> CsvReport.write(report.outcomes(), out);
            case TREC -> out -> TrecReport.write(report.outcomes(), out);
        };
    }

    private void writeHtml(Report report, Writer out) throws IOException {
        try (PageImageService renderer = context.openPageImages()) {
            HtmlReport.write(report, new PassageImages(renderer.pageImages()), out);
        }
    }
}
