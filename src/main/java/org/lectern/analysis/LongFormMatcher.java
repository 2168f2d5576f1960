package org.lectern.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the long form of an acronym at the start or end of a text.
 *
 * <p>Words whose initials spell the short form are preferred: "proximal policy optimization" for
 * PPO. Otherwise the letters are matched as in the paper, from right to left and anywhere in words,
 * except for the first letter, which must begin a word; for PPO this would find "policy
 * optimization".
 */
final class LongFormMatcher {

    private static final int NOT_FOUND = -1;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");
    private static final Pattern WORD_END = Pattern.compile("(?<=[\\p{L}\\p{N}])(?=[\\s,;:]|$)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");
    private static final Pattern OUTER_PUNCTUATION =
            Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /** Words that acronyms skip, and that no long form begins with. */
    private static final Set<String> FUNCTION_WORDS =
            Set.of(
                    "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "is", "of",
                    "on", "or", "that", "the", "this", "to", "which", "with");

    /** Initials of zero to nine, which also match "to" for 2 and "for" for 4. */
    private static final String DIGIT_INITIALS = "zottffssen";

    private final ShortForm form;
    private final String letters;

    LongFormMatcher(ShortForm form) {
        this.form = form;
        this.letters = form.letters();
    }

    /** Returns the last words of a text, the fewest that contain the letters. */
    Optional<String> atEndOf(String text) {
        return spelledAtEndOf(text).or(() -> plausibleFrom(startOfLetters(text), text));
    }

    /** Returns the last words of a text, if their initials spell the short form. */
    Optional<String> spelledAtEndOf(String text) {
        return plausibleFrom(startOfInitials(text), text);
    }

    /** Returns the first words whose initials spell the short form, or the text if it matches. */
    Optional<String> atStartOf(String text) {
        return WORD_END.matcher(text)
                .results()
                .map(end -> text.substring(0, end.start()))
                .filter(head -> startOfInitials(head) == 0)
                .findFirst()
                .or(() -> Optional.of(text).filter(all -> startOfLetters(all) == 0))
                .flatMap(head -> plausibleFrom(0, head));
    }

    /**
     * Returns the start of the last words whose initials are the letters, or {@link #NOT_FOUND}.
     * Function words and later parts of hyphenated words may be skipped.
     */
    private int startOfInitials(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        int letter = letters.length() - 1;
        for (MatchResult word : words.reversed()) {
            if (isInitial(letter, word.group().charAt(0))) {
                letter--;
            } else if (!isSkippable(word, text)) {
                return NOT_FOUND;
            }
            if (letter < 0) {
                return word.start();
            }
        }
        return NOT_FOUND;
    }

    private static boolean isSkippable(MatchResult word, String text) {
        boolean hyphenated = word.start() > 0 && text.charAt(word.start() - 1) == '-';
        return hyphenated || FUNCTION_WORDS.contains(word.group().toLowerCase(Locale.ROOT));
    }

    /** Returns the start of the shortest end of a text that contains the letters in order. */
    private int startOfLetters(String text) {
        int letter = letters.length() - 1;
        for (int at = text.length() - 1; at >= 0; at--) {
            if (isLetter(letter, text.charAt(at)) && (letter > 0 || beginsWord(text, at))) {
                letter--;
            }
            if (letter < 0) {
                return at;
            }
        }
        return NOT_FOUND;
    }

    private boolean isLetter(int letter, char found) {
        return Character.toLowerCase(found) == Character.toLowerCase(letters.charAt(letter));
    }

    /** A digit also matches the initial of its name, as in 2PC and P2P. */
    private boolean isInitial(int letter, char found) {
        int digit = letters.charAt(letter) - '0';
        boolean named =
                digit >= 0
                        && digit <= 9
                        && Character.toLowerCase(found) == DIGIT_INITIALS.charAt(digit);
        return named || isLetter(letter, found);
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private Optional<String> plausibleFrom(int start, String text) {
        if (start == NOT_FOUND) {
            return Optional.empty();
        }
        String words = text.substring(text.lastIndexOf(' ', start) + 1);
        return Optional.of(withoutOuterPunctuation(words)).filter(this::isPlausible);
    }

    /** A single word is plausible only for two letters, as "bandwidth" is for BW. */
    private boolean isPlausible(String words) {
        List<String> parts = Arrays.asList(BETWEEN_WORDS.split(words));
        return parts.size() <= Math.min(letters.length() + 5, 2 * letters.length())
                && (parts.size() > 1 || letters.length() == 2)
                && !FUNCTION_WORDS.contains(parts.getFirst().toLowerCase(Locale.ROOT))
                && parts.stream()
                        .map(LongFormMatcher::withoutOuterPunctuation)
                        .noneMatch(this::isShortForm);
    }

    private boolean isShortForm(String word) {
        return word.startsWith(form.text())
                || word.equalsIgnoreCase(form.text())
                || word.equalsIgnoreCase(form.text() + "s");
    }

    private static String withoutOuterPunctuation(String words) {
        return OUTER_PUNCTUATION.matcher(words).replaceAll("");
    }
}
