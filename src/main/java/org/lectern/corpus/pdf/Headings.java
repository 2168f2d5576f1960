package org.lectern.corpus.pdf;

import org.lectern.corpus.Manuscript.Block.Heading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises headings, one line after the other. A wrong heading cuts sentences and sections, so
 * numbers must follow each other, and headings without a number must stand out. Not thread-safe.
 */
final class Headings {

    private static final Pattern NUMBERED =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\.? {1,2}(\\p{L}.*)");
    private static final Pattern ROMAN = Pattern.compile("([IVX]{1,5})\\. (\\p{Lu}.*)");
    private static final Pattern LETTERED =
            Pattern.compile("(?:Appendix )?([A-H](?:\\.\\d{1,2}){0,2})[.:]? (\\p{Lu}.*)");
    private static final Pattern KNOWN =
            Pattern.compile(
                    "(?i)abstract|summary|introduction|background|motivation|related work"
                            + "|evaluation|discussion|conclusions?|future work|references"
                            + "|bibliography|literature cited|works cited|acknowledge?ments?"
                            + "|appendix( [a-z])?|appendices|availability");
    private static final Set<String> ALWAYS =
            Set.of(
                    "abstract",
                    "references",
                    "bibliography",
                    "acknowledgments",
                    "acknowledgements",
                    "introduction",
                    "conclusion",
                    "conclusions",
                    "related work");
    private static final int LONGEST = 90;
    private static final int MOST_WORDS = 12;

    private final Typography type;
    private final List<Integer> last = new ArrayList<>();

    Headings(Typography type) {
        this.type = type;
    }

    /** A heading and how many lines it takes. */
    record Found(Heading heading, int lines) {}

    /**
     * The heading that begins with a line.
     *
     * @param lines of one page
     * @param at the line's place among them
     */
    Optional<Found> at(List<Line> lines, int at, int page) {
        Line line = lines.get(at);
        if (line.text().length() > LONGEST || line.words() > MOST_WORDS) {
            return Optional.empty();
        }
        int end = endOfHeading(lines, at);
        String text = text(lines.subList(at, end));
        int level = level(lines, at, end, text);
        return level == 0
                ? Optional.empty()
                : Optional.of(new Found(new Heading(level, text, page), end - at));
    }

    private int level(List<Line> lines, int at, int end, String text) {
        Line line = lines.get(at);
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            return numberedLevel(line, numbered.group(1), isolated(lines, at, end));
        }
        if (isKnown(lines, at, end, text)) {
            return 1;
        }
        boolean marked = ROMAN.matcher(text).matches() || LETTERED.matcher(text).matches();
        if (marked && standsOut(line) && isolated(lines, at, end)) {
            Matcher lettered = LETTERED.matcher(text);
            return lettered.matches() ? depth(lettered.group(1)) : 1;
        }
        return isUnnumbered(lines, at, end, text) ? unnumberedLevel(line) : 0;
    }

    private int numberedLevel(Line line, String number, boolean isolated) {
        List<Integer> path =
                Pattern.compile("\\.").splitAsStream(number).map(Integer::valueOf).toList();
        boolean distinct = standsOut(line) || (line.italic() && path.size() > 1);
        boolean plausible = distinct || (isolated && path.size() > 1);
        if (!plausible || !follows(path)) {
            return 0;
        }
        last.clear();
        last.addAll(path);
        return path.size();
    }

    /** Whether a number is the next at its level, or the first below the last. */
    private boolean follows(List<Integer> path) {
        int depth = path.size() - 1;
        if (last.isEmpty()) {
            return path.getFirst() <= 2;
        }
        int before = depth < last.size() ? last.get(depth) : 0;
        int parents = Math.min(depth, last.size());
        int step = path.getLast() - before;
        return (path.subList(0, parents).equals(last.subList(0, parents)) && step >= 1 && step <= 2)
                || (depth == 1 && path.get(0) == last.getFirst() + 1 && path.get(1) <= 1);
    }

    private boolean isKnown(List<Line> lines, int at, int end, String text) {
        String name = text.replaceAll("[.:]$", "").toLowerCase(Locale.ROOT);
        return KNOWN.matcher(name).matches()
                && (standsOut(lines.get(at))
                        || (ALWAYS.contains(name) && isolated(lines, at, end)));
    }

    private boolean isUnnumbered(List<Line> lines, int at, int end, String text) {
        Line line = lines.get(at);
        boolean prominent = type.isLarger(line) || (line.bold() && !type.isSmaller(line));
        return prominent
                && text.matches("\\p{Lu}.*\\p{Ll}{3}.*[^.,;:=]")
                && !text.matches("(Figure|Table|Algorithm|Listing|Theorem|Lemma) ?\\d.*")
                && isolated(lines, at, end)
                && proseFollows(lines, end);
    }

    private int unnumberedLevel(Line line) {
        if (last.isEmpty()) {
            return type.isLarger(line) ? 1 : 2;
        }
        return type.isLarger(line) ? 2 : 3;
    }

    private boolean standsOut(Line line) {
        boolean capitals =
                line.text().chars().filter(Character::isLetter).count() > 3
                        && line.text().equals(line.text().toUpperCase(Locale.ROOT));
        return (line.bold() && !type.isSmaller(line)) || type.isLarger(line) || capitals;
    }

    /** Whether nothing stands beside it, and space above it. */
    private boolean isolated(List<Line> lines, int at, int end) {
        Line line = lines.get(at);
        boolean alone =
                lines.stream()
                        .filter(other -> !lines.subList(at, end).contains(other))
                        .noneMatch(other ->
                                Math.abs(other.baseline() - line.baseline()) < 2
                                        && Math.abs(other.left() - line.right()) < 3 * line.size());
        double step = at == 0 ? -1 : lines.get(at - 1).stepTo(line);
        return alone && (step < 0 || step > 1.15 * type.leading());
    }

    private boolean proseFollows(List<Line> lines, int end) {
        if (end >= lines.size()) {
            return true;
        }
        Line next = lines.get(end);
        return !next.bold() && type.isBody(next) && next.words() >= 5;
    }

    /** A heading goes on in lines of its own type. */
    private int endOfHeading(List<Line> lines, int at) {
        Line first = lines.get(at);
        int end = at + 1;
        boolean apart = first.bold() || type.isLarger(first);
        while (apart
                && end < lines.size()
                && end < at + 3
                && continues(lines.get(end - 1), lines.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean continues(Line above, Line line) {
        double step = above.stepTo(line);
        return step > 0
                && step < 1.45 * above.size()
                && line.bold() == above.bold()
                && Math.abs(line.size() - above.size()) < .3
                && !NUMBERED.matcher(line.text()).matches()
                && above.words() > 3;
    }

    private static String text(List<Line> lines) {
        return String.join(" ", lines.stream().map(Line::text).toList());
    }

    private static int depth(String number) {
        return 1 + (int) number.chars().filter(c -> c == '.').count();
    }
}
