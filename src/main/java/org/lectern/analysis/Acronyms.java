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
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    private static final Pattern PRONOUNCEABLE = Pattern.compile("(?i)\\p{L}*[aeiouy]\\p{L}*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’][sS]$");

    private final List<Definition> definitions;
    private final FormIndex shortForms =
            new FormIndex(Acronyms::shortFormKey, Acronyms::matchesShortForm);
    private final FormIndex longForms =
            new FormIndex(Word::term, (word, known) -> word.term().equals(known.term()));

    /** Restores acronyms from the result of {@link #definitions}. */
    public Acronyms(List<Definition> definitions) {
        this.definitions = List.copyOf(definitions);
        Set<String> known =
                definitions.stream().map(d -> lowerCase(d.shortForm())).collect(Collectors.toSet());
        for (Definition definition : definitions) {
            addShortForms(definition, known);
            longForms.add(definition.longForm(), definition);
        }
    }

    /** Adds the short form and its plural, unless that is the short form of another acronym. */
    private void addShortForms(Definition definition, Set<String> known) {
        String plural = definition.shortForm() + "s";
        shortForms.add(definition.shortForm(), definition);
        if (!known.contains(lowerCase(plural))) {
            shortForms.add(plural, definition);
        }
    }

    /** Counts the acronyms of many readings. */
    public static Acronyms of(Collection<? extends Collection<Acronym>> readings) {
        AcronymCounter counter = new AcronymCounter();
        readings.forEach(counter::add);
        return new Acronyms(counter.definitions());
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
        return shortForms.mentionsIn(text);
    }

    /** Finds the long forms in a text: all their words in a row, in any inflection. */
    public List<Mention> longFormsIn(String text) {
        return longForms.mentionsIn(text);
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

    /** The short or the long forms of the acronyms, by a key of their first word. */
    private static final class FormIndex {

        private record Form(WordSequence sequence, Definition definition) {

            private Mention mentionAt(int at, WordSequence text) {
                return new Mention(text.span(at, sequence.words().size()), definition);
            }
        }

        private final Map<String, List<Form>> forms = new HashMap<>();
        private final Function<Word, String> key;
        private final BiPredicate<Word, Word> same;

        /**
         * Creates an empty index.
         *
         * @param key equal for all words of texts that may match a word of a form
         * @param same whether a word of a text matches one of a form
         */
        FormIndex(Function<Word, String> key, BiPredicate<Word, Word> same) {
            this.key = key;
            this.same = same;
        }

        /** Adds a form, unless it begins or ends with a word that has no term. */
        void add(String form, Definition definition) {
            WordSequence sequence = WordSequence.of(form);
            if (sequence.isSearchable()) {
                String first = key.apply(sequence.words().getFirst());
                forms.computeIfAbsent(first, _ -> new ArrayList<>())
                        .add(new Form(sequence, definition));
            }
        }

        /** Finds the forms in a text, without those that are within a longer one. */
        List<Mention> mentionsIn(String text) {
            WordSequence sequence = WordSequence.of(text);
            List<Mention> found =
                    IntStream.range(0, sequence.words().size())
                            .boxed()
                            .flatMap(at -> mentionsAt(at, sequence))
                            .toList();
            return found.stream().filter(one -> found.stream().noneMatch(one::isWithin)).toList();
        }

        private Stream<Mention> mentionsAt(int at, WordSequence text) {
            String first = key.apply(text.words().get(at));
            return forms.getOrDefault(first, List.of()).stream()
                    .filter(form -> text.matchesAt(form.sequence(), at, same))
                    .map(form -> form.mentionAt(at, text));
        }
    }
}
