package org.lectern.report.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;

import org.lectern.report.Report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Renders a report as a single HTML file without scripts or external resources. */
public final class HtmlReport {

    private static final String TEMPLATES = "org.lectern.report.templates";

    private HtmlReport() {}

    /**
     * Writes a report.
     *
     * @param images source of the images of quoted lines
     * @throws IOException if writing fails
     */
    public static void write(Report report, PassageImages images, Writer out) throws IOException {
        TemplateEngine engine = templateEngine();
        try {
            engine.render(
                    "report.jte",
                    new ReportPageBuilder(report, images).build(),
                    new WriterOutput(out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
    }
}
