package org.lectern.extract.layout;

import org.lectern.extract.layout.TextLine.Word;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rejoins letter-spaced words, as in old typesetting and some recognised text. Gaps within such a
 * word are similar, and clearly smaller than those beside it. Where the gaps are not clear, the
 * letters must form a word that the document has elsewhere.
 */
final class LetterSpacing {

    private static final String LETTER = "[\\p{Lu}\\p{Ll}]";

    /** The smallest number of single letters in a row; fewer are variables or initials. */
    private static final int MIN_LETTERS = 4;

    private static final Pattern SPACED_LETTERS =
            Pattern.compile(
                    "(?<!\\S)%1$s( %1$s){%2$d,}[.,;:!?)\\]”’\"]*(?!\\S)"
                            .formatted(LETTER, MIN_LETTERS - 1));
    private static final Pattern WORD = Pattern.compile("%s{%d,}".formatted(LETTER, MIN_LETTERS));

    /** The smallest ratio of gaps between words to gaps between letters. */
    private static final double MIN_GAP_RATIO = 1.5;

    /** In points; smaller gaps count as this. */
    private static final double MIN_GAP = .5;

    /** Headings that journals print letter-spaced; papers need not have the word elsewhere. */
    private static final Set<String> USUAL_HEADINGS =
            Set.of("abstract", "summary", "keywords", "introduction", "references");

    private final Set<String> words = new HashSet<>(USUAL_HEADINGS);

    private LetterSpacing(List<ExtractedPage> pages) {
        pages.stream()
                .flatMap(page -> page.lines().stream())
                .flatMap(line -> WORD.matcher(line.text()).results())
                .forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
    }

    /** Returns the pages without spaces within words. */
    static List<ExtractedPage> rejoined(List<ExtractedPage> pages) {
        LetterSpacing spacing = new LetterSpacing(pages);
        return pages.stream()
                .map(page -> page.withLines(page.lines().stream().map(spacing::rejoined).toList()))
                .toList();
    }

    private TextLine rejoined(TextLine line) {
        NavigableSet<Integer> spaces = new TreeSet<>();
        Matcher run = SPACED_LETTERS.matcher(line.text());
        while (run.find()) {
            spaces.addAll(spacesWithinWords(new SpacedLetters(line, run.start(), run.end())));
        }
        return spaces.isEmpty() ? line : line.withoutSpaces(spaces);
    }

    private NavigableSet<Integer> spacesWithinWords(SpacedLetters run) {
        NavigableMap<Integer, Double> gaps = run.gaps();
        OptionalDouble limit = firstWordGap(gaps.values().stream().sorted().toList());
        if (limit.isPresent()) {
            return run.narrowSpaces(gaps, limit.getAsDouble());
        }
        return words.contains(run.word()) ? run.spaces() : new TreeSet<>();
    }

    /** Returns the smallest gap that is clearly wider than the next smaller one. */
    private static OptionalDouble firstWordGap(List<Double> gaps) {
        for (int i = 1; i < gaps.size(); i++) {
            if (gaps.get(i) > MIN_GAP_RATIO * gaps.get(i - 1)) {
                return OptionalDouble.of(gaps.get(i));
            }
        }
        return OptionalDouble.empty();
    }

    /** Single letters in a row, by offsets in a line's text. */
    private record SpacedLetters(TextLine line, int start, int end) {

        NavigableSet<Integer> spaces() {
            NavigableSet<Integer> spaces = new TreeSet<>();
            for (int i = start + 1; i < end; i++) {
                if (line.text().charAt(i) == ' ') {
                    spaces.add(i);
                }
            }
            return spaces;
        }

        /**
         * Returns the widths of the spaces between and beside the letters; empty if any is unknown.
         */
        NavigableMap<Integer, Double> gaps() {
            NavigableMap<Integer, Double> gaps = new TreeMap<>();
            for (int i = 1; i < line.words().size(); i++) {
                Word word = line.words().get(i);
                if (word.start() >= start && word.start() <= end + 1) {
                    double gap = line.words().get(i - 1).gapTo(word);
                    gaps.put(word.start() - 1, Math.max(MIN_GAP, gap));
                }
            }
            return gaps.keySet().containsAll(spaces()) ? gaps : new TreeMap<>();
        }

        /**
         * Returns the spaces that are narrower than a limit, where removing them forms a word of
         * some length.
         */
        NavigableSet<Integer> narrowSpaces(NavigableMap<Integer, Double> gaps, double limit) {
            NavigableSet<Integer> narrow = new TreeSet<>();
            int longest = 0;
            int letters = 1;
            for (int space : spaces()) {
                boolean closed = gaps.getOrDefault(space, limit) < limit;
                letters = closed ? letters + 1 : 1;
                longest = Math.max(longest, letters);
                if (closed) {
                    narrow.add(space);
                }
            }
            return longest < MIN_LETTERS ? new TreeSet<>() : narrow;
        }

        String word() {
            return line.text()
                    .substring(start, end)
                    .codePoints()
                    .filter(Character::isLetter)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining())
                    .toLowerCase(Locale.ROOT);
        }
    }
}
