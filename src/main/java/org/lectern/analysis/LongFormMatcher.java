package org.lectern.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the words that a short form stands for, where a text begins or ends with them.
 *
 * <p>Words whose initials spell the short form are taken first: "proximal policy optimization" for
 * PPO. Else its letters are looked for as in the paper, from the right and anywhere in the words
 * but for the first, which begins a word. For PPO this alone would find "policy optimization".
 */
final class LongFormMatcher {

    private static final int NOT_FOUND = -1;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");
    private static final Pattern WORD_END = Pattern.compile("(?<=[\\p{L}\\p{N}])(?=[\\s,;:]|$)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");
    private static final Pattern OUTER_PUNCTUATION =
            Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /** Words that acronyms pass over, and with which no long form begins. */
    private static final Set<String> FUNCTION_WORDS =
            Set.of(
                    "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "is", "of",
                    "on", "or", "that", "the", "this", "to", "which", "with");

    /** Initials of zero to nine; two is also "to", four also "for". */
    private static final String DIGIT_INITIALS = "zottffssen";

    private final ShortForm form;
    private final String letters;

    LongFormMatcher(ShortForm form) {
        this.form = form;
        this.letters = form.letters();
    }

    /** The last words of a text, the fewest that hold the letters. */
    Optional<String> atEndOf(String text) {
        return spelledAtEndOf(text).or(() -> plausibleFrom(startOfLetters(text), text));
    }

    /** The last words of a text, if their initials spell the short form. */
    Optional<String> spelledAtEndOf(String text) {
        return plausibleFrom(startOfInitials(text), text);
    }

    /** The first words of a text, if their initials spell the short form, or all of it. */
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
     * Where the words begin whose initials are the letters. Joining words and the ends of words
     * with hyphens may be passed over.
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
        boolean goesOn = word.start() > 0 && text.charAt(word.start() - 1) == '-';
        return goesOn || FUNCTION_WORDS.contains(word.group().toLowerCase(Locale.ROOT));
    }

    /** Where the shortest end of a text begins that holds the letters in order. */
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

    /** A digit is also the initial of its name, as in 2PC and P2P. */
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

    /** A single word is one only of two letters, as in "bandwidth": of more it is a coincidence. */
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
