package org.lectern.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the system what standard error is, which Java does not tell. */
final class TerminalWidth {

    private static final Pattern SIZE = Pattern.compile("(\\d+) (\\d+)\\s*");
    private static final int DEFAULT_COLUMNS = 80;

    private TerminalWidth() {}

    /** How many columns standard error has; none if it is no terminal. */
    static OptionalInt ofStandardError() {
        try {
            Process asked =
                    new ProcessBuilder("sh", "-c", "test -t 2 && stty size <&2")
                            .redirectError(Redirect.INHERIT)
                            .start();
            try (InputStream said = asked.getInputStream()) {
                String size = new String(said.readAllBytes(), StandardCharsets.US_ASCII);
                return asked.waitFor() == 0 ? OptionalInt.of(columns(size)) : OptionalInt.empty();
            }
        } catch (IOException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /** Terminals that do not know their size say 0. */
    static int columns(String size) {
        Matcher matcher = SIZE.matcher(size);
        int columns = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
        return columns == 0 ? DEFAULT_COLUMNS : columns;
    }
}
