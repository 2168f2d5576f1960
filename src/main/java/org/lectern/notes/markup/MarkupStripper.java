package org.lectern.notes.markup;

import org.lectern.model.NoteText;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes comments, template blocks and tags from Markdown. Their text is kept for search, and the
 * remaining lines keep their numbers.
 */
public final class MarkupStripper {

    /** A page without comments and templates, and the text of these. */
    public record StrippedPage(String markdown, List<NoteText> removed) {}

    private static final Pattern TEMPLATE_TAG = Pattern.compile("\\{%[^%\\n]{0,1000}%\\}");
    private static final Pattern VARIABLE =
            Pattern.compile("\\{\\{-?\\s{0,5}([a-zA-Z_.]{1,60})[^{}\\n]{0,200}\\}\\}");
    private static final Pattern ATTRIBUTE_LIST =
            Pattern.compile("\\{:\\s{0,3}[.#][^{}\\n]{0,200}\\}");
    private static final Pattern CONTAINER =
            Pattern.compile("^ {0,3}:{3,}.{0,200}$", Pattern.MULTILINE);

    private final Map<String, String> variables;
    private final List<NoteText> removed = new ArrayList<>();

    private MarkupStripper(Map<String, String> variables) {
        this.variables = variables;
    }

    /**
     * Strips a page.
     *
     * @param variables front matter fields, to which templates refer as {@code page.field}
     */
    public static StrippedPage strip(String markdown, Map<String, String> variables) {
        MarkupStripper cleaner = new MarkupStripper(variables);
        String text = cleaner.remove(findComments(markdown), markdown);
        text = cleaner.remove(TemplateBlocks.find(text), text);
        text = cleaner.remove(TEMPLATE_TAG, text);
        text = cleaner.remove(ATTRIBUTE_LIST, text);
        text = cleaner.remove(CONTAINER, text);
        text =
                VARIABLE.matcher(text)
                        .replaceAll(
                                m -> Matcher.quoteReplacement(cleaner.variableValue(m.group(1))));
        return new StrippedPage(LinkRepair.repair(text), List.copyOf(cleaner.removed));
    }

    private String variableValue(String name) {
        return variables.getOrDefault(name.replaceFirst("^page\\.", ""), "");
    }

    private String remove(Pattern pattern, String text) {
        return remove(
                pattern.matcher(text)
                        .results()
                        .map(found -> new int[] {found.start(), found.end()})
                        .toList(),
                text);
    }

    /** Returns the text without these parts, except their line breaks. */
    private String remove(List<int[]> parts, String text) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        int line = 1;
        for (int[] part : parts) {
            String before = text.substring(at, part[0]);
            String foreign = text.substring(part[0], part[1]);
            line += lineEnds(before);
            keepText(foreign, line);
            line += lineEnds(foreign);
            kept.append(before).append("\n".repeat(lineEnds(foreign)));
            at = part[1];
        }
        return kept.append(text.substring(at)).toString();
    }

    private static List<int[]> findComments(String text) {
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

    private void keepText(String foreign, int line) {
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
