package org.lectern.report;

import java.util.regex.Pattern;

/** Plain text made safe to stand in Markdown: it reads as it is, whatever marks it holds. */
final class Markdown {

    private static final Pattern MARKS = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~$&])");
    private static final Pattern LIST_AT_START = Pattern.compile("^(\\s*\\d*)([-+.)])(?=\\s)");

    private Markdown() {}

    static String escape(String text) {
        String marked = MARKS.matcher(text).replaceAll("\\\\$1");
        return LIST_AT_START.matcher(marked).replaceAll("$1\\\\$2");
    }

    /** On one line. */
    static String inline(String text) {
        return escape(text.strip().replaceAll("\\s+", " "));
    }
}
