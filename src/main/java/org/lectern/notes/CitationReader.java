package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.bibliography.CitationFields;
import org.lectern.bibliography.YearGrammar;
import org.lectern.model.Citation;
import org.lectern.model.CitationRole;
import org.lectern.model.Link;
import org.lectern.notes.markup.Inline;
import org.lectern.notes.markup.InlineText;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reader of citations in the lines of a reading list. */
final class CitationReader {

    /** The citations in a text, and the links to slides, videos and other media beside them. */
    record CitedMaterial(List<Citation> citations, List<Link> media) {
        CitedMaterial {
            citations = List.copyOf(citations);
            media = List.copyOf(media);
        }
    }

    private static final Pattern EMPTY_BRACKETS =
            Pattern.compile(
                    "[(\\[（]\\s{0,3}(?:(?i:the |paper |pdf |link)[a-z"
                            + " ]{0,10}:)?[|,/;:•·&+\u0001\\s]{0,9}[)\\]）]");
    private static final Pattern LINK_MARKS =
            Pattern.compile("\\s*\u0001[\u0001\\s]*(?:[.,;:](?=\\s|$))*\\s*");
    private static final Pattern LEADING_BRACKET =
            Pattern.compile("^\\s*[(\\[][^()\\[\\]]{0,60}[)\\]]");
    private static final Pattern DANGLING_WORDS =
            Pattern.compile(
                    "(?i)[,;(\\s]+(?:(?:presented|led|hosted|introduced|chosen|suggested)"
                            + " by|[*_]{0,2}(?:optional|required)[*_]{0,2}:[*_]{0,2})$");
    private static final Pattern ITEM_NUMBER = Pattern.compile("^\\s*\\d{1,2}[.)](?:\\s+|$)");
    private static final Pattern EDGE_PUNCTUATION =
            Pattern.compile("^[\\s\\-–—:：;,|·•>→/*_]+|[\\s\\-–—:：;,|·•(\\[/*_]+$");
    private static final Pattern ROLE_MARK =
            Pattern.compile(
                    "(?i)^\\s{0,3}[(\\[]?(?:optional|required|additional|supplementary|bonus)[)\\]:：]\\s{0,3}");
    private static final Pattern CONJUNCTIONS =
            Pattern.compile("(?i)[\\s,;&+|/]*(?:and|or|plus)?[\\s,;&+|/]*");
    private static final Pattern BRACKETED_YEAR =
            Pattern.compile("[(\\[][^()\\[\\]]{0,60}" + YearGrammar.YEAR + "[)\\]]");
    private static final Pattern PLACEHOLDER =
            Pattern.compile(
                    "(?i)[(\\[]?(?:tbd|tba|none|n/?a|-+|—|no reading.*|to be"
                            + " (?:determined|decided|announced)|なし|未定)[)\\]]?\\.?");

    private CitationReader() {}

    /** Returns whether a text is blank or a placeholder such as "TBD" or "no reading". */
    static boolean isPlaceholder(String words) {
        return words.isBlank() || PLACEHOLDER.matcher(words.strip()).matches();
    }

    /**
     * Reads the citations in one paragraph, item or cell.
     *
     * @param role of citations whose text does not give one
     * @param above the preceding line or bold words, the title of a bare URL; null where there is
     *     none
     */
    static CitedMaterial read(InlineText phrase, CitationRole role, @Nullable String above) {
        List<Citation> citations = new ArrayList<>();
        List<Link> media = new ArrayList<>();
        for (InlineText group : groups(phrase)) {
            CitedMaterial found = new LineGroup(group, role, above).read();
            citations.addAll(found.citations());
            media.addAll(found.media());
        }
        return new CitedMaterial(citations, media);
    }

    /** Groups lines by citation; a line with a link starts or ends a group. */
    private static List<InlineText> groups(InlineText phrase) {
        List<InlineText> lines = phrase.lines();
        boolean starts = !lines.isEmpty() && hasTitledLink(lines.getFirst());
        List<List<InlineText>> groups = new ArrayList<>();
        boolean open = false;
        for (InlineText line : lines) {
            boolean linked = !line.links().isEmpty();
            boolean joins =
                    starts
                            ? !hasTitledLink(line)
                            : open || (!linked && !groups.isEmpty() && isLastLine(line, lines));
            if (joins && !groups.isEmpty()) {
                groups.getLast().add(line);
            } else {
                groups.add(new ArrayList<>(List.of(line)));
            }
            open = !linked;
        }
        return groups.stream().map(InlineText::joinLines).toList();
    }

