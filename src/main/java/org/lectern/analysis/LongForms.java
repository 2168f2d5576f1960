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
final class LongForms {

    private static final int NOWHERE = -1;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");
    private static final Pattern WORD_END = Pattern.compile("(?<=[\\p{L}\\p{N}])(?=[\\s,;:]|$)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /** Words that acronyms pass over, and with which no long form begins. */
    private static final Set<String> JOINING =
            Set.of(
                    "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "is", "of",
                    "on", "or", "that", "the", "this", "to", "which", "with");

    /** Initials of zero to nine; two is also "to", four also "for". */
    private static final String DIGITS = "zottffssen";

    private final ShortForm form;
    private final String letters;

    LongForms(ShortForm form) {
        this.form = form;
        this.letters = form.letters();
    }

    /** The last words of a text, the fewest that hold the letters. */
    Optional<String> atEndOf(String text) {
        return spelledAtEndOf(text).or(() -> from(scattered(text), text));
    }

    /** The last words of a text, if their initials spell the short form. */
    Optional<String> spelledAtEndOf(String text) {
        return from(initials(text), text);
    }

    /** The first words of a text, if their initials spell the short form, or all of it. */
    Optional<String> atStartOf(String text) {
        return WORD_END.matcher(text)
                .results()
                .map(end -> text.substring(0, end.start()))
                .filter(head -> initials(head) == 0)
                .findFirst()
                .or(() -> Optional.of(text).filter(all -> scattered(all) == 0))
                .flatMap(head -> from(0, head));
    }

    /**
     * Where the words begin whose initials are the letters. Joining words and the ends of words
     * with hyphens may be passed over.
     */
    private int initials(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        int letter = letters.length() - 1;
        for (MatchResult word : words.reversed()) {
            if (isInitial(letter, word.group().charAt(0))) {
                letter--;
            } else if (!isPassedOver(word, text)) {
                return NOWHERE;
            }
            if (letter < 0) {
                return word.start();
            }
        }
        return NOWHERE;
    }

    private static boolean isPassedOver(MatchResult word, String text) {
        boolean goesOn = word.start() > 0 && text.charAt(word.start() - 1) == '-';
        return goesOn || JOINING.contains(word.group().toLowerCase(Locale.ROOT));
    }

    /** Where the shortest end of a text begins that holds the letters in order. */
    private int scattered(String text) {
        int letter = letters.length() - 1;
        for (int at = text.length() - 1; at >= 0; at--) {
            if (isLetter(letter, text.charAt(at)) && (letter > 0 || beginsWord(text, at))) {
                letter--;
            }
            if (letter < 0) {
                return at;
            }
        }
        return NOWHERE;
    }

    private boolean isLetter(int letter, char found) {
        return Character.toLowerCase(found) == Character.toLowerCase(letters.charAt(letter));
    }

    /** A digit is also the initial of its name, as in 2PC and P2P. */
    private boolean isInitial(int letter, char found) {
        int digit = letters.charAt(letter) - '0';
        boolean named =
                digit >= 0 && digit <= 9 && Character.toLowerCase(found) == DIGITS.charAt(digit);
        return named || isLetter(letter, found);
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private Optional<String> from(int start, String text) {
        if (start == NOWHERE) {
            return Optional.empty();
        }
        String words = text.substring(text.lastIndexOf(' ', start) + 1);
        return Optional.of(bare(words)).filter(this::isPlausible);
    }

    /** A single word is one only of two letters, as in "bandwidth": of more it is a coincidence. */
    private boolean isPlausible(String words) {
        List<String> parts = Arrays.asList(BETWEEN_WORDS.split(words));
        return parts.size() <= Math.min(letters.length() + 5, 2 * letters.length())
                && (parts.size() > 1 || letters.length() == 2)
                && !JOINING.contains(parts.getFirst().toLowerCase(Locale.ROOT))
                && parts.stream().map(LongForms::bare).noneMatch(this::isShortForm);
    }

    private boolean isShortForm(String word) {
        return word.startsWith(form.text())
                || word.equalsIgnoreCase(form.text())
                || word.equalsIgnoreCase(form.text() + "s");
    }

    private static String bare(String words) {
        return AROUND.matcher(words).replaceAll("");
    }
}
