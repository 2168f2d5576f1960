package org.lectern.corpus.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides what becomes of a hyphen at a line's end. The document's own words decide: where it has
 * the hyphenated form elsewhere and not the joined one, the hyphen stays; else the word is joined.
 */
final class Hyphenation {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-‐]\\p{L}+)*");
    private static final Pattern BROKEN = Pattern.compile("(\\p{L}+(?:[-‐]\\p{L}+)*)[-‐\u00AD]$");
    private static final Pattern REST = Pattern.compile("^\\p{L}+(?:[-‐]\\p{L}+)*");
    private static final Pattern DANGLING = Pattern.compile("[\\p{L}\\d][-‐/–—\u00AD]$");

    private final Set<String> words = new HashSet<>();

    /** Learns the words of the lines that no line's end breaks. */
    Hyphenation(List<Page> pages) {
        pages.stream().flatMap(page -> page.lines().stream()).forEach(line -> learn(line.text()));
    }

    private void learn(String line) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            boolean broken = word.end() == line.length() - 1 && DANGLING.matcher(line).find();
            if (!broken) {
                words.add(plain(word.group()));
            }
        }
    }

    /** Appends a line to a text, with a space, or without one where a word goes on. */
    void append(StringBuilder text, String line) {
        Matcher broken = BROKEN.matcher(text);
        Matcher rest = REST.matcher(line);
        if (broken.find() && rest.find()) {
            if (Character.isLowerCase(line.charAt(0)) && joins(broken.group(1), rest.group())) {
                text.setLength(text.length() - 1);
            }
        } else if (!text.isEmpty() && !DANGLING.matcher(text).find()) {
            text.append(' ');
        }
        text.append(line);
    }

    /** Whether a text ends within a word. */
    static boolean breaksOff(String text) {
        return BROKEN.matcher(text).find();
    }

    private boolean joins(String head, String tail) {
        return words.contains(plain(head + tail)) || !words.contains(plain(head + "-" + tail));
    }

    private static String plain(String word) {
        return word.replace('‐', '-').toLowerCase(Locale.ROOT);
    }
}
