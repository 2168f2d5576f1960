package org.lectern.report;

import java.util.regex.Pattern;

/** Plain text made safe to stand in Markdown: it reads as it is, whatever marks it holds. */
final class Markdown {

    /** A bracket alone is text; it is a link's only with what follows it. */
    private static final Pattern MARKS =
            Pattern.compile("[\\\\`*_<$]|&(?=#?\\w+;)|~(?=~)|](?=[(\\[:])");

    private static final Pattern AT_START =
            Pattern.compile("^(\\s*\\d+)(?=[.)]\\s)|^(\\s*)(?=[-+]\\s|#|>|=|~)");

    private Markdown() {}

    /** Text within a line. */
    static String escape(String text) {
        return MARKS.matcher(text).replaceAll("\\\\$0");
    }

    /** Text that begins a line, brought onto one. */
    static String line(String text) {
        String escaped = escape(text.strip().replaceAll("\\s+", " "));
        return AT_START.matcher(escaped).replaceFirst("$1$2\\\\");
    }

    /** Text within a line, brought onto one. */
    static String inline(String text) {
        return escape(text.strip().replaceAll("\\s+", " "));
    }
}
