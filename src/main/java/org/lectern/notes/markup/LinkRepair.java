package org.lectern.notes.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The repair of malformed links that Markdown does not recognize. It keeps the number of lines. */
final class LinkRepair {

    private static final Pattern DOUBLED =
            Pattern.compile("(\\[[^\\[\\]\\n]{1,300}\\])\\](\\([^()\\s]{1,2000}\\))");
    private static final Pattern SPACED =
            Pattern.compile(
                    "(\\[[^\\[\\]\\n]{1,300}\\])[ \\t]{1,2}(\\(https?://[^()\\s]{1,2000}\\))");
    private static final Pattern REVERSED =
            Pattern.compile("\\(([^()\\n]{1,300})\\)\\[(https?://[^\\s\\[\\]]{1,2000})\\]");
    private static final Pattern WRAPPED =
            Pattern.compile(
                    "\\]\\(\\s{0,4}(https?://[^()\\s<>\"]{1,1000})((?:\\s{1,8}[^()\\s<>\"]{1,500}){0,3})\\s{0,4}\\)");
    private static final Pattern SPLIT_WORDS =
            Pattern.compile("\\]\\n(\\(https?://[^()\\s]{1,2000}\\))");
    private static final Pattern LOCAL =
            Pattern.compile("\\]\\(([^()<>\\n\"]{1,300}\\.(?:pdf|md|html|txt|ps))\\)");
    private static final Pattern UNCLOSED =
            Pattern.compile("(\\]\\(https?://[^()\\s<>]{1,2000})$", Pattern.MULTILINE);

    private LinkRepair() {}

    static String repair(String text) {
        String mended = DOUBLED.matcher(text).replaceAll("$1$2");
        mended = SPACED.matcher(mended).replaceAll("$1$2");
        mended = REVERSED.matcher(mended).replaceAll("[$1]($2)");
        mended = SPLIT_WORDS.matcher(mended).replaceAll("]$1\n");
        mended =
                WRAPPED.matcher(mended)
                        .replaceAll(
                                m -> quoteReplacement(joinUrl(m.group(1), m.group(2), m.group())));
        mended =
                LOCAL.matcher(mended)
                        .replaceAll(m ->
                                quoteReplacement(
                                        "](" + m.group(1).strip().replace(" ", "%20") + ")"));
        return UNCLOSED.matcher(mended).replaceAll("$1)");
    }

    /**
     * Returns the link with its URL on one line, and the line breaks after it. Spaces are encoded.
     */
    private static String joinUrl(String start, String rest, String whole) {
        String tail = rest.replaceAll("\\s*\\n\\s*", "").replaceAll("\\s+", "%20");
        long lines = whole.chars().filter(c -> c == '\n').count();
        return "](" + start + tail + ")" + "\n".repeat((int) lines);
    }

    private static String quoteReplacement(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
