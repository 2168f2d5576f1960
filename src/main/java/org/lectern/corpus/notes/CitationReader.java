package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Citation;
import org.lectern.model.Link;
import org.lectern.model.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads citations from lines of a reading list. */
final class CitationReader {

    /** What a place of the notes cites, and what stands beside it to be watched. */
    record Found(List<Citation> citations, List<Link> media) {
        Found {
            citations = List.copyOf(citations);
            media = List.copyOf(media);
        }
    }

    private static final Pattern EMPTY_BRACKETS =
            Pattern.compile(
                    "[(\\[（]\\s{0,3}(?:(?i:the |paper |pdf |link)[a-z"
                            + " ]{0,10}:)?[|,/;:•·&+\u0001\\s]{0,9}[)\\]）]");
    private static final Pattern GAP =
            Pattern.compile("\\s*\u0001[\u0001\\s]*(?:[.,;:](?=\\s|$))*\\s*");
    private static final Pattern BEHIND = Pattern.compile("^\\s*[(\\[][^()\\[\\]]{0,60}[)\\]]");
    private static final Pattern DANGLING =
            Pattern.compile(
                    "(?i)[,;(\\s]+(?:(?:presented|led|hosted|introduced|chosen|suggested)"
                            + " by|[*_]{0,2}(?:optional|required)[*_]{0,2}:[*_]{0,2})$");
    private static final Pattern COUNT = Pattern.compile("^\\s*\\d{1,2}[.)](?:\\s+|$)");
    private static final Pattern EDGES =
            Pattern.compile("^[\\s\\-–—:：;,|·•>→/*_]+|[\\s\\-–—:：;,|·•(\\[/*_]+$");
    private static final Pattern ROLE_MARK =
            Pattern.compile(
                    "(?i)^\\s{0,3}[(\\[]?(?:optional|required|additional|supplementary|bonus)[)\\]:：]\\s{0,3}");
    private static final Pattern JOINING =
            Pattern.compile("(?i)[\\s,;&+|/]*(?:and|or|plus)?[\\s,;&+|/]*");
    private static final Pattern NOTHING =
            Pattern.compile(
                    "(?i)[(\\[]?(?:tbd|tba|none|n/?a|-+|—|no reading.*|to be"
                            + " (?:determined|decided|announced)|なし|未定)[)\\]]?\\.?");

    private CitationReader() {}

    /** Whether words stand where a reading will, or say that there is none. */
    static boolean isNothing(String words) {
        return words.isBlank() || NOTHING.matcher(words.strip()).matches();
    }

    /**
     * Reads what one paragraph, entry or cell cites.
     *
     * @param role of citations whose own words give none
     * @param above the line or bold words before, of which bare addresses take their title
     */
    static Found read(Phrase phrase, Role role, @Nullable String above) {
        List<Citation> citations = new ArrayList<>();
        List<Link> media = new ArrayList<>();
        for (Phrase group : groups(phrase)) {
            Found found = new Group(group, role, above).read();
            citations.addAll(found.citations());
            media.addAll(found.media());
        }
        return new Found(citations, media);
    }

    /** Lines that make one citation each: those with a link start or end one. */
    private static List<Phrase> groups(Phrase phrase) {
        List<Phrase> lines = phrase.lines();
        boolean starts = !lines.isEmpty() && isTitled(lines.getFirst());
        List<List<Phrase>> groups = new ArrayList<>();
        boolean open = false;
        for (Phrase line : lines) {
            boolean linked = !line.links().isEmpty();
            boolean joins =
                    starts
                            ? !isTitled(line)
                            : open || (!linked && !groups.isEmpty() && isLast(line, lines));
            if (joins && !groups.isEmpty()) {
                groups.getLast().add(line);
            } else {
                groups.add(new ArrayList<>(List.of(line)));
            }
            open = !linked;
        }
        return groups.stream().map(Phrase::joined).toList();
    }

    private static boolean isLast(Phrase line, List<Phrase> lines) {
        return line.equals(lines.getLast());
    }

