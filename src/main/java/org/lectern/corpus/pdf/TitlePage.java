package org.lectern.corpus.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands above the running text of the first page.
 *
 * @param title in full; empty where none was found
 * @param authors in order; empty where none could be told safely
 * @param others what else stands there: names as printed, affiliations, addresses
 * @param running the lines of the running text
 */
record TitlePage(
        Optional<String> title, List<String> authors, List<Line> others, List<Line> running) {

    private static final Pattern COVER =
            Pattern.compile(
                    "(?i).*(this paper is included in the proceedings|this content downloaded from"
                            + "|open access to the proceedings).*");
    private static final Pattern MASTHEAD =
            Pattern.compile(
                    "(?i)(arxiv:.*|abstract|contents|proceedings of .*|usenix( association)?"
                            + "|the advanced computing systems association|technical report.*"
                            + "|https?://.*|(research|review) article|lecture \\d+"
                            + "|published as a .*|journal of .*|.*\\bvol(ume|\\.) \\d+.*)");
    private static final Pattern START =
            Pattern.compile(
                    "(?i)(abstract\\b.*|summary|contents|(1|i)?\\.? ?introduction|keywords.*)");
    private static final Pattern NAME =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}.'’-]*("
                            + " (\\p{Lu}[\\p{L}.'’-]*|de|den|der|van|von|la|le|di|da|el|al|bin))*"
                            + " \\p{Lu}[\\p{L}'’-]+( (Jr|Sr)\\.| I{2,3})?");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("(?i),? and |[,;&·•]| {2,}");
    private static final Pattern MARKS =
            Pattern.compile("[*∗†‡§¶¹²³⋆⁎\\d]+|\\([^)]*\\)|\\b[Bb]y\\b");
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "(?i).*(universi|institut|facult|project|\\bthe\\b|\\bhall\\b|\\btrack\\b|\\bai\\b|suny|search|transfer|department|dept|laborator|\\blabs?\\b|school|college"
                        + "|research|center|centre|\\binc\\b|corp|company|google|microsoft|amazon"
                        + "|facebook|yahoo|\\bibm\\b|science|engineering|computer|group|division"
                        + "|street|avenue|california|berkeley|cambridge|massachusetts|washington|new"
                        + " york|switzerland|germany|france|china|canada|january|february|march"
                        + "|april|\\bmay\\b|june|july|august|september|october|november|december"
                        + "|version|draft|abstract|systems|association|network|data).*");

    private static final int MOST_WORDS = 25;
    private static final int TITLE_ONLY = 10;
    private static final int MOST_ABOVE = 60;

    /** The share of the page's height in which a title may stand. */
    private static final double UPPER = .6;

    private static final double NEXT_LINE = .7;

    TitlePage {
        authors = List.copyOf(authors);
        others = List.copyOf(others);
        running = List.copyOf(running);
    }

    /** Whether a page only says where the paper appeared. */
    static boolean isCover(Page page) {
        return page.lines().stream().anyMatch(line -> COVER.matcher(line.text()).matches());
    }

    static TitlePage of(Page page, Typography type) {
        List<Line> lines = page.lines();
        List<Integer> title = titleLines(page, type);
        if (title.isEmpty()) {
            return new TitlePage(Optional.empty(), List.of(), List.of(), lines);
        }
        // On a page of its own the title may be drawn before or after what belongs to it.
        boolean titleOnly = lines.size() <= TITLE_ONLY;
        int start = titleOnly ? lines.size() : startOfText(lines, title.getLast() + 1, type);
        int end = title.getLast() + 1;
        String text = title.stream().map(i -> lines.get(i).text()).collect(Collectors.joining(" "));
        List<Line> others = new ArrayList<>(lines.subList(0, title.getFirst()));
        others.addAll(lines.subList(end, start));
        return new TitlePage(
                Optional.of(trimmed(text)),
                authors(titleOnly ? others : lines.subList(end, start)),
                others,
                lines.subList(start, lines.size()));
    }

    private static List<Integer> titleLines(Page page, Typography type) {
        List<Line> lines = page.lines();
        Optional<Line> largest =
                lines.stream()
                        .limit(MOST_ABOVE)
                        .filter(line -> mayBeTitle(line, page, type))
                        .max(Comparator.comparingDouble(Line::size));
        if (largest.isEmpty()) {
            return List.of();
        }
        List<Integer> title = new ArrayList<>(List.of(lines.indexOf(largest.get())));
        for (int i = title.getFirst() + 1; i < lines.size() && goesOn(lines, title, i); i++) {
            title.add(i);
        }
        return title;
    }

    private static boolean mayBeTitle(Line line, Page page, Typography type) {
        boolean letters = line.text().codePoints().filter(Character::isLetter).count() >= 4;
        return letters
                && line.baseline() < UPPER * page.height()
                && line.size() > type.body() + .7
                && !MASTHEAD.matcher(line.text()).matches();
    }

    private static boolean goesOn(List<Line> lines, List<Integer> title, int i) {
        Line above = lines.get(i - 1);
        Line line = lines.get(i);
        Line first = lines.get(title.getFirst());
        int words = title.stream().mapToInt(t -> lines.get(t).words()).sum() + line.words();
        boolean sameType = Math.abs(line.size() - first.size()) < .5 && line.bold() == first.bold();
        double step = above.stepTo(line);
        boolean beside = Math.abs(step) < .3 * line.size();
        return words <= MOST_WORDS
                && line.size() >= NEXT_LINE * first.size()
                && isCapitals(line) == isCapitals(first)
                && (beside || (step > 0 && step < 1.7 * first.size()))
                && (sameType || (line.bold() == first.bold() && names(line.text()).isEmpty()));
    }

    private static boolean isCapitals(Line line) {
        return line.text().equals(line.text().toUpperCase(Locale.ROOT));
    }

    /** Where the abstract, a heading or prose begins; the title's end if none of them is near. */
    private static int startOfText(List<Line> lines, int from, Typography type) {
        for (int i = from; i < Math.min(lines.size(), from + MOST_ABOVE); i++) {
            Line line = lines.get(i);
            if (START.matcher(line.text()).matches() || isProse(lines, i, type)) {
                return i;
            }
        }
        return from;
    }

    private static boolean isProse(List<Line> lines, int i, Typography type) {
        if (i + 2 >= lines.size()) {
            return false;
        }
        return lines.subList(i, i + 3).stream()
                .allMatch(line ->
                        line.words() >= 6
                                && !type.isLarger(line)
                                && lowerCaseWords(line) * 2 > line.words());
    }

    private static long lowerCaseWords(Line line) {
        return Arrays.stream(line.text().split(" "))
                .filter(w -> w.matches("\\p{Ll}+[.,;]?"))
                .count();
    }

    private static List<String> authors(List<Line> lines) {
        return lines.stream().flatMap(line -> names(line.text()).stream()).distinct().toList();
    }

    /** The names in a line; none if a part of it is no name. */
    private static List<String> names(String line) {
        if (line.contains("@") || NO_NAME.matcher(line).matches()) {
            return List.of();
        }
        List<String> names =
                BETWEEN_NAMES
                        .splitAsStream(MARKS.matcher(line).replaceAll(" , "))
                        .map(part -> part.strip().replaceAll("(?i)^and ", ""))
                        .filter(part -> !part.isEmpty())
                        .toList();
        return names.stream().allMatch(TitlePage::isName) ? names : List.of();
    }

    private static boolean isName(String text) {
        int words = text.split(" ").length;
        return words <= 4
                && NAME.matcher(text).matches()
                && PLACES.stream()
                        .noneMatch(place -> text.toLowerCase(Locale.ROOT).endsWith(place));
    }

    private static final Set<String> PLACES =
            Set.of(" usa", " uk", " ca", " ma", " ny", " wa", " in", " tx", " il");

    private static String trimmed(String title) {
        return title.replaceAll("[ *∗†‡§¶⋆]+$", "").strip();
    }
}
