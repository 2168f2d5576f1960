package org.lectern.report.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;

import org.lectern.report.Report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** A report as one HTML file, without script and without anything from elsewhere. */
public final class HtmlReport {

    private static final String TEMPLATES = "org.lectern.report.templates";

    private HtmlReport() {}

    /**
     * Writes a report.
     *
     * @throws IOException if the writer does
     */
    public static void write(Report report, PassageImages clips, Writer out) throws IOException {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(
                        null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
        try {
            engine.render(
                    "report.jte",
                    new ReportPageBuilder(report, clips).build(),
                    new WriterOutput(out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
