package org.lectern.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Determines the width of the terminal by {@code stty}, since Java has no method for it. */
final class TerminalWidth {

    private static final Pattern SIZE = Pattern.compile("(\\d+) (\\d+)\\s*");
    private static final int DEFAULT_COLUMNS = 80;

    private TerminalWidth() {}

    /** Returns the number of columns of standard error; empty if it is not a terminal. */
    static OptionalInt ofStandardError() {
        try {
            return askStty();
        } catch (IOException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private static OptionalInt askStty() throws IOException, InterruptedException {
        Process stty =
                new ProcessBuilder("sh", "-c", "test -t 2 && stty size <&2")
                        .redirectError(Redirect.INHERIT)
                        .start();
        try (InputStream out = stty.getInputStream()) {
            String size = new String(out.readAllBytes(), StandardCharsets.US_ASCII);
            return stty.waitFor() == 0 ? OptionalInt.of(columns(size)) : OptionalInt.empty();
        }
    }

    /** Parses the output of {@code stty size}, which is zeros for an unknown size. */
    static int columns(String size) {
        Matcher matcher = SIZE.matcher(size);
        int columns = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
        return columns == 0 ? DEFAULT_COLUMNS : columns;
    }
}
