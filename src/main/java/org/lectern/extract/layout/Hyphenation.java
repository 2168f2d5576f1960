package org.lectern.extract.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins words that are hyphenated at line ends. The hyphen is kept where the document has the
 * hyphenated form, or a similar one, elsewhere within a line and does not have the joined form.
 */
final class Hyphenation {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-‐]\\p{L}+)*");
    private static final Pattern BROKEN_WORD =
            Pattern.compile("(\\p{L}+(?:[-‐]\\p{L}+)*)[-‐\u00AD]$");
    private static final Pattern WORD_END = Pattern.compile("^\\p{L}+(?:[-‐]\\p{L}+)*");
    private static final Pattern ENDS_IN_DASH = Pattern.compile("[\\p{L}\\d][-‐/–—\u00AD]$");

    private static final String SOFT_HYPHEN = "\u00AD";
    private static final String DASHES = "-‐/–—" + SOFT_HYPHEN;
    private static final int MAX_WORD_LENGTH = 80;

    /** The number of letters by which "tune" and "tuning" count as one word. */
    private static final int STEM_LENGTH = 3;

    private final Set<String> words = new HashSet<>();

    /** The first parts of hyphenated words, with the stems of their second parts. */
    private final Set<String> stems = new HashSet<>();

    private final Set<String> ends = new HashSet<>();

    /** Collects the words that are not broken at a line end. */
    Hyphenation(List<ExtractedPage> pages) {
        pages.stream().flatMap(page -> page.lines().stream()).forEach(line -> learn(line.text()));
    }

    private void learn(String line) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            boolean broken = word.end() == line.length() - 1 && ENDS_IN_DASH.matcher(line).find();
            if (!broken) {
                learnWord(plain(word.group()));
            }
        }
    }

    private void learnWord(String word) {
        words.add(word);
        int hyphen = word.lastIndexOf('-');
        if (hyphen >= 0) {
            String end = word.substring(hyphen + 1);
            ends.add(end);
            stems.add(stem(word.substring(0, hyphen), end));
        }
    }

    private static String stem(String start, String end) {
        return start + '-' + end.substring(0, Math.min(STEM_LENGTH, end.length()));
    }

    /** Returns the text of consecutive lines of one paragraph. */
    String joined(List<TextLine> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> append(text, line.text()));
        return finished(text);
    }

    /** Returns a text to which nothing more will be appended. */
    static String finished(StringBuilder text) {
        return text.toString().replaceAll(SOFT_HYPHEN + "$", "").strip();
    }

    /** Appends a line to a text, after a space unless a word continues. */
    void append(StringBuilder text, String line) {
        if (text.isEmpty() || !endsInDash(text)) {
            text.append(text.isEmpty() ? "" : " ").append(line);
        } else {
            appendToDash(text, line);
        }
    }

    /**
     * Returns whether the last character is a dash: a cheap check, as most lines do not end in one.
     */
    private static boolean endsInDash(CharSequence text) {
        return DASHES.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private void appendToDash(StringBuilder text, String line) {
        String end = lastCharacters(text);
        Matcher broken = BROKEN_WORD.matcher(end);
        Matcher rest = WORD_END.matcher(line);
        if (broken.find() && rest.find()) {
            boolean lowerCase = Character.isLowerCase(line.charAt(0));
            boolean soft = end.endsWith(SOFT_HYPHEN);
            if (soft || (lowerCase && isOneWord(broken.group(1), rest.group()))) {
                text.setLength(text.length() - 1);
            }
        } else if (!ENDS_IN_DASH.matcher(end).find()) {
            text.append(' ');
        }
        text.append(line);
    }

    /** Returns whether a text ends within a word. */
    static boolean endsInBrokenWord(String text) {
        return endsInDash(text) && BROKEN_WORD.matcher(lastCharacters(text)).find();
    }

    /** Returns the end of a text, long enough to hold any word. */
    private static String lastCharacters(CharSequence text) {
        return text.subSequence(Math.max(0, text.length() - MAX_WORD_LENGTH), text.length())
                .toString();
    }

    private boolean isOneWord(String head, String tail) {
        String start = plain(head);
        String end = plain(tail);
        return words.contains(start + end) || !isCompound(start, end);
    }

    /**
     * Returns whether two parts form a compound: one that is hyphenated elsewhere, or one whose
     * second part often ends compounds.
     */
    private boolean isCompound(String start, String end) {
        return words.contains(start + '-' + end)
                || (end.length() > STEM_LENGTH && stems.contains(stem(start, end)))
                || (words.contains(start) && ends.contains(end) && end.length() > STEM_LENGTH);
    }

    private static String plain(String word) {
        return word.replace('‐', '-').toLowerCase(Locale.ROOT);
    }
}
