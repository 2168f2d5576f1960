package org.lectern.extract.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The title, the authors and the title block of the first page, apart from its running text.
 *
 * @param title in full; empty if none was found
 * @param authors in order; empty if none were recognised reliably
 * @param titleBlock the lines around the title: names, affiliations, addresses, dates
 * @param bodyLines the lines of the running text
 */
record TitlePage(
        Optional<String> title,
        List<String> authors,
        List<TextLine> titleBlock,
        List<TextLine> bodyLines) {

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
    private static final Pattern BODY_START =
            Pattern.compile(
                    "(?i)(abstract\\b.*|summary|contents|(1|i)?\\.? ?introduction|keywords.*)");
    private static final Pattern DATE =
            Pattern.compile(
                    "(?i)(\\d{1,2}(st|nd|rd|th)?"
                            + " )?((jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"
                            + " )?(\\d{1,2}(st|nd|rd|th)?, )?(19|20)\\d\\d");

    private static final int MAX_TITLE_WORDS = 25;
    private static final int MAX_TITLE_ONLY_LINES = 10;
    private static final int MAX_LINES_ABOVE_BODY = 60;

    /** The fraction of the page's height, from the top, in which a title is searched. */
    private static final double TITLE_HEIGHT_SHARE = .6;

    private static final double MIN_NEXT_LINE_SIZE = .7;

    TitlePage {
        authors = List.copyOf(authors);
        titleBlock = List.copyOf(titleBlock);
        bodyLines = List.copyOf(bodyLines);
    }

    /** Returns whether a page is a cover sheet that only names the source of the paper. */
    static boolean isCover(ExtractedPage page) {
        return page.lines().stream().anyMatch(line -> COVER.matcher(line.text()).matches());
    }

    static TitlePage of(ExtractedPage page, Typography type, Hyphenation hyphenation) {
        List<TextLine> lines = page.lines();
        List<Integer> title = titleLines(page, type);
        if (title.isEmpty()) {
            return new TitlePage(Optional.empty(), List.of(), List.of(), lines);
        }
        String text = hyphenation.joined(title.stream().map(lines::get).toList());
        return of(trimmed(text), title, lines, type);
    }

    private static TitlePage of(
            String text, List<Integer> title, List<TextLine> lines, Typography type) {
        // On a page of its own the title may be drawn before or after what belongs to it.
        boolean titleOnly = lines.size() <= MAX_TITLE_ONLY_LINES;
        int end = title.getLast() + 1;
        int start = titleOnly ? lines.size() : bodyStart(lines, end, type);
        List<TextLine> head = new ArrayList<>(lines.subList(0, title.getFirst()));
        head.addAll(lines.subList(end, start));
        List<String> authors = AuthorNames.of(titleOnly ? head : lines.subList(end, start));
        return new TitlePage(Optional.of(text), authors, head, lines.subList(start, lines.size()));
    }

    private static List<Integer> titleLines(ExtractedPage page, Typography type) {
        List<TextLine> lines = page.lines();
        return lines.stream()
                .limit(MAX_LINES_ABOVE_BODY)
                .filter(line -> mayBeTitle(line, page, type))
                .max(Comparator.comparingDouble(TextLine::size))
                .map(largest -> titleLinesFrom(lines, lines.indexOf(largest)))
                .orElse(List.of());
    }

    private static List<Integer> titleLinesFrom(List<TextLine> lines, int first) {
        List<Integer> title = new ArrayList<>(List.of(first));
        for (int i = first + 1; i < lines.size() && continuesTitle(lines, title, i); i++) {
            title.add(i);
        }
        return title;
    }

    private static boolean mayBeTitle(TextLine line, ExtractedPage page, Typography type) {
        boolean letters = line.text().codePoints().filter(Character::isLetter).count() >= 4;
        return letters
                && line.baseline() < TITLE_HEIGHT_SHARE * page.height()
                && line.size() > type.bodySize() + .7
                && !MASTHEAD.matcher(line.text()).matches();
    }

    private static boolean continuesTitle(List<TextLine> lines, List<Integer> title, int i) {
        TextLine line = lines.get(i);
        TextLine first = lines.get(title.getFirst());
        int words = title.stream().mapToInt(t -> lines.get(t).wordCount()).sum() + line.wordCount();
        double step = lines.get(i - 1).stepTo(line);
        boolean beside = Math.abs(step) < .3 * line.size();
        return words <= MAX_TITLE_WORDS
                && (beside || (step > 0 && step < 1.7 * first.size()))
                && hasTitleType(line, first);
    }

    /** Returns whether a line has the type of the title; in another size it is no author's name. */
    private static boolean hasTitleType(TextLine line, TextLine first) {
        boolean sameSize = Math.abs(line.size() - first.size()) < .5;
        return line.size() >= MIN_NEXT_LINE_SIZE * first.size()
                && line.bold() == first.bold()
                && isCapitals(line) == isCapitals(first)
                && (sameSize || AuthorNames.namesIn(line.text()).isEmpty());
    }

    private static boolean isCapitals(TextLine line) {
        return line.text().equals(line.text().toUpperCase(Locale.ROOT));
    }

    /**
     * Returns the index at which the abstract, a heading or prose begins; the title's end if none
     * of them is near.
     */
    private static int bodyStart(List<TextLine> lines, int from, Typography type) {
        for (int i = from; i < Math.min(lines.size(), from + MAX_LINES_ABOVE_BODY); i++) {
            TextLine line = lines.get(i);
            if (BODY_START.matcher(line.text()).matches() || isBodyText(lines, i, type)) {
                return i;
            }
        }
        return from;
    }

    private static boolean isBodyText(List<TextLine> lines, int i, Typography type) {
        if (i + 2 >= lines.size()) {
            return false;
        }
        return lines.subList(i, i + 3).stream()
                .allMatch(line ->
                        line.wordCount() >= 6
                                && !type.isLarger(line)
                                && lowerCaseWords(line) * 2 > line.wordCount());
    }

    private static long lowerCaseWords(TextLine line) {
        return Arrays.stream(line.text().split(" "))
                .filter(w -> w.matches("\\p{Ll}+[.,;]?"))
                .count();
    }

    /** Returns the lines of the title block other than authors and dates. */
    List<TextLine> otherLines() {
        return titleBlock.stream()
                .filter(line -> !DATE.matcher(line.text()).matches())
                .filter(line -> !AuthorNames.hasOnlyNames(line, authors))
                .toList();
    }

    private static String trimmed(String title) {
        return title.replaceAll("[ *∗†‡§¶⋆✩]+$", "").strip();
    }
}
