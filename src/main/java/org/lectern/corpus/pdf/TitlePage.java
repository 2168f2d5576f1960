package org.lectern.corpus.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands above the running text of the first page.
 *
 * @param title in full; empty where none was found
 * @param authors in order; empty where none could be told safely
 * @param head the lines about the title: names, affiliations, addresses, dates
 * @param running the lines of the running text
 */
record TitlePage(
        Optional<String> title, List<String> authors, List<Line> head, List<Line> running) {

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
    private static final Pattern DATE =
            Pattern.compile(
                    "(?i)(\\d{1,2}(st|nd|rd|th)?"
                            + " )?((jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"
                            + " )?(\\d{1,2}(st|nd|rd|th)?, )?(19|20)\\d\\d");

    private static final int MOST_WORDS = 25;
    private static final int TITLE_ONLY = 10;
    private static final int MOST_ABOVE = 60;

    /** The share of the page's height in which a title may stand. */
    private static final double UPPER = .6;

    private static final double NEXT_LINE = .7;

    TitlePage {
        authors = List.copyOf(authors);
        head = List.copyOf(head);
        running = List.copyOf(running);
    }

    /** Whether a page only says where the paper appeared. */
    static boolean isCover(Page page) {
        return page.lines().stream().anyMatch(line -> COVER.matcher(line.text()).matches());
    }

    static TitlePage of(Page page, Typography type, Hyphenation hyphenation) {
        List<Line> lines = page.lines();
        List<Integer> title = titleLines(page, type);
        if (title.isEmpty()) {
            return new TitlePage(Optional.empty(), List.of(), List.of(), lines);
        }
        // On a page of its own the title may be drawn before or after what belongs to it.
        boolean titleOnly = lines.size() <= TITLE_ONLY;
        int start = titleOnly ? lines.size() : startOfText(lines, title.getLast() + 1, type);
        int end = title.getLast() + 1;
        String text = hyphenation.joined(title.stream().map(lines::get).toList());
        List<Line> head = new ArrayList<>(lines.subList(0, title.getFirst()));
        head.addAll(lines.subList(end, start));
        List<String> authors = AuthorNames.of(titleOnly ? head : lines.subList(end, start));
        return new TitlePage(
                Optional.of(trimmed(text)), authors, head, lines.subList(start, lines.size()));
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
                && (sameType
                        || (line.bold() == first.bold() && AuthorNames.in(line.text()).isEmpty()));
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

    /** What of the head neither the authors nor a date already say. */
    List<Line> others() {
        return head.stream()
                .filter(line -> !DATE.matcher(line.text()).matches())
                .filter(line -> !AuthorNames.onlyNames(line, authors))
                .toList();
    }

    private static String trimmed(String title) {
        return title.replaceAll("[ *∗†‡§¶⋆✩]+$", "").strip();
    }
}