    private static boolean isTitled(Phrase line) {
        return line.links().stream()
                .anyMatch(l -> !LinkKind.isGeneric(l) && LinkKind.of(l, "") == LinkKind.READING);
    }

    /** Words beside links, as written, without what only separated them. */
    static String tidy(String words) {
        String text = GAP.matcher(words).replaceAll("\u0001");
        text = EMPTY_BRACKETS.matcher(text).replaceAll(" ").replace('\u0001', ' ');
        text = COUNT.matcher(text.replaceAll("\\s+", " ").strip()).replaceFirst("");
        text = DANGLING.matcher(ROLE_MARK.matcher(text).replaceFirst("")).replaceFirst("");
        String before;
        do {
            before = text;
            text = unwrapped(EDGES.matcher(text).replaceAll(""));
        } while (!text.equals(before));
        return JOINING.matcher(text).matches() ? "" : text;
    }

    private static String unwrapped(String text) {
        boolean wrapped =
                (text.startsWith("(") && text.endsWith(")"))
                        || (text.startsWith("[") && text.endsWith("]"));
        boolean wide = text.startsWith("（") && text.endsWith("）");
        boolean single =
                (wrapped || wide)
                        && text.substring(1, text.length() - 1).indexOf(text.charAt(0)) < 0;
        if (single) {
            return text.substring(1, text.length() - 1).strip();
        }
        boolean unclosed =
                (text.endsWith(")") && text.indexOf('(') < 0)
                        || (text.endsWith("]") && text.indexOf('[') < 0);
        return unclosed ? text.substring(0, text.length() - 1).strip() : text;
    }

    /** One group of lines. */
    private static final class Group {

        private final Phrase phrase;
        private final Role given;
        private final Role role;
        private final @Nullable String above;
        private final List<Run> readings = new ArrayList<>();
        private final List<Link> media = new ArrayList<>();

        private Group(Phrase phrase, Role role, @Nullable String above) {
            this.phrase = phrase;
            this.given = role;
            Role own = Section.roleOf(beside(phrase) + marks(phrase));
            this.role = own != null ? own : role;
            this.above = above;
        }

        /** A link's text may itself begin with the role. */
        private static String marks(Phrase phrase) {
            StringBuilder marks = new StringBuilder();
            for (Run link : phrase.links()) {
                marks.append(' ').append(mark(link));
            }
            return marks.toString();
        }

        private static String mark(Run link) {
            Matcher mark = ROLE_MARK.matcher(link.text());
            return mark.find() ? mark.group() : "";
        }

        private Found read() {
            sort();
            if (readings.isEmpty()) {
                return new Found(inWords(), media);
            }
            List<Run> titled = readings.stream().filter(r -> !LinkKind.isGeneric(r)).toList();
            if (titled.size() == 1) {
                return new Found(List.of(linked(titled.getFirst())), media);
            }
            return new Found(titled.isEmpty() ? untitled() : several(titled), media);
        }

        private void sort() {
            String before = "";
            for (Run run : phrase.runs()) {
                if (run.isLink()) {
                    LinkKind kind = LinkKind.of(run, before);
                    if (kind == LinkKind.READING) {
                        readings.add(run);
                    } else if (kind == LinkKind.MEDIA) {
                        media.add(new Link(run.text().strip(), String.valueOf(run.url())));
                    }
                    before = "";
                } else {
                    before = run.endsLine() ? "" : before + run.text();
                }
            }
        }

        private List<Citation> inWords() {
            String words = phrase.text();
            String beside =
                    media.isEmpty() ? words.replaceFirst("^[\\s:：–—-]+", "") : tidy(beside(phrase));
            if (isNothing(beside) || !beside.chars().anyMatch(Character::isLetter)) {
                return List.of();
            }
            return List.of(citation(beside, spoken(beside), null));
        }

        /** The title that the words give, by marks, by order or by italics. */
        private @Nullable String spoken(String words) {
            String told = CitationWords.told(words);
            String set = told != null ? told : emphasised();
            return set != null ? set : CitationWords.title(words);
        }

