package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Sessions whose headings are numbered or dated, or stand over a date or a reading of their own.
 */
final class HeadingSessions {

    private final Page page;

    HeadingSessions(Page page) {
        this.page = page;
    }

    /** The sessions of the highest level that has at least so many. */
    SessionFinder.Found find(int least) {
        OptionalInt named = level(least, this::names);
        if (named.isPresent()) {
            return split(named.getAsInt(), h -> names(h) || standsOver(h));
        }
        OptionalInt over = least > 1 ? level(least, this::standsOver) : OptionalInt.empty();
        return over.isPresent()
                ? split(over.getAsInt(), this::standsOver)
                : new SessionFinder.Found(List.of(), List.of(), false);
    }

    private OptionalInt level(int least, Predicate<Block.Heading> carries) {
        return IntStream.rangeClosed(1, Block.Heading.BOLD)
                .filter(level ->
                        headings().stream()
                                        .filter(h -> h.level() == level && carries.test(h))
                                        .limit(least)
                                        .count()
                                == least)
                .findFirst();
    }

    private List<Block.Heading> headings() {
        return page.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .toList();
    }

    private boolean names(Block.Heading heading) {
        SessionName name = SessionName.of(heading.text().text(), page.dates());
        Section section = name.title() == null ? null : Section.of(name.title());
        boolean apart =
                section != null
                        && (section.is(Section.Kind.QUESTIONS)
                                || (!name.counted()
                                        && section.is(Section.Kind.DATE, Section.Kind.LOG)));
        return name.isSession() && !apart;
    }

    /**
     * Whether a date, questions, or a month's readings stand under the heading before the next of
     * its level.
     */
    private boolean standsOver(Block.Heading heading) {
        String words = heading.text().text();
        if (sectionOf(words) != null) {
            return false;
        }
        boolean month = !page.dates().in(words).isEmpty();
        boolean dated = false;
        boolean read = false;
        boolean asked = false;
        boolean linked = false;
        for (Block block : under(heading)) {
            dated |= labelled(block, Section.Kind.DATE);
            read |= labelled(block, Section.Kind.READINGS);
            asked |=
                    block instanceof Block.Heading h
                            && isOf(sectionOf(h.text().text()), Section.Kind.QUESTIONS);
            linked |= PlainText.of(block).anyMatch(t -> t.text().contains("://"));
        }
        return dated || ((read || asked) && hasText(heading)) || (month && linked);
    }

    private boolean hasText(Block.Heading heading) {
        return heading.level() > 1 || headings().stream().filter(h -> h.level() == 1).count() > 1;
    }

    private List<Block> under(Block.Heading heading) {
        int start = page.blocks().indexOf(heading) + 1;
        int end = start;
        while (end < page.blocks().size()
                && !(page.blocks().get(end) instanceof Block.Heading h
                        && h.level() <= heading.level())) {
            end++;
        }
        return page.blocks().subList(start, end);
    }

    private static boolean labelled(Block block, Section.Kind kind) {
        List<Phrase> lines =
                switch (block) {
                    case Block.Paragraph p -> p.text().lines();
                    case Block.Heading h -> List.of(h.text());
                    case Block.Listing l -> l.entries().stream().map(Block.Entry::text).toList();
                    default -> List.of();
                };
        return lines.stream().map(Label::of).anyMatch(l -> l != null && l.section().is(kind))
                || (block instanceof Block.Heading h && isOf(sectionOf(h.text().text()), kind));
    }

    private static boolean isOf(@Nullable Section section, Section.Kind kind) {
        return section != null && section.is(kind);
    }

    private static @Nullable Section sectionOf(String words) {
        return Section.of(words.replaceFirst("[:：]\\s*$", ""));
    }

    private SessionFinder.Found split(int level, Predicate<Block.Heading> carries) {
        List<Draft> drafts = new ArrayList<>();
        List<Block> outside = new ArrayList<>();
        boolean inside = false;
        for (Block block : page.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() <= level) {
                boolean starts = heading.level() == level && carries.test(heading);
                boolean section = sectionOf(heading.text().text()) != null;
                inside = starts || (inside && section);
                if (starts) {
                    drafts.add(draft(heading));
                    continue;
                }
            }
            if (inside) {
                drafts.set(drafts.size() - 1, drafts.getLast().with(List.of(block)));
            } else {
                outside.add(block);
            }
        }
        List<Draft> dated = ListedDays.given(drafts, outside, page.dates());
        return SessionFinder.attach(dated, outside, page);
    }

    private Draft draft(Block.Heading heading) {
        SessionName name = SessionName.of(heading.text().text(), page.dates());
        return Draft.of(heading.text(), name, page.calendar(heading), List.of());
    }
}
