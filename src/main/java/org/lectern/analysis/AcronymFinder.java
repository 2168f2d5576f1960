package org.lectern.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds definitions of acronyms in English running text, by the algorithm of Schwartz and Hearst,
 * "A simple algorithm for identifying abbreviation definitions in biomedical text" (PSB 2003):
 * "long form (SF)" and "SF (long form)". In addition to the paper it recognises "SF, which stands
 * for long form".
 */
public final class AcronymFinder {

    /** Longer parentheses are asides. */
    private static final Pattern PARENTHESIS = Pattern.compile("\\s\\(([^()]{2,160})\\)");

    private static final Pattern STANDS_FOR =
            Pattern.compile("(\\S{2,16}) (?:which )?stands for ([^.;:()]{2,160})");

    /** A bound of long forms. Exclamation marks are not, since names contain them. */
    private static final Pattern CLAUSE_END =
            Pattern.compile("[.;:?][\"”’]?\\s|[()\\[\\]]|\\s[—–]\\s");

    /** Text that may follow the short form within its parenthesis. */
    private static final Pattern TRAILING_ASIDE = Pattern.compile("[,;:].*|\\s\\[.*");

    private static final Pattern LEAD_IN = Pattern.compile("^(?:short for|for|or|an?|the) ");
    private static final Pattern TWO_WORDS = Pattern.compile("\\S+ (\\S+)");
    private static final Pattern LAST_WORD = Pattern.compile("\\S{2,16}$");

    /** Authors and a year, which follow a name like a long form does. */
    private static final Pattern CITATION =
            Pattern.compile("\\bet al\\b|\\b(?:1[89]|20)\\d\\d[a-z]?\\b");

    private static final Pattern WHITESPACE = Pattern.compile("\\s+");

    /** In UTF-16 units; the longest long form has fifteen words. */
    private static final int MAX_LONG_FORM_CHARACTERS = 300;

    private AcronymFinder() {}

    /** Returns the distinct acronyms that a text defines, those in parentheses first. */
    public static List<Acronym> find(String text) {
        String line = WHITESPACE.matcher(text).replaceAll(" ");
        return Stream.concat(inParentheses(line), afterStandsFor(line)).distinct().toList();
    }

    private static Stream<Acronym> inParentheses(String line) {
        return PARENTHESIS
                .matcher(line)
                .results()
                .flatMap(found -> atParenthesis(found, line).stream());
    }

    private static Stream<Acronym> afterStandsFor(String line) {
        return STANDS_FOR
                .matcher(line)
                .results()
                .flatMap(found -> longAfterShort(found.group(1), found.group(2)).stream());
    }

    private static Optional<Acronym> atParenthesis(MatchResult parenthesis, String line) {
        int end = parenthesis.start();
        String before = line.substring(Math.max(0, end - MAX_LONG_FORM_CHARACTERS), end);
        String inside = parenthesis.group(1).strip();
        return shortAfterLong(before, inside).or(() -> longAfterShort(lastWord(before), inside));
    }

    /** The second of two words may be the short form, if the initials spell it: "(or RPC)". */
    private static Optional<Acronym> shortAfterLong(String before, String inside) {
        String clause = lastClause(before);
        String words = TRAILING_ASIDE.matcher(inside).replaceFirst("");
        Matcher two = TWO_WORDS.matcher(words);
        return two.matches()
                ? acronym(two.group(1), form -> form.spelledAtEndOf(clause))
                : acronym(words, form -> form.atEndOf(clause));
    }

    private static Optional<Acronym> longAfterShort(String word, String after) {
        String words = LEAD_IN.matcher(after).replaceFirst("");
        return CITATION.matcher(words).find()
                ? Optional.empty()
                : acronym(word, form -> form.atStartOf(words));
    }

    private static Optional<Acronym> acronym(
            String word, Function<LongFormMatcher, Optional<String>> longForm) {
        return ShortForm.of(word)
                .flatMap(form ->
                        longForm.apply(new LongFormMatcher(form))
                                .map(words -> new Acronym(form.text(), words)));
    }

    private static String lastClause(String text) {
        Matcher end = CLAUSE_END.matcher(text);
        int start = 0;
        while (end.find()) {
            start = end.end();
        }
        return text.substring(start).strip();
    }

    private static String lastWord(String text) {
        Matcher word = LAST_WORD.matcher(text);
        return word.find() ? word.group() : "";
    }
}
