package org.lectern.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The style sheet of a report, which is part of the file. */
final class Style {

    private static final String SHEET = "report.css";

    private Style() {}

    /**
     * The sheet, as an element, with a line at the foot of printed pages.
     *
     * @param foot what the line says
     */
    static String of(String foot) {
        String footed = "@page { @bottom-left { content: \"" + escaped(foot) + "\"; } }\n";
        return "<style>\n" + sheet() + footed + "</style>";
    }

    private static String sheet() {
        try (InputStream in = Style.class.getResourceAsStream(SHEET)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + SHEET);
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
