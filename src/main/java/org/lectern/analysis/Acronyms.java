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
 * The acronyms that the readings of a corpus define. Finds their short and long forms in queries.
 * Immutable.
 *
 * <p>A short form without vowels matches in any case: "lfs" is LFS, and "2pc" is 2PC. One with a
 * vowel matches only in capitals or as defined, since "map", "base", "fast" and "race" are more
 * often words than acronyms. Stop words, such as "or" and "it", have no term in the index and never
 * match.
 */
public final class Acronyms {

    /**
     * An acronym with the number of readings that define it.
     *
     * @param shortForm in the case of the readings
     * @param longForm as in one of the readings
     * @param readings number of readings that define it, at least 1
     */
    public record Definition(String shortForm, String longForm, int readings) {}

    /**
     * An occurrence of the short or long form of an acronym in a text.
     *
     * @param span position of the form
     * @param definition the acronym
     */
    public record Mention(Span span, Definition definition) {

        private boolean isWithin(Mention longer) {
            return span.start() >= longer.span.start()
                    && span.end() <= longer.span.end()
                    && !span.equals(longer.span);
        }
    }

    private record Form(WordSequence sequence, Definition definition) {}

    private static final Pattern PRONOUNCEABLE = Pattern.compile("(?i)\\p{L}*[aeiouy]\\p{L}*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’][sS]$");

    private final List<Definition> definitions;
    private final Map<String, List<Form>> shortForms = new HashMap<>();
    private final Map<String, List<Form>> longForms = new HashMap<>();

    /** Restores acronyms from the result of {@link #definitions}. */
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

    /** Counts the acronyms of many readings. */
    public static Acronyms of(Collection<? extends Collection<Acronym>> readings) {
        AcronymCounter counter = new AcronymCounter();
        readings.forEach(counter::add);
        return new Acronyms(counter.definitions());
    }

    private static void put(
            Map<String, List<Form>> forms,
            String text,
            Definition definition,
            Function<Word, String> key) {
        WordSequence sequence = WordSequence.of(text);
        if (sequence.isSearchable()) {
            forms.computeIfAbsent(key.apply(sequence.words().getFirst()), _ -> new ArrayList<>())
                    .add(new Form(sequence, definition));
        }
    }

    /** Returns all definitions by short form, the most frequent long form first. */
    public List<Definition> definitions() {
        return definitions;
    }

    /**
     * Finds the short forms in a text, also in the plural or possessive. Of nested ones the longest
     * is returned.
     */
    public List<Mention> shortFormsIn(String text) {
        return mentions(text, shortForms, Acronyms::shortFormKey, Acronyms::matchesShortForm);
    }

    /** Finds the long forms in a text: all their words in a row, in any inflection. */
    public List<Mention> longFormsIn(String text) {
        return mentions(
                text, longForms, Word::term, (word, known) -> word.term().equals(known.term()));
    }

    private static List<Mention> mentions(
            String text,
            Map<String, List<Form>> forms,
            Function<Word, String> key,
            BiPredicate<Word, Word> same) {
        WordSequence sequence = WordSequence.of(text);
        List<Mention> found = new ArrayList<>();
        for (int at = 0; at < sequence.words().size(); at++) {
            for (Form form : forms.getOrDefault(key.apply(sequence.words().get(at)), List.of())) {
                if (sequence.matchesAt(form.sequence(), at, same)) {
                    Span span = sequence.span(at, form.sequence().words().size());
                    found.add(new Mention(span, form.definition()));
                }
            }
        }
        return found.stream().filter(one -> found.stream().noneMatch(one::isWithin)).toList();
    }

    /** A capital S is a letter of the acronym, not a plural ending. */
    private static boolean matchesShortForm(Word word, Word known) {
        String typed = withoutPossessive(word);
        String form = known.surface();
        if (form.endsWith("s") && typed.endsWith("S")) {
            return false;
        }
        boolean anyCase = !PRONOUNCEABLE.matcher(form).matches() || form.equals(lowerCase(form));
        boolean capitals = typed.equals(typed.toUpperCase(Locale.ROOT));
        return typed.equals(form) || (typed.equalsIgnoreCase(form) && (anyCase || capitals));
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
