package org.lectern.corpus.notes;

import org.lectern.model.NoteText;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes off what is no Markdown: comments, template blocks and tags. What says something stays as
 * text that is searched; the lines that are left keep their numbers.
 */
final class PageCleaner {

    /** A page without its foreign parts, and these parts. */
    record Cleaned(String markdown, List<NoteText> removed) {}

    private static final Pattern COMMENT = Pattern.compile("<!--[\\s\\S]*?-->");
    private static final Pattern TEMPLATE_BLOCK =
            Pattern.compile(
                    "\\{%-?\\s{0,5}(?!raw)([a-z_]{1,30})\\b[^%\\n]{0,500}%\\}[\\s\\S]{0,20000}?\\{%-?\\s{0,5}end\\1\\s{0,5}-?%\\}");
    private static final Pattern TEMPLATE_TAG = Pattern.compile("\\{%[^%\\n]{0,1000}%\\}");
    private static final Pattern VARIABLE =
            Pattern.compile("\\{\\{-?\\s{0,5}([a-zA-Z_.]{1,60})[^{}\\n]{0,200}\\}\\}");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{:\\s{0,3}[.#][^{}\\n]{0,200}\\}");
    private static final Pattern CONTAINER =
            Pattern.compile("^ {0,3}:{3,}.{0,200}$", Pattern.MULTILINE);

    private final Map<String, String> variables;
    private final List<NoteText> removed = new ArrayList<>();

    private PageCleaner(Map<String, String> variables) {
        this.variables = variables;
    }

    /**
     * Cleans a page.
     *
     * @param variables front matter fields, which templates name {@code page.field}
     */
    static Cleaned clean(String markdown, Map<String, String> variables) {
        PageCleaner cleaner = new PageCleaner(variables);
        String text = cleaner.without(COMMENT, markdown);
        text = cleaner.without(TEMPLATE_BLOCK, text);
        text = cleaner.without(TEMPLATE_TAG, text);
        text = cleaner.without(ATTRIBUTES, text);
        text = cleaner.without(CONTAINER, text);
        text =
                VARIABLE.matcher(text)
                        .replaceAll(m -> Matcher.quoteReplacement(cleaner.value(m.group(1))));
        return new Cleaned(LinkMender.mended(text), List.copyOf(cleaner.removed));
    }

    private String value(String name) {
        return variables.getOrDefault(name.replaceFirst("^page\\.", ""), "");
    }

    private String without(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text).region(0, end(pattern, text));
        StringBuilder kept = new StringBuilder();
        int at = 0;
        int line = 1;
        while (found.find()) {
            String before = text.substring(at, found.start());
            kept.append(before);
            line += lineEnds(before);
            keep(found.group(), line);
            int inside = lineEnds(found.group());
            kept.append("\n".repeat(inside));
            line += inside;
            at = found.end();
        }
        return kept.append(text.substring(at)).toString();
    }

    /** Where the last comment ends: behind it none that is left open is looked for. */
    private static int end(Pattern pattern, String text) {
        int last = text.lastIndexOf("-->");
        return pattern != COMMENT ? text.length() : last < 0 ? 0 : last + 3;
    }

    private void keep(String foreign, int line) {
        String words =
                foreign.replaceAll("<!--|-->|\\{%[^%]{0,1000}%\\}|\\{:[^}]{0,200}\\}|:{3,}", " ")
                        .strip()
                        .replaceAll("\\s+", " ");
        if (!words.isEmpty()) {
            removed.add(new NoteText(null, line, words));
        }
    }

    private static int lineEnds(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
