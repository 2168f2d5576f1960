package org.lectern.analysis;

import org.lectern.model.Span;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the readings of a corpus say its acronyms stand for, and where a question has the one form
 * or the other. Immutable.
 *
 * <p>A short form is known in any case if no English word has its letters: "lfs" is LFS, since it
 * has no vowel, and "2pc" is 2PC. One with a vowel must be typed in capitals or as it is defined:
 * "map", "base", "fast" and "race" are words long before they are acronyms. For some the index has
 * no term, as it has none for "or" and "it"; these are never found.
 */
public final class Acronyms {

    /**
     * A pair, and how well it is known.
     *
     * @param shortForm in the case that the readings give it
     * @param longForm as one of the readings has it
     * @param readings how many readings define it, at least one
     */
    public record Definition(String shortForm, String longForm, int readings) {}

    /**
     * Where a text has one form of a pair.
     *
     * @param span the place
     * @param definition the pair, of which the text may lack the other form
     */
    public record Mention(Span span, Definition definition) {

        private boolean isWithin(Mention longer) {
            return span.start() >= longer.span.start()
                    && span.end() <= longer.span.end()
                    && !span.equals(longer.span);
        }
    }

    private record Form(WordSequence phrase, Definition definition) {}

    private static final Pattern PRONOUNCEABLE = Pattern.compile("(?i)\\p{L}*[aeiouy]\\p{L}*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’][sS]$");

    private final List<Definition> definitions;
    private final Map<String, List<Form>> shortForms = new HashMap<>();
    private final Map<String, List<Form>> longForms = new HashMap<>();

    /** Acronyms as {@link #definitions} gave them. */
    public Acronyms(List<Definition> definitions) {
        this.definitions = List.copyOf(definitions);
        Set<String> known =
                definitions.stream().map(d -> lowerCase(d.shortForm())).collect(Collectors.toSet());
        for (Definition definition : definitions) {
            String plural = definition.shortForm() + "s";
            put(shortForms, definition.shortForm(), definition, Acronyms::shortFormKey);
            if (!known.contains(lowerCase(plural))) {
                put(shortForms, plural, definition, Acronyms::shortFormKey);
            }
            put(longForms, definition.longForm(), definition, Word::term);
        }
    }

    /** Those of many readings, each with the pairs of its text. */
    public static Acronyms of(Collection<? extends Collection<Acronym>> readings) {
        AcronymCounter tally = new AcronymCounter();
        readings.forEach(tally::add);
        return new Acronyms(tally.definitions());
    }

    private static void put(
            Map<String, List<Form>> forms,
            String text,
            Definition definition,
            Function<Word, String> key) {
        WordSequence phrase = WordSequence.of(text);
        if (phrase.isSearchable()) {
            forms.computeIfAbsent(key.apply(phrase.words().getFirst()), k -> new ArrayList<>())
                    .add(new Form(phrase, definition));
        }
    }

    /** All, in the order of their short forms, the best known long form of each first. */
    public List<Definition> definitions() {
        return definitions;
    }

    /**
     * The places that have a short form, also in the plural or with an apostrophe and s; not those
     * within a longer one.
     */
    public List<Mention> shortFormsIn(String text) {
        return mentions(text, shortForms, Acronyms::shortFormKey, Acronyms::matchesShortForm);
    }

    /** The places that have all words of a long form in a row, however inflected. */
    public List<Mention> longFormsIn(String text) {
        return mentions(
                text, longForms, Word::term, (word, known) -> word.term().equals(known.term()));
    }

    private static List<Mention> mentions(
            String text,
            Map<String, List<Form>> forms,
            Function<Word, String> key,
            BiPredicate<Word, Word> same) {
        WordSequence phrase = WordSequence.of(text);
        List<Mention> found = new ArrayList<>();
        for (int at = 0; at < phrase.words().size(); at++) {
            for (Form form : forms.getOrDefault(key.apply(phrase.words().get(at)), List.of())) {
                if (phrase.matchesAt(form.phrase(), at, same)) {
                    Span span = phrase.span(at, form.phrase().words().size());
                    found.add(new Mention(span, form.definition()));
                }
            }
        }
        return found.stream().filter(one -> found.stream().noneMatch(one::isWithin)).toList();
    }

    /** A capital S is a letter of its own, not the plural's. */
    private static boolean matchesShortForm(Word word, Word known) {
        String typed = withoutPossessive(word);
        String form = known.surface();
        if (form.endsWith("s") && typed.endsWith("S")) {
            return false;
        }
        boolean free = !PRONOUNCEABLE.matcher(form).matches() || form.equals(lowerCase(form));
        boolean capitals = typed.equals(typed.toUpperCase(Locale.ROOT));
        return typed.equals(form) || (typed.equalsIgnoreCase(form) && (free || capitals));
    }

    private static String shortFormKey(Word word) {
        return lowerCase(withoutPossessive(word));
    }

    private static String withoutPossessive(Word word) {
        return POSSESSIVE.matcher(word.surface()).replaceFirst("");
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
