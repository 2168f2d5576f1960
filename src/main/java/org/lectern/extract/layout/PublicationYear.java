package org.lectern.extract.layout;

import org.jspecify.annotations.Nullable;
import org.lectern.bibliography.IdentifierGrammar;
import org.lectern.bibliography.YearGrammar;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the year of publication on a paper's first page. */
final class PublicationYear {

    private static final String YEAR = "(" + YearGrammar.YEAR + ")";

    /** Other years on a first page are seldom those of the paper itself. */
    private static final int EARLIEST = 1950;

    private static final int LATEST = 2049;

    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November"
                    + "|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?";

    private static final List<Pattern> RELIABLE_PATTERNS =
            List.of(
                    Pattern.compile("(?i)(?:©|\\(c\\)|copyright|Ⓒ)\\D{0,40}?" + YEAR + "\\b"),
                    Pattern.compile(
                            "arXiv:(?=" + IdentifierGrammar.NEW_ARXIV_NUMBER + ")(\\d\\d)"));

    /** The most reliable first. Two digits are part of a conference's name. */
    private static final List<Pattern> OTHER_PATTERNS =
            List.of(
                    Pattern.compile("\\b" + MONTH + "[ \\d–—,-]{0,10} " + YEAR + "\\b"),
                    Pattern.compile("\\b[A-Z]{3,8} ?['’‘](\\d\\d)\\b"),
                    Pattern.compile(
                            "\\b(?:[A-Z]{3,8}|Conference|Symposium|Workshop)[ ,(]{1,2}"
                                    + YEAR
                                    + "\\b"),
                    Pattern.compile("^" + YEAR + "$"));

    private PublicationYear() {}

    /**
     * Returns the year, from the most reliable pattern that matches: the title block is searched
     * before the weaker patterns are tried. Null if no year is found.
     *
     * @param head the lines of the title block
     */
    static @Nullable Integer of(ExtractedPage page, List<TextLine> head) {
        List<TextLine> lines =
                Stream.concat(page.rotatedLines().stream(), page.lines().stream()).toList();
        return first(RELIABLE_PATTERNS, lines)
                .or(() -> first(OTHER_PATTERNS, head))
                .or(() -> first(OTHER_PATTERNS, lines))
                .orElse(null);
    }

    private static Optional<Integer> first(List<Pattern> signs, List<TextLine> lines) {
        return signs.stream().flatMap(sign -> years(sign, lines)).findFirst();
    }

    private static Stream<Integer> years(Pattern sign, List<TextLine> lines) {
        return lines.stream()
                .flatMap(line -> sign.matcher(line.text()).results())
                .map(found -> YearGrammar.parse(found.group(1)))
                .filter(year -> year >= EARLIEST && year <= LATEST);
    }
}
