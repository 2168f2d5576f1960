package org.lectern.bibliography;

import static org.lectern.bibliography.YearGrammar.YEAR;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A reader of authors, year and title in citations as people write them in notes. */
public final class CitationFields {

    private static final int MAX_LENGTH = 1500;

    private static final Pattern BRACKETED_YEAR =
            Pattern.compile("[(\\[（][^()\\[\\]]{0,80}?(" + YEAR + ")[a-z]?[)\\]）]");
    private static final Pattern VENUE_YEAR =
            Pattern.compile("\\b[A-Z][A-Za-z]{1,15}\\s?['’](\\d\\d)\\b");
    private static final Pattern QUOTED =
            Pattern.compile("[\"“„]([^\"“”„]{4,400})[\"”“]|「([^「」]{2,300})」|『([^『』]{2,300})』");
    private static final Pattern AFTER_YEAR =
            Pattern.compile(
                    "^.{1,300}?[(\\[]"
                            + YEAR
                            + "[a-z]?[)\\]][.:,]?\\s{1,3}(\\p{L}[^.?!]{3,300}[?!]?)");
    private static final Pattern TITLE_END =
            Pattern.compile(
                    "\\s{1,3}(?:by|von|par)\\s{1,3}(?=\\p{Lu})|\\s{0,3}[(\\[](?=[^()\\[\\]]{0,120}(?:"
                            + YEAR
                            + "|et al|['’]\\d\\d|pdf|paper|link)[^()\\[\\]]{0,20}[)\\]])|\\s[-–—]\\s{1,3}(?=[^-–—]{0,120}(?:et"
                            + " al|"
                            + YEAR
                            + "|\\p{Lu}\\p{Ll}+"
                            + " \\p{Lu}\\p{Ll}+$))|,\\s{1,3}(?=[^,]{2,60}et al|"
                            + YEAR
                            + "\\b)");
    private static final Pattern AUTHORS_FIRST =
            Pattern.compile(
                    "^(?:\\p{Lu}[\\p{L}.'’-]{0,30}[,\\s]{1,3}|and\\s|&\\s|et\\s|al\\.?[,\\s]{0,3}){1,25}(?:[(\\[]?"
                            + YEAR
                            + ")");
    private static final Pattern BY_AUTHORS =
            Pattern.compile(
                    "(?:^|(?<!(?i:led|presented|hosted|chosen|moderated|suggested|recommended|facilitated|discussion|introduced|given|talk|scribed|organi[sz]ed|proposed|selected))\\s|\\()(?:by|von|par)\\s{1,3}(\\p{Lu}[^()\"“\\[\\]]{1,200})");
    private static final Pattern ET_AL =
            Pattern.compile(
                    "([\\p{L}][\\p{L}.'’"
                        + " -]{0,60}?(?:,\\s?\\p{Lu}\\.(?:\\s?\\p{Lu}\\.)?)?),?\\s{1,3}(?:et|ET)\\.?"
                        + " al");

    private CitationFields() {}

