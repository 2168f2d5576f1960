package org.lectern.format;

import java.util.regex.Pattern;

/** Plain text made safe to stand in Markdown: it reads as it is, whatever marks it holds. */
public final class MarkdownEscaper {

    /** A bracket alone is text; it is a link's only with what follows it. */
    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*_<$]|&(?=#?\\w+;)|~(?=~)|](?=[(\\[:])");

    private static final Pattern LINE_START =
            Pattern.compile("^(\\s*\\d+)(?=[.)]\\s)|^(\\s*)(?=[-+]\\s|#|>|=|~)");

    private MarkdownEscaper() {}

    /** Text within a line. */
    public static String escape(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    /** Text that begins a line, brought onto one. */
    public static String line(String text) {
        String escaped = escape(text.strip().replaceAll("\\s+", " "));
        return LINE_START.matcher(escaped).replaceFirst("$1$2\\\\");
    }

    /** Text within a cell of a table. */
    public static String cell(String text) {
        return inline(text).replace("|", "\\|");
    }

    /** Text within a line, brought onto one. */
    public static String inline(String text) {
        return escape(text.strip().replaceAll("\\s+", " "));
    }
}