        private @Nullable String emphasised() {
            String words = phrase.text();
            return phrase.runs().stream()
                    .filter(r -> r.emphasised() || r.strong())
                    .map(r -> r.text().strip().replaceAll("[.,:]$", ""))
                    .filter(t -> t.split("\\s+").length > 1 && t.length() * 5 > words.length())
                    .findFirst()
                    .orElse(null);
        }

        private Citation linked(Run link) {
            return citation(tidy(beside(phrase)), title(link), link);
        }

        private static String title(Run link) {
            return ROLE_MARK
                    .matcher(link.text())
                    .replaceFirst("")
                    .strip()
                    .replaceAll("\\s+", " ")
                    .replaceAll("^[\"“]|[\"”]$|[,;]$", "");
        }

        /** Addresses whose words name no title: it stands before them, or above. */
        private List<Citation> untitled() {
            String words = tidy(beside(phrase));
            String title = isNothing(words) ? null : spoken(words);
            List<Citation> citations = new ArrayList<>();
            citations.add(citation(words, title != null ? title : above, readings.getFirst()));
            boolean bare = readings.stream().allMatch(Run::isBareAddress);
            for (Run link : bare ? readings.subList(1, readings.size()) : List.<Run>of()) {
                citations.add(citation("", null, link));
            }
            return citations;
        }

        /** Each link has its words on the same side as the first one has. */
        private List<Citation> several(List<Run> titled) {
            List<String> between = around(phrase, titled);
            boolean before = !tidy(between.getFirst()).isEmpty();
            List<Citation> citations = new ArrayList<>();
            Role current = given;
            for (int i = 0; i < titled.size(); i++) {
                Run link = titled.get(i);
                Role said = Section.roleOf(withoutBracket(between.get(i), i));
                current = said == null ? current : said;
                String words =
                        between.get(before ? i : i + 1).replaceFirst("^[,;]?\\s*(?:and|or)\\s", "");
                Role own = Section.roleOf(mark(link) + bracket(between.get(i + 1)));
                citations.add(
                        citation(tidy(words), title(link), link, own == null ? current : own));
            }
            return citations;
        }

        /** What stands in brackets behind a link is said of it alone. */
        private static String bracket(String after) {
            Matcher bracket = BEHIND.matcher(after);
            return bracket.find() ? bracket.group() : "";
        }

        private static String withoutBracket(String words, int link) {
            return link == 0 ? words : BEHIND.matcher(words).replaceFirst("");
        }

        private Citation citation(String words, @Nullable String title, @Nullable Run link) {
            return citation(words, title, link, role);
        }

        private static Citation citation(
                String words, @Nullable String title, @Nullable Run link, Role role) {
            String all = link == null || title == null ? words : words + " " + venue(title);
            return new Citation(
                    role,
                    words,
                    CitationWords.authors(words),
                    CitationWords.year(all.strip()),
                    title,
                    link == null ? null : link.url(),
                    null);
        }

        /** A year within a linked title counts only in brackets: others are part of the title. */
        private static String venue(String title) {
            Matcher bracketed =
                    Pattern.compile("[(\\[][^()\\[\\]]{0,60}(?:19|20)\\d\\d[)\\]]").matcher(title);
            return bracketed.find() ? bracketed.group() : "";
        }
    }

    /** The words outside all links, a mark where each link stood. */
    private static String beside(Phrase phrase) {
        StringBuilder words = new StringBuilder();
        phrase.runs().forEach(r -> words.append(r.isLink() ? " \u0001 " : r.text()));
        return words.toString();
    }

    /** The words before, between and after some of the links. */
    private static List<String> around(Phrase phrase, List<Run> links) {
        List<String> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Run run : phrase.runs()) {
            if (links.contains(run)) {
                parts.add(words.toString());
                words.setLength(0);
            } else if (!run.isLink()) {
                words.append(run.text());
            }
        }
        parts.add(words.toString());
        return parts;
    }
}
