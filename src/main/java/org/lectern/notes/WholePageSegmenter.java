package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.notes.date.PathDate;
import org.lectern.notes.date.YearContext;
import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.FrontMatter;
import org.lectern.notes.markup.InlineText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A segmenter that takes the whole file as one session, with its first heading and front matter.
 */
final class WholePageSegmenter {

    private static final List<String> NUMBER_KEYS =
            List.of("week", "session", "meeting", "lecture", "number", "episode");

    /** The maximum length of a line below the heading with number or date. */
    private static final int MAX_OPENING_LENGTH = 80;

    private WholePageSegmenter() {}

    /** Returns whether the only heading of level 1 or the front matter has a session number. */
    static boolean isNumberedSession(NotesPage page) {
        List<Block.Heading> main = mainHeadings(page);
        boolean counted = main.size() == 1 && isNumbered(main.getFirst(), page);
        boolean titled = frontMatterHeading(page).numbered() && !hasNumberedHeading(page);
        return counted || titled || sessionNumber(page.frontMatter()) != null;
    }

    /** Returns whether a heading below level 1 has a session number. */
    private static boolean hasNumberedHeading(NotesPage page) {
        return page.blocks().stream()
                .anyMatch(
                        b -> b instanceof Block.Heading h && h.level() > 1 && isNumbered(h, page));
    }

    private static boolean isNumbered(Block.Heading heading, NotesPage page) {
        return SessionHeading.parse(heading.text().text(), page.dateReader()).numbered();
    }

    private static List<Block.Heading> mainHeadings(NotesPage page) {
        return page.blocks().stream()
                .filter(b -> b instanceof Block.Heading h && h.level() == 1)
                .map(b -> (Block.Heading) b)
                .filter(h -> SectionName.parse(h.text().text()) == null)
                .toList();
    }

    static SessionSegmenter.Segmentation segment(NotesPage page) {
        Block.Heading heading = sessionHeading(page);
        InlineText words = heading == null ? InlineText.of("", 1) : heading.text();
        SessionHeading own = SessionHeading.parse(words.text(), page.dateReader());
        SessionHeading titled = frontMatterHeading(page);
        SessionHeading opening = openingLine(page);
        SessionHeading announced = parseHeading(page.title(), page);
        Integer number = sessionNumber(page.frontMatter());
        Integer named =
                Stream.of(own, titled, opening, announced)
                        .map(SessionHeading::number)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        SessionHeading name =
                new SessionHeading(
                        number != null ? number : named,
                        own.numbered() || titled.numbered() || opening.numbered() || number != null,
                        own.title(),
                        own.dates().isEmpty() ? opening.dates() : own.dates());
        List<Block> blocks = new ArrayList<>(FrontMatterFields.toBlocks(page.frontMatter(), 1));
        page.blocks().stream().filter(b -> !b.equals(heading)).forEach(blocks::add);
        SessionDraft draft =
                new SessionDraft(
                        words.line(),
                        words,
                        name,
                        yearContext(page, heading),
                        blocks,
                        titled.title(),
                        fallbackDates(page));
        return new SessionSegmenter.Segmentation(List.of(draft), List.of(), true);
    }

    /** Parses the first line below the heading, if it is short and only a number or date. */
    private static SessionHeading openingLine(NotesPage page) {
        return page.blocks().stream()
                .filter(b -> b instanceof Block.Paragraph)
                .map(b -> ((Block.Paragraph) b).text())
                .limit(1)
                .filter(p -> p.lines().size() == 1 && p.text().length() < MAX_OPENING_LENGTH)
                .map(p -> SessionHeading.parse(p.text(), page.dateReader()))
                .filter(n -> n.title() == null && n.isSession())
                .findFirst()
                .orElseGet(() -> parseHeading(null, page));
    }

    private static SessionHeading frontMatterHeading(NotesPage page) {
        return parseHeading(page.frontMatter().text("title"), page);
    }

    private static SessionHeading parseHeading(@Nullable String words, NotesPage page) {
        return SessionHeading.parse(words == null ? "" : words, page.dateReader());
    }

    private static YearContext yearContext(NotesPage page, Block.@Nullable Heading heading) {
        return heading == null ? page.yearContext(List.of()) : page.yearContext(heading);
    }

    private static List<String> fallbackDates(NotesPage page) {
        LocalDate path = PathDate.of(page.file());
        return Stream.of(page.frontMatter().text("date"), path == null ? null : path.toString())
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Returns the first heading of the page, unless it names a section or the front matter has a
     * title.
     */
    private static Block.@Nullable Heading sessionHeading(NotesPage page) {
        int lowest = page.frontMatter().text("title") == null ? Block.Heading.BOLD_LEVEL - 1 : 1;
        return page.blocks().stream()
                .filter(b -> b instanceof Block.Heading h && h.level() < Block.Heading.BOLD_LEVEL)
                .map(b -> (Block.Heading) b)
                .limit(1)
                .filter(h -> h.level() <= lowest)
                .filter(h -> SectionName.parse(h.text().text().replaceFirst("[:：]$", "")) == null)
                .findFirst()
                .orElse(null);
    }

    /** Returns the number in a field such as {@code week: 12}. */
    static @Nullable Integer sessionNumber(FrontMatter matter) {
        for (String key : NUMBER_KEYS) {
            String value = matter.text(key);
            if (value != null && value.matches("(?i)(?:week |session |meeting |#)?\\d{1,3}")) {
                return Integer.valueOf(value.replaceAll("\\D", ""));
            }
        }
        return null;
    }
}
