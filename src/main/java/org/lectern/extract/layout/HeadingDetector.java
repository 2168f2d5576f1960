package org.lectern.extract.layout;

import org.lectern.document.Document.Block.Heading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects headings in document order. A false heading splits sentences and sections, so numbers
 * must be consecutive, and headings without a number typographically distinct. Not thread-safe.
 */
final class HeadingDetector {

    private static final Pattern NUMBERED =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\.? {1,2}(\\p{L}.*)");
    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}\\. \\p{Lu}.*");
    private static final Pattern LETTERED =
            Pattern.compile("(?:Appendix )?([A-H](?:\\.\\d{1,2}){0,2})[.:]? (\\p{Lu}.*)");
    private static final Pattern UNNUMBERED =
            Pattern.compile(
                    "(?!(Figure|Table|Algorithm|Listing|Theorem|Lemma) ?\\d)"
                            + "\\p{Lu}.*\\p{Ll}{3}.*[^.,;:=-]");

    /** Titles that are headings whenever they are on a line of their own. */
    private static final Set<String> ALWAYS_HEADINGS =
            Set.of(
                    "abstract",
                    "introduction",
                    "related work",
                    "conclusion",
                    "conclusions",
                    "references",
                    "bibliography",
                    "acknowledgments",
                    "acknowledgements");

    /** Titles that are headings where they are typographically distinct. */
    private static final Pattern USUAL_HEADINGS =
            Pattern.compile(
                    "summary|background|motivation|evaluation|discussion|future work"
                            + "|literature cited|works cited|acknowledge?ment|appendix( [a-z])?"
                            + "|appendices|availability|keywords|overview");

    /** A heading that ends like a sentence, and the text that follows on the same line. */
    private static final Pattern RUN_IN =
            Pattern.compile("((?:[\\d.]+ )?\\p{Lu}.*?\\p{Ll}{2}[)”\"]?)[.:] +(\\p{Lu}.*)");

    private static final Pattern CONTENTS_ENTRY = Pattern.compile(".*( ?\\.){4,} ?\\d*");

    private static final int MAX_LENGTH = 90;
    private static final int MAX_WORDS = 12;

    private final Typography type;
    private final Hyphenation hyphenation;
    private final List<Integer> lastNumber = new ArrayList<>();

    HeadingDetector(Typography type, Hyphenation hyphenation) {
        this.type = type;
        this.hyphenation = hyphenation;
    }

    /**
     * A heading.
     *
     * @param lineCount number of its lines
     * @param remainder the rest of its line, where the heading is run in
     */
    record DetectedHeading(Heading heading, int lineCount, Optional<TextLine> remainder) {}

    /**
     * Returns the heading that begins at a line.
     *
     * @param lines of one page
     * @param at the line's index
     */
    Optional<DetectedHeading> detectAt(List<TextLine> lines, int at, int page) {
        TextLine line = lines.get(at);
        if (line.text().length() > MAX_LENGTH || line.wordCount() > MAX_WORDS) {
            return Optional.empty();
        }
        HeadingCandidate candidate = HeadingCandidate.from(lines, at, type);
        String text = candidate.text(hyphenation);
        int level = level(candidate, text);
        return level == 0 ? Optional.empty() : Optional.of(detected(candidate, level, text, page));
    }

    private static DetectedHeading detected(
            HeadingCandidate candidate, int level, String text, int page) {
        Matcher runIn = RUN_IN.matcher(candidate.first().text());
        if (runIn.matches() && candidate.isRunIn()) {
            Heading heading = new Heading(level, runIn.group(1), page);
            return new DetectedHeading(
                    heading, 1, Optional.of(candidate.first().substring(runIn.start(2))));
        }
        return new DetectedHeading(
                new Heading(level, text, page), candidate.lineCount(), Optional.empty());
    }

    /** Returns the level, counted from 1; 0 if the candidate is no heading. */
    private int level(HeadingCandidate candidate, String text) {
        if (CONTENTS_ENTRY.matcher(text).matches() || !candidate.isAloneOnLine()) {
            return 0;
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            return numberedLevel(candidate, numbered.group(1), numbered.group(2));
        }
        return isUsualHeading(candidate, name(text)) ? 1 : typographicLevel(candidate, text);
    }

    /** Returns the level of a heading that its type and the space above it set apart; else 0. */
    private int typographicLevel(HeadingCandidate candidate, String text) {
        if (candidate.isDistinct() && candidate.hasSpaceAbove()) {
            Matcher lettered = LETTERED.matcher(text);
            if (lettered.matches()) {
                return path(lettered.group(1)).length;
            }
            if (ROMAN.matcher(text).matches()) {
                return 1;
            }
        }
        return isUnnumbered(candidate, text) ? unnumberedLevel(candidate) : 0;
    }

    private int numberedLevel(HeadingCandidate candidate, String number, String title) {
        List<Integer> path = List.of(path(number)).stream().map(Integer::valueOf).toList();
        boolean nested = path.size() > 1;
        boolean distinct = candidate.isDistinct() || (nested && candidate.first().italic());
        if (!(distinct || (nested && candidate.hasSpaceAbove()))
                || !isNextNumber(path, name(title))) {
            return 0;
        }
        lastNumber.clear();
        lastNumber.addAll(path);
        return path.size();
    }

    /** Returns whether a number is the next at its level, or the first below the last one. */
    private boolean isNextNumber(List<Integer> path, String title) {
        if (lastNumber.isEmpty() || title.equals("introduction")) {
            return path.getFirst() <= 2;
        }
        int depth = path.size() - 1;
        int parents = Math.min(depth, lastNumber.size());
        int step = path.getLast() - (depth < lastNumber.size() ? lastNumber.get(depth) : 0);
        boolean sameParent = path.subList(0, parents).equals(lastNumber.subList(0, parents));
        boolean firstOfNext =
                depth == 1 && path.get(0) == lastNumber.getFirst() + 1 && path.get(1) <= 1;
        return (sameParent && step >= 1 && step <= 2) || firstOfNext;
    }

    private static boolean isUsualHeading(HeadingCandidate candidate, String name) {
        return (ALWAYS_HEADINGS.contains(name)
                        && (candidate.hasSpaceAbove() || candidate.isDistinct()))
                || (USUAL_HEADINGS.matcher(name).matches() && candidate.isDistinct());
    }

    private static boolean isUnnumbered(HeadingCandidate candidate, String text) {
        return candidate.isBoldOrLarger()
                && UNNUMBERED.matcher(text).matches()
                && candidate.hasSpaceAbove()
                && candidate.isFollowedByBodyText();
    }

    /** Returns the level below the numbered headings, if there are any. */
    private int unnumberedLevel(HeadingCandidate candidate) {
        int larger = lastNumber.isEmpty() ? 1 : 2;
        return type.isLarger(candidate.first()) ? larger : larger + 1;
    }

    private static String name(String text) {
        return text.replaceAll("[.:]$", "").toLowerCase(Locale.ROOT);
    }

    private static String[] path(String number) {
        return number.split("\\.");
    }
}
