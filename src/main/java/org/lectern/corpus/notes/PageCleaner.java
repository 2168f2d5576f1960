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
        String text = cleaner.without(comments(markdown), markdown);
        text = cleaner.without(TemplateBlocks.in(text), text);
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
        return without(
                pattern.matcher(text)
                        .results()
                        .map(found -> new int[] {found.start(), found.end()})
                        .toList(),
                text);
    }

    /** The text without these parts, their line ends left. */
    private String without(List<int[]> parts, String text) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        int line = 1;
        for (int[] part : parts) {
            String before = text.substring(at, part[0]);
            String foreign = text.substring(part[0], part[1]);
            line += lineEnds(before);
            keep(foreign, line);
            line += lineEnds(foreign);
            kept.append(before).append("\n".repeat(lineEnds(foreign)));
            at = part[1];
        }
        return kept.append(text.substring(at)).toString();
    }

    private static List<int[]> comments(String text) {
        List<int[]> comments = new ArrayList<>();
        int start = text.indexOf("<!--");
        while (start >= 0) {
            int end = text.indexOf("-->", start);
            if (end < 0) {
                break;
            }
            comments.add(new int[] {start, end + 3});
            start = text.indexOf("<!--", end);
        }
        return comments;
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