    private static boolean isLastLine(InlineText line, List<InlineText> lines) {
        return line.equals(lines.getLast());
    }

    private static boolean hasTitledLink(InlineText line) {
        return line.links().stream()
                .anyMatch(l -> !LinkKind.isGeneric(l) && LinkKind.of(l, "") == LinkKind.READING);
    }

    /** Returns the text beside links without separators, item numbers and role marks. */
    static String trimSeparators(String words) {
        String text = LINK_MARKS.matcher(words).replaceAll("\u0001");
        text = EMPTY_BRACKETS.matcher(text).replaceAll(" ").replace('\u0001', ' ');
        text = ITEM_NUMBER.matcher(text.replaceAll("\\s+", " ").strip()).replaceFirst("");
        text = DANGLING_WORDS.matcher(ROLE_MARK.matcher(text).replaceFirst("")).replaceFirst("");
        String before;
        do {
            before = text;
            text = unwrap(EDGE_PUNCTUATION.matcher(text).replaceAll(""));
        } while (!text.equals(before));
        return CONJUNCTIONS.matcher(text).matches() ? "" : text;
    }

    private static String unwrap(String text) {
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

    /** The lines of one group. */
    private static final class LineGroup {

        private final InlineText lines;
        private final CitationRole givenRole;
        private final CitationRole role;
        private final @Nullable String precedingLine;
        private final List<Inline> readings = new ArrayList<>();
        private final List<Link> media = new ArrayList<>();

        private LineGroup(InlineText phrase, CitationRole role, @Nullable String above) {
            this.lines = phrase;
            this.givenRole = role;
            CitationRole own = SectionName.roleOf(textOutsideLinks(phrase) + roleMarks(phrase));
            this.role = own != null ? own : role;
            this.precedingLine = above;
        }

        /** Returns the role marks at the beginning of link texts. */
        private static String roleMarks(InlineText phrase) {
            StringBuilder marks = new StringBuilder();
            for (Inline link : phrase.links()) {
                marks.append(' ').append(roleMark(link));
            }
            return marks.toString();
        }

        private static String roleMark(Inline link) {
            Matcher mark = ROLE_MARK.matcher(link.text());
            return mark.find() ? mark.group() : "";
        }

        private CitedMaterial read() {
            sortLinks();
            if (readings.isEmpty()) {
                return new CitedMaterial(readUnlinked(), media);
            }
            List<Inline> titled = readings.stream().filter(r -> !LinkKind.isGeneric(r)).toList();
            if (titled.size() == 1) {
                return new CitedMaterial(List.of(readLinked(titled.getFirst())), media);
            }
            return new CitedMaterial(
                    titled.isEmpty() ? readUntitled() : readSeveral(titled), media);
        }

        private void sortLinks() {
            String before = "";
            for (Inline inline : lines.inlines()) {
                if (inline.isLink()) {
                    LinkKind kind = LinkKind.of(inline, before);
                    if (kind == LinkKind.READING) {
                        readings.add(inline);
                    } else if (kind == LinkKind.MEDIA) {
                        media.add(new Link(inline.text().strip(), String.valueOf(inline.url())));
                    }
                    before = "";
                } else {
                    before = inline.isLineBreak() ? "" : before + inline.text();
                }
            }
        }

        private List<Citation> readUnlinked() {
            String words = lines.text();
            String beside =
                    media.isEmpty()
                            ? words.replaceFirst("^[\\s:：–—-]+", "")
                            : trimSeparators(textOutsideLinks(lines));
            if (isPlaceholder(beside) || !beside.chars().anyMatch(Character::isLetter)) {
                return List.of();
            }
            return List.of(toCitation(beside, titleOf(beside), null));
        }

        /**
         * Returns the title in quotation marks, after authors and year, in italics or before the
         * authors.
         */
        private @Nullable String titleOf(String words) {
            String delimited = CitationFields.delimitedTitle(words);
            String set = delimited != null ? delimited : emphasizedTitle();
            return set != null ? set : CitationFields.title(words);
        }

        private @Nullable String emphasizedTitle() {
            String words = lines.text();
            return lines.inlines().stream()
                    .filter(r -> r.emphasized() || r.strong())
                    .map(r -> r.text().strip().replaceAll("[.,:]$", ""))
                    .filter(t -> t.split("\\s+").length > 1 && t.length() * 5 > words.length())
                    .findFirst()
                    .orElse(null);
        }

        private Citation readLinked(Inline link) {
            return toCitation(trimSeparators(textOutsideLinks(lines)), linkTitle(link), link);
        }

        private static String linkTitle(Inline link) {
            return ROLE_MARK
                    .matcher(link.text())
                    .replaceFirst("")
                    .strip()
                    .replaceAll("\\s+", " ")
                    .replaceAll("^[\"“]|[\"”]$|[,;]$", "");
        }

        /**
         * Reads links without a title in their text; it comes from the text before them or from
         * above.
         */
        private List<Citation> readUntitled() {
            String words = trimSeparators(textOutsideLinks(lines));
            String title = isPlaceholder(words) ? null : titleOf(words);
            List<Citation> citations = new ArrayList<>();
            citations.add(
                    toCitation(words, title != null ? title : precedingLine, readings.getFirst()));
            boolean bare = readings.stream().allMatch(Inline::isBareUrl);
            for (Inline link : bare ? readings.subList(1, readings.size()) : List.<Inline>of()) {
                citations.add(toCitation("", null, link));
            }
            return citations;
        }

        /** Reads several links; the details of each are on the same side as those of the first. */
        private List<Citation> readSeveral(List<Inline> titled) {
            List<String> between = textAround(lines, titled);
            boolean before = !trimSeparators(between.getFirst()).isEmpty();
            List<Citation> citations = new ArrayList<>();
            CitationRole current = givenRole;
            for (int i = 0; i < titled.size(); i++) {
                Inline link = titled.get(i);
                CitationRole ownRole = SectionName.roleOf(withoutLeadingBracket(between.get(i), i));
                current = ownRole == null ? current : ownRole;
                String words =
                        between.get(before ? i : i + 1).replaceFirst("^[,;]?\\s*(?:and|or)\\s", "");
                CitationRole own =
                        SectionName.roleOf(roleMark(link) + leadingBracket(between.get(i + 1)));
                citations.add(
                        toCitation(
                                trimSeparators(words),
                                linkTitle(link),
                                link,
                                own == null ? current : own));
            }
            return citations;
        }

        /** Returns the bracketed text after a link, which applies to it alone. */
        private static String leadingBracket(String after) {
            Matcher bracket = LEADING_BRACKET.matcher(after);
            return bracket.find() ? bracket.group() : "";
        }

        private static String withoutLeadingBracket(String words, int link) {
            return link == 0 ? words : LEADING_BRACKET.matcher(words).replaceFirst("");
        }

        private Citation toCitation(String words, @Nullable String title, @Nullable Inline link) {
            return toCitation(words, title, link, role);
        }

        private static Citation toCitation(
                String words, @Nullable String title, @Nullable Inline link, CitationRole role) {
            String all = link == null || title == null ? words : words + " " + bracketedYear(title);
            return new Citation(
                    role,
                    words,
                    CitationFields.authors(words),
                    CitationFields.year(all.strip()),
                    title,
                    link == null ? null : link.url(),
                    null);
        }

        /**
         * Returns the bracketed year in a linked title; a year without brackets is part of the
         * title.
         */
        private static String bracketedYear(String title) {
            Matcher bracketed = BRACKETED_YEAR.matcher(title);
            return bracketed.find() ? bracketed.group() : "";
        }
    }

    /** Returns the text outside links, with a marker in place of each link. */
    private static String textOutsideLinks(InlineText phrase) {
        StringBuilder words = new StringBuilder();
        phrase.inlines().forEach(r -> words.append(r.isLink() ? " \u0001 " : r.text()));
        return words.toString();
    }

    /** Returns the text before, between and after these links. */
    private static List<String> textAround(InlineText phrase, List<Inline> links) {
        List<String> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Inline inline : phrase.inlines()) {
            if (links.contains(inline)) {
                parts.add(words.toString());
                words.setLength(0);
            } else if (!inline.isLink()) {
                words.append(inline.text());
            }
        }
        parts.add(words.toString());
        return parts;
    }
}
