package org.lectern.report.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The style sheet of a report, which is part of the file. */
final class ReportStylesheet {

    private static final String RESOURCE = "report.css";

    private ReportStylesheet() {}

    /**
     * The sheet, as an element, with a line at the foot of printed pages.
     *
     * @param foot what the line says
     */
    static String styleElement(String foot) {
        String footed = "@page { @bottom-left { content: \"" + escaped(foot) + "\"; } }\n";
        return "<style>\n" + readStylesheet() + footed + "</style>";
    }

    private static String readStylesheet() {
        try (InputStream in = ReportStylesheet.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By CSS Syntax Level 3, section 4.3.7: all that is not a letter or digit by its number. */
    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c ->
                        Character.isLetterOrDigit(c) || c == ' '
                                ? Character.toString(c)
                                : "\\%x ".formatted(c))
                .collect(Collectors.joining());
    }
}
