package org.lectern.report.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The style sheet that is embedded in a report's page. */
final class ReportStylesheet {

    private static final String RESOURCE = "report.css";

    private ReportStylesheet() {}

    /**
     * Returns the style element, which also prints a footer on each page.
     *
     * @param footer text of the footer
     */
    static String styleElement(String footer) {
        String footerRule = "@page { @bottom-left { content: \"" + escaped(footer) + "\"; } }\n";
        return "<style>\n" + readStylesheet() + footerRule + "</style>";
    }

    private static String readStylesheet() {
        try (InputStream in = ReportStylesheet.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Escapes all but letters, digits and spaces (CSS Syntax Level 3, section 4.3.7). */
    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c ->
                        Character.isLetterOrDigit(c) || c == ' '
                                ? Character.toString(c)
                                : "\\%x ".formatted(c))
                .collect(Collectors.joining());
    }
}