    private static String truncate(String words) {
        return words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH) : words;
    }

    /** Returns the year in brackets, else the last one, else that of a venue ('15), else null. */
    static @Nullable public Integer year(String words) {
        String text = truncate(words);
        Matcher bracketed = BRACKETED_YEAR.matcher(text);
        if (bracketed.find()) {
            return Integer.valueOf(bracketed.group(1));
        }
        Integer last = YearGrammar.lastIn(text);
        Matcher venue = VENUE_YEAR.matcher(text);
        return last == null && venue.find()
                ? Integer.valueOf(YearGrammar.parse(venue.group(1)))
                : last;
    }

    /** Returns the title in quotation marks or after authors and year; null where there is none. */
    static @Nullable public String delimitedTitle(String words) {
        String text = truncate(words).strip();
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.find()) {
            return trim(quoted.group().substring(1, quoted.group().length() - 1));
        }
        Matcher afterYear = AFTER_YEAR.matcher(text);
        if (afterYear.find() && AUTHORS_FIRST.matcher(text).find()) {
            return trim(afterYear.group(1));
        }
        return null;
    }

    /**
     * Returns the title in words without a link: a delimited one, else what precedes authors and
     * year.
     *
     * @return null where the words are only authors and year
     */
    static @Nullable public String title(String words) {
        String delimited = delimitedTitle(words);
        if (delimited != null) {
            return delimited;
        }
        String text = truncate(words).strip();
        if (isOnlyAuthors(text)) {
            return null;
        }
        String title = trim(upToTitleEnd(text));
        return title.isEmpty() ? null : title;
    }

    private static boolean isOnlyAuthors(String text) {
        return AUTHORS_FIRST.matcher(text).find()
                || text.matches(
                        "(?i).{0,80}\\bet al\\.?,?\\s{0,2}[(\\[]?\\d{0,4}[a-z]?[)\\]]?\\.?");
    }

    private static String upToTitleEnd(String text) {
        Matcher end = TITLE_END.matcher(text);
        return end.find() && end.start() > 0 ? text.substring(0, end.start()) : text;
    }

    private static String trim(String title) {
        return title.strip().replaceAll("^[\\s*_\"“”'‘]+|[\\s*_\"“”,.;:–—-]+$", "");
    }

    /** Returns the surnames of the authors in their order; empty where none are named. */
    public static List<String> authors(String words) {
        String text = truncate(words);
        Matcher by = BY_AUTHORS.matcher(text);
        if (by.find()) {
            return surnames(by.group(1), false);
        }
        String span = authorSpan(text);
        return span == null ? List.of() : surnames(span, QUOTED.matcher(text).find());
    }

    /** Returns the part that lists authors, up to the title, the year or "et al"; or null. */
    private static @Nullable String authorSpan(String text) {
        Matcher quoted = QUOTED.matcher(text);
        boolean hasQuotation = quoted.find();
        if (hasQuotation && quoted.start() > 1) {
            return text.substring(0, quoted.start());
        }
        Matcher etAl = ET_AL.matcher(text);
        if (etAl.find()) {
            return etAl.group(1);
        }
        return hasQuotation ? null : authorsBeforeYear(text);
    }

    private static @Nullable String authorsBeforeYear(String text) {
        int year = YearGrammar.firstIndexIn(text);
        return year >= 0 ? listOfNames(text.substring(0, year)) : null;
    }

    /** Returns words without brackets around them; null if they are not a list of names. */
    private static @Nullable String listOfNames(String words) {
        String names = words.replaceAll("[(\\[,\\s]+$", "").replaceFirst("^.{0,300}[(\\[]", "");
        String first = names.split(",|\\band\\b|&", 2)[0].strip();
        boolean listed = NameGrammar.startsLikeName(names) && names.split("\\s+").length <= 20;
        boolean shortName = first.split("\\s+", -1).length <= 4;
        return listed && shortName ? names : null;
    }

    /**
     * Returns the surnames of a list of names.
     *
     * @param firstInverted whether the first name may have its surname first, as some styles do
     */
    private static List<String> surnames(String names, boolean firstInverted) {
        List<String> inverted = List.of(names.split("\\s*(?:;|&|\\band\\b)\\s*", -1));
        if (inverted.size() > 1 && inverted.stream().allMatch(NameGrammar::isInverted)) {
            return inverted.stream().map(NameGrammar::surname).toList();
        }
        List<String> parts = splitIntoNames(names);
        boolean full = parts.size() == 2 || (parts.size() > 2 && parts.get(2).contains(" "));
        return surnames(parts, firstInverted && full && names.matches("[^,&]{1,60},[\\s\\S]*"));
    }

    private static List<String> splitIntoNames(String names) {
        return Stream.of(names.split("\\s*(?:,|;|&|\\band\\b|\\bet\\b|\\bund\\b)\\s*", -1))
                .map(part -> part.replaceAll("\\([^)]*\\)", ""))
                .map(part -> part.replaceAll("[.\\s]+$|^[\\s(\\[]+", "").strip())
                .filter(NameGrammar::startsLikeName)
                .filter(name -> !name.matches("(?i)al|in|the .*|proc.*|acm.*|ieee.*"))
                .toList();
    }

    private static List<String> surnames(List<String> parts, boolean firstInverted) {
        List<String> surnames = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean given = NameGrammar.isInitials(parts.get(i));
            boolean inverted = firstInverted && i == 1 && !parts.getFirst().contains(" ");
            if (!given && !inverted) {
                surnames.add(NameGrammar.surname(parts.get(i)));
            }
        }
        return List.copyOf(surnames);
    }
}
