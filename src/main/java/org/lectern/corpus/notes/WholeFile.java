package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The file as one session: its first heading is the session's, its front matter says the rest. */
final class WholeFile {

    private static final List<String> COUNTS =
            List.of("week", "session", "meeting", "lecture", "number", "episode");

    /** A longer line below the heading is prose. */
    private static final int OPENING = 80;

    private WholeFile() {}

    /** Whether its one main heading or its front matter counts the file itself. */
    static boolean namesItself(Page page) {
        List<Block.Heading> main = mainHeadings(page);
        boolean counted = main.size() == 1 && isCounted(main.getFirst(), page);
        boolean titled = titled(page).counted() && !hasCounted(page);
        return counted || titled || number(page.matter()) != null;
    }

    /** Whether one of the lower headings is counted by itself. */
    private static boolean hasCounted(Page page) {
        return page.blocks().stream()
                .anyMatch(b -> b instanceof Block.Heading h && h.level() > 1 && isCounted(h, page));
    }

    private static boolean isCounted(Block.Heading heading, Page page) {
        return SessionName.of(heading.text().text(), page.dates()).counted();
    }

    private static List<Block.Heading> mainHeadings(Page page) {
        return page.blocks().stream()
                .filter(b -> b instanceof Block.Heading h && h.level() == 1)
                .map(b -> (Block.Heading) b)
                .filter(h -> Section.of(h.text().text()) == null)
                .toList();
    }

    static SessionFinder.Found find(Page page) {
        Block.Heading heading = heading(page);
        Phrase words = heading == null ? Phrase.of("", 1) : heading.text();
        SessionName own = SessionName.of(words.text(), page.dates());
        SessionName titled = titled(page);
        SessionName opening = opening(page);
        SessionName announced = named(page.title(), page);
        Integer number = number(page.matter());
        Integer named =
                Stream.of(own, titled, opening, announced)
                        .map(SessionName::number)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        SessionName name =
                new SessionName(
                        number != null ? number : named,
                        own.counted() || titled.counted() || opening.counted() || number != null,
                        own.title(),
                        own.dates().isEmpty() ? opening.dates() : own.dates());
        List<Block> blocks = new ArrayList<>(MatterFields.of(page.matter(), 1));
        page.blocks().stream().filter(b -> !b.equals(heading)).forEach(blocks::add);
        Draft draft =
                new Draft(
                        words.line(),
                        words,
                        name,
                        calendar(page, heading),
                        blocks,
                        titled.title(),
                        spareDates(page));
        return new SessionFinder.Found(List.of(draft), List.of(), true);
    }

    /**
     * What the first line below the heading says, where it is short and says number or day first.
     */
    private static SessionName opening(Page page) {
        return page.blocks().stream()
                .filter(b -> b instanceof Block.Paragraph)
                .map(b -> ((Block.Paragraph) b).text())
                .limit(1)
                .filter(p -> p.lines().size() == 1 && p.text().length() < OPENING)
                .map(p -> SessionName.of(p.text(), page.dates()))
                .filter(n -> n.title() == null && n.isSession())
                .findFirst()
                .orElseGet(() -> named(null, page));
    }

    private static SessionName titled(Page page) {
        return named(page.matter().text("title"), page);
    }

    private static SessionName named(@Nullable String words, Page page) {
        return SessionName.of(words == null ? "" : words, page.dates());
    }

    private static Calendar calendar(Page page, Block.@Nullable Heading heading) {
        return heading == null ? page.calendar(List.of()) : page.calendar(heading);
    }

    private static List<String> spareDates(Page page) {
        LocalDate path = PathDate.of(page.file());
        return Stream.of(page.matter().text("date"), path == null ? null : path.toString())
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * The first heading of the page, unless it is a section's or the front matter has the title.
     */
    private static Block.@Nullable Heading heading(Page page) {
        int lowest = page.matter().text("title") == null ? Block.Heading.BOLD - 1 : 1;
        return page.blocks().stream()
                .filter(b -> b instanceof Block.Heading h && h.level() < Block.Heading.BOLD)
                .map(b -> (Block.Heading) b)
                .limit(1)
                .filter(h -> h.level() <= lowest)
                .filter(h -> Section.of(h.text().text().replaceFirst("[:：]$", "")) == null)
                .findFirst()
                .orElse(null);
    }

    /** What a field counts, as {@code week: 12}. */
    static @Nullable Integer number(FrontMatter matter) {
        for (String key : COUNTS) {
            String value = matter.text(key);
            if (value != null && value.matches("(?i)(?:week |session |meeting |#)?\\d{1,3}")) {
                return Integer.valueOf(value.replaceAll("\\D", ""));
            }
        }
        return null;
    }
}
