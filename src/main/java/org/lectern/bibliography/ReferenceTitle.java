package org.lectern.bibliography;

import static org.lectern.bibliography.YearGrammar.YEAR;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where a title ends within a reference list entry. */
final class ReferenceTitle {

    private static final Pattern QUOTED = Pattern.compile("^[“\"„]\\s?([^“”\"„]{4,300})[”\"]");

    /** A point, question or exclamation mark that ends a sentence, or the words before a venue. */
    private static final Pattern END =
            Pattern.compile(
                    "[?!][.,]? (?=[\\p{Lu}\\d(“\"]|in:? )|\\.[”\"]?"
                            + " (?=[\\p{L}\\d(“\"\\[])|\\.$|[,;] (?=[Ii]n:? (?:Proc|\\p{Lu}|the"
                            + " (?:Proc|\\p{Lu})))|,? (?=In:? (?:Proc|\\p{Lu}))|,?"
                            + " (?=\\(?\\d{1,2}(?:st|nd|rd|th) [Ee]d)|, (?=(?:\\p{L}+\\.?"
                            + " )?"
                            + YEAR
                            + "[a-z]?[.,])|,? (?=(?:arXiv(?:"
                            + " preprint|:)|CoRR\\b|https?:|doi:|DOI:|Ph\\.? ?D\\.?"
                            + " [Tt]hes|Technical [Rr]eport|Tech\\. [Rr]ep))");

    /** An abbreviation or initial, whose point ends no sentence. */
    private static final Pattern ABBREVIATION =
            Pattern.compile(
                    ".*(?:\\b(?:vs|et al|Dr|St|Mr|Inc|No|vol|Vol|etc|e\\.g|i\\.e|cf|approx|ed|Corp)"
                            + "|(?:^|[ .(-])\\p{Lu})\\.");

    private static final Pattern VENUE =
            Pattern.compile(
                    "(?i)(?:in:? |and |(?:personal|private) comm|proc\\b|proceedings|pages?"
                            + " \\d|pp\\.|vol\\.|https?:|doi\\b|arxiv|technical"
                            + " report|ph\\.?d|available |submitted|to"
                            + " appear|ed(?:s|itors?)?\\b|(?:acm|ieee)"
                            + " (?:trans|comp|symp)|commun\\.|journal of|lncs\\b).*");

    /** Numbers of volumes, pages or years, which are never part of a title. */
    private static final Pattern FIGURES =
            Pattern.compile(
                    "(?i)\\b\\d+ ?\\(\\d+\\)|\\d+ ?: ?\\d+[–-]\\d+|\\bpp?\\.? ?\\d|\\bpages \\d|,"
                            + " (?:\\p{L}+ )?"
                            + YEAR
                            + "\\b|\\("
                            + YEAR
                            + "\\)|\\bvol(?:ume|\\.) \\d|, (?:\\p{L}+\\."
                            + " )+\\d+|\\b(?:Proc|Trans|Commun|Conf|Symp)\\.|\\bet"
                            + " al\\b|^\\p{L}\\.|, \\p{L}\\.[ -]");

    /**
     * A title between commas, and the text after it that shows that the comma is not part of the
     * title: "in", words or numbers of a venue, a place after a point, or capitals after a title in
     * lower case.
     */
    private static final List<Pattern> BETWEEN_COMMAS =
            Stream.of(
                            "(.{8,250}?), (?:[Ii]n: |arXiv|CoRR)",
                            "([^,]{8,250}?), (?:Ph\\. ?D|J\\.|Journal|Proc|Trans|IEEE|ACM)",
                            "([^,]{8,250}?), (?:[^,]{2,80}? \\d+ |[^,]{2,80}\\(?" + YEAR + ")",
                            "([^,]{8,250}?), [^,]*(?:Press|Springer|Wiley|Elsevier|[Tt]hesis)\\b",
                            "([^,.]{8,250})\\. \\p{Lu}",
                            "(\\p{Lu}\\S* (?:[^,]* )?\\p{Ll}{4,}(?: [^,]*)?),"
                                    + " (?:\\p{Lu}[^ ,]*(?:\\.| (?!and )[^,])|\\d)")
                    .map(style -> Pattern.compile(",? " + style + ".*"))
                    .toList();

    /** A title in lower case, followed by a comma and a capitalised venue. */
    private static final Pattern WITH_VENUE =
            Pattern.compile(
                    "(.*?\\b\\p{Ll}{4,}\\b.*?), (?:(?:Proceedings|Advances in|Chapter|IBM"
                            + " |Science\\b|Technical|Report).*|(?:\\p{Lu}[\\p{L}.]*|\\d+|pp)(?:["
                            + " ,]+(?:\\p{Lu}[\\p{L}.]*|\\d+|pp))*)");

    private static final int MAX_LENGTH = 300;

    private ReferenceTitle() {}

    /**
     * Returns the title at the beginning of a text.
     *
     * @return null where its end is unclear
     */
    static @Nullable String atStartOf(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.find() ? validated(quoted.group(1)) : unquotedAtStartOf(text);
    }

    private static @Nullable String unquotedAtStartOf(String text) {
        Matcher end = END.matcher(text);
        while (end.find()) {
            boolean isMark = end.group().matches("[?!].*");
            String title = text.substring(0, isMark ? end.start() + 1 : end.start());
            if (isComplete(title, end.group())) {
                return validated(title);
            }
        }
        return null;
    }

    private static boolean isComplete(String title, String end) {
        boolean abbreviated = end.startsWith(".") && ABBREVIATION.matcher(title + ".").matches();
        return bracketDepth(title) == 0 && !abbreviated;
    }

    /**
     * Returns the title between the comma after the authors and the one before the venue.
     *
     * @param text from the first comma on
     * @return null where the second comma may be part of the title
     */
    static @Nullable String betweenCommas(String text) {
        return BETWEEN_COMMAS.stream()
                .map(style -> style.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .map(matched -> validated(matched.group(1)))
                .orElse(null);
    }

    private static long bracketDepth(String text) {
        long opened = text.chars().filter(c -> c == '(').count();
        return opened - text.chars().filter(c -> c == ')').count();
    }

    private static String withoutVenue(String title) {
        Matcher venue = WITH_VENUE.matcher(title);
        return venue.matches() ? venue.group(1) : title;
    }

    /** Returns the words without final punctuation and venue; null where they are no title. */
    static @Nullable String validated(String words) {
        String title = withoutVenue(words.strip().replaceFirst("[.,;:]+$", ""));
        boolean fits =
                title.length() <= MAX_LENGTH
                        && title.matches("(?:[\\p{Lu}\\p{N}“\"(‘']|\\p{Ll}+[\\p{Lu}\\d-]).*")
                        && title.codePoints().filter(Character::isLetter).count() >= 4
                        && !VENUE.matcher(title).matches()
                        && !FIGURES.matcher(title).find();
        return fits ? title : null;
    }
}
