package org.lectern.corpus.layout;

import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether what came out of a file is text that can be read. Fonts that do not say which
 * characters their glyphs stand for give noise that looks like text.
 */
final class Legibility {

    private static final int CHARACTERS_PER_PAGE = 50;

    /** Fewer words say nothing about a language. */
    private static final int ENOUGH_WORDS = 200;

    private static final double LEAST_COMMON_WORDS = .05;
    private static final double LEAST_FREQUENT_LETTERS = .45;
    private static final String FREQUENT = "etaoinsr";
    private static final double MOST_UNREADABLE = .1;
    private static final double MOST_SINGLE_LETTERS = .5;

    /** The commonest words of the languages that papers are mostly written in. */
    private static final Set<String> COMMON =
            Stream.of(
                            "the of and to in a is that for it as with by on are be this we from or"
                                    + " an",
                            "der die das und in den von zu mit ist des auf für im ein eine nicht"
                                    + " dem",
                            "le la les de des et en un une du que est dans pour qui au par sur",
                            "el los las del y que se por con para una es al lo como",
                            "il di che e per un una della del non si con dei",
                            "o os as da do em um uma com não para na no dos",
                            "het een en van dat op te met voor zijn niet",
                            "och att det som av på är en för i till med",
                            "ve bir bu da de için ile olarak")
                    .flatMap(words -> Arrays.stream(words.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());

    private Legibility() {}

    /** What is wrong with the text, if anything is. */
    static Optional<Failure> fault(List<Page> pages) {
        long characters = pages.stream().mapToLong(Page::characters).sum();
        long glyphs = pages.stream().mapToLong(Page::glyphs).sum();
        long unreadable = pages.stream().mapToLong(Page::unreadable).sum();
        if (unreadable > MOST_UNREADABLE * glyphs) {
            return Optional.of(garbled("Its fonts do not say which letters they show."));
        }
        if (characters < (long) CHARACTERS_PER_PAGE * pages.size()) {
            return Optional.of(
                    new Failure(
                            Reason.NO_TEXT,
                            "It has hardly any text: its pages are pictures, perhaps scanned."));
        }
        return noise(pages).map(Legibility::garbled);
    }

    private static Failure garbled(String detail) {
        return new Failure(Reason.GARBLED, detail);
    }

    private static Optional<String> noise(List<Page> pages) {
        List<String> words =
                pages.stream()
                        .flatMap(page -> page.lines().stream())
                        .flatMap(line -> Arrays.stream(line.text().split("[^\\p{L}]+")))
                        .filter(word -> !word.isEmpty())
                        .toList();
        if (words.size() < ENOUGH_WORDS || !latin(words)) {
            return Optional.empty();
        }
        if (share(words.stream().filter(word -> word.length() == 1), words) > MOST_SINGLE_LETTERS) {
            return Optional.of("Its text comes out letter by letter.");
        }
        return share(words.stream().filter(Legibility::common), words) < LEAST_COMMON_WORDS
                        && frequentLetters(words) < LEAST_FREQUENT_LETTERS
                ? Optional.of("Its text has hardly any words of a language.")
                : Optional.empty();
    }

    /** Lists of names have no common words, but their letters are those of a language. */
    private static double frequentLetters(List<String> words) {
        String letters = String.join("", words).toLowerCase(Locale.ROOT);
        return (double) letters.chars().filter(c -> FREQUENT.indexOf(c) >= 0).count()
                / letters.length();
    }

    private static boolean latin(List<String> words) {
        Stream<String> latin =
                words.stream()
                        .filter(word ->
                                Character.UnicodeScript.of(word.codePointAt(0))
                                        == Character.UnicodeScript.LATIN);
        return share(latin, words) > .5;
    }

    private static boolean common(String word) {
        return COMMON.contains(word.toLowerCase(Locale.ROOT));
    }

    private static double share(Stream<String> some, List<String> all) {
        return (double) some.count() / all.size();
    }
}
