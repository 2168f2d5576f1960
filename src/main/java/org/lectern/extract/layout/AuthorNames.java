package org.lectern.extract.layout;

import org.lectern.bibliography.NameGrammar;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises authors' names among the lines between a title and the text. */
final class AuthorNames {

    private static final Pattern GROUP =
            Pattern.compile(
                    "(The )?(\\p{Lu}[\\p{L}\\d.-]* ){1,4}"
                            + "(Authors|Team|Group|Project|Collaboration|Consortium)");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("(?i),? and |[,;&·•]");
    private static final Pattern MARKS =
            Pattern.compile(
                    "[*∗†‡§¶¹²³⋆⁎!✩\\d]+|\\([^)]*\\)|\\b[Bb]y\\b|(Senior |Student )?Member, IEEE"
                            + "( Computer Society)?|Fellow, IEEE");
    private static final Pattern MARK_LETTER = Pattern.compile(" \\p{Ll}$");
    private static final Pattern NOT_A_NAME =
            Pattern.compile(
                    "(?i).*(universi|institut|facult|project|\\bthe\\b|\\bhall\\b|\\btrack\\b|\\bai\\b|suny|search|transfer|department|dept|laborator|\\blabs?\\b|school|college"
                        + "|research|center|centre|\\binc\\b|corp|company|google|microsoft|amazon"
                        + "|facebook|yahoo|\\bibm\\b|science|engineering|computer|group|division"
                        + "|street|avenue|california|berkeley|cambridge|massachusetts|washington|new"
                        + " york|switzerland|germany|france|china|canada|january|february|march"
                        + "|april|\\bmay\\b|june|july|august|september|october|november|december"
                        + "|version|draft|abstract|introduction|systems|association|network|data).*");
    private static final Set<String> PLACES =
            Set.of(" usa", " uk", " ca", " ma", " ny", " wa", " in", " tx", " il");

    private static final int MAX_NAME_WORDS = 4;

    /**
     * The smallest gap between names, relative to the font size; gaps between words are smaller.
     */
    private static final double WIDE_GAP = .9;

    private AuthorNames() {}

    /** Returns the authors that lines name, in order: groups only where no person is named. */
    static List<String> of(List<TextLine> lines) {
        List<String> persons =
                lines.stream().flatMap(line -> namesIn(line).stream()).distinct().toList();
        return persons.isEmpty()
                ? lines.stream()
                        .map(AuthorNames::withoutMarks)
                        .filter(AuthorNames::isGroup)
                        .toList()
                : persons;
    }

    /** Returns whether a line has nothing but authors' names. */
    static boolean hasOnlyNames(TextLine line, List<String> authors) {
        List<String> names = namesIn(line);
        return authors.contains(withoutMarks(line))
                || (!names.isEmpty() && authors.containsAll(names));
    }

    /** Returns the persons in a line, also where names are separated by a gap alone. */
    private static List<String> namesIn(TextLine line) {
        List<String> spaced = namesIn(withCommasInGaps(line));
        return spaced.isEmpty() ? namesIn(line.text()) : spaced;
    }

    private static String withCommasInGaps(TextLine line) {
        StringBuilder text = new StringBuilder(line.text());
        for (int i = line.words().size() - 1; i > 0; i--) {
            TextLine.Word word = line.words().get(i);
            double gap = word.box().left() - line.words().get(i - 1).box().right();
            if (gap > WIDE_GAP * line.size()) {
                text.insert(word.start(), ", ");
            }
        }
        return text.toString();
    }

    /** Returns the persons in a line; none if any part of it is not a name. */
    static List<String> namesIn(String line) {
        if (line.contains("@") || NOT_A_NAME.matcher(line).matches()) {
            return List.of();
        }
        List<String> parts = splitBetweenNames(line);
        return parts.stream().allMatch(AuthorNames::isName) ? parts : List.of();
    }

    private static List<String> splitBetweenNames(String line) {
        return BETWEEN_NAMES
                .splitAsStream(MARKS.matcher(line).replaceAll(" , "))
                .map(part -> part.strip().replaceAll("(?i)^and ", ""))
                .map(part -> MARK_LETTER.matcher(part).replaceAll(""))
                .filter(part -> part.length() > 1)
                .toList();
    }

    private static boolean isName(String text) {
        return text.split(" ").length <= MAX_NAME_WORDS
                && NameGrammar.isFullName(text)
                && PLACES.stream()
                        .noneMatch(place -> text.toLowerCase(Locale.ROOT).endsWith(place));
    }

    private static String withoutMarks(TextLine line) {
        return MARKS.matcher(line.text()).replaceAll("").strip();
    }

    private static boolean isGroup(String text) {
        return GROUP.matcher(text).matches();
    }
}
