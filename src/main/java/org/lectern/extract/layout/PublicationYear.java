package org.lectern.extract.layout;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the year in which a paper appeared, on its first page. */
final class PublicationYear {

    private static final String YEAR = "((?:19[5-9]|20[0-4])\\d)";
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November"
                    + "|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?";

    private static final List<Pattern> RELIABLE_PATTERNS =
            List.of(
                    Pattern.compile("(?i)(?:©|\\(c\\)|copyright|Ⓒ)\\D{0,40}?" + YEAR + "\\b"),
                    Pattern.compile("arXiv:(\\d\\d)(?:0[1-9]|1[0-2])\\.\\d{4,5}"));

    /** The surest first. Two digits are of a conference's name. */
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
     * What the page's signs say, the surest first; before the weaker ones comes what stands about
     * the title. Null where the page does not say.
     *
     * @param head the lines about the title
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
                .map(found -> fourDigits(found.group(1)));
    }

    private static Integer fourDigits(String year) {
        int number = Integer.parseInt(year);
        if (year.length() == 4) {
            return number;
        }
        return number < 50 ? 2000 + number : 1900 + number;
    }
}
