package org.lectern.format;

import java.util.regex.Pattern;

/** Escapes plain text for Markdown. */
public final class MarkdownEscaper {

    /** A closing bracket ends a link only before an address or a definition. */
    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*_<$]|&(?=#?\\w+;)|~(?=~)|](?=[(\\[:])");

    private static final Pattern LINE_START =
            Pattern.compile("^(\\s*\\d+)(?=[.)]\\s)|^(\\s*)(?=[-+]\\s|#|>|=|~)");

    private MarkdownEscaper() {}

    /** Escapes text within a line. */
    public static String escape(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    /** Escapes text that starts a line, and joins its lines. */
    public static String line(String text) {
        String escaped = escape(text.strip().replaceAll("\\s+", " "));
        return LINE_START.matcher(escaped).replaceFirst("$1$2\\\\");
    }

    /** Escapes text within a table cell, and joins its lines. */
    public static String cell(String text) {
        return inline(text).replace("|", "\\|");
    }

    /** Escapes text within a line, and joins its lines. */
    public static String inline(String text) {
        return escape(text.strip().replaceAll("\\s+", " "));
    }
}
