package org.lectern.extract.layout;

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
 * Checks whether extracted text is readable. Fonts without a mapping from glyphs to characters
 * yield noise that looks like text. Pages are added one by one and not kept. Not thread-safe.
 */
public final class Legibility {

    private static final int MIN_CHARACTERS_PER_PAGE = 50;

    /** Too few words to tell whether they are of a language. */
    private static final int MIN_WORDS = 200;

    private static final double MIN_COMMON_WORD_SHARE = .05;
    private static final double MIN_FREQUENT_LETTER_SHARE = .45;
    private static final String FREQUENT_LETTERS = "etaoinsr";
    private static final double MAX_UNREADABLE_SHARE = .1;
    private static final double MAX_SINGLE_LETTER_SHARE = .5;

    /** The most common words of the languages in which most papers are written. */
    private static final Set<String> COMMON_WORDS =
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

    private long pages;
    private long characters;
    private long glyphs;
    private long unreadable;
    private long words;
    private long latin;
    private long singleLetters;
    private long commonWords;
    private long letters;
    private long frequentLetters;

    /** Returns why the text of pages is unreadable, if it is. */
    public static Optional<Failure> fault(List<ExtractedPage> pages) {
        Legibility legibility = new Legibility();
        pages.forEach(legibility::add);
        return legibility.fault();
    }

    /** Adds a page. */
    public void add(ExtractedPage page) {
        pages++;
        characters += page.characterCount();
        glyphs += page.glyphCount();
        unreadable += page.unreadableGlyphs();
        page.lines().stream()
                .flatMap(line -> Arrays.stream(line.text().split("[^\\p{L}]+")))
                .filter(word -> !word.isEmpty())
                .forEach(this::add);
    }

    private void add(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        words++;
        latin += isLatin(word) ? 1 : 0;
        singleLetters += word.length() == 1 ? 1 : 0;
        commonWords += COMMON_WORDS.contains(lower) ? 1 : 0;
        letters += lower.length();
        frequentLetters += lower.chars().filter(c -> FREQUENT_LETTERS.indexOf(c) >= 0).count();
    }

    private static boolean isLatin(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    /** Returns why the text of all pages so far is unreadable, if it is. */
    public Optional<Failure> fault() {
        if (unreadable > MAX_UNREADABLE_SHARE * glyphs) {
            return Optional.of(garbled("Its fonts do not say which letters they show."));
        }
        if (characters < MIN_CHARACTERS_PER_PAGE * pages) {
            return Optional.of(
                    new Failure(
                            Reason.NO_TEXT,
                            "It has hardly any text: its pages are pictures, perhaps scanned."));
        }
        return noise().map(Legibility::garbled);
    }

    private static Failure garbled(String detail) {
        return new Failure(Reason.GARBLED, detail);
    }

    private Optional<String> noise() {
        if (words < MIN_WORDS || latin <= .5 * words) {
            return Optional.empty();
        }
        if (singleLetters > MAX_SINGLE_LETTER_SHARE * words) {
            return Optional.of("Its text comes out letter by letter.");
        }
        return hasWordsOfLanguage()
                ? Optional.empty()
                : Optional.of("Its text has hardly any words of a language.");
    }

    /** Lists of names have no common words, but their letters are those of a language. */
    private boolean hasWordsOfLanguage() {
        return commonWords >= MIN_COMMON_WORD_SHARE * words
                || frequentLetters >= MIN_FREQUENT_LETTER_SHARE * letters;
    }
}
