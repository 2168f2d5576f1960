package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.BlockText;
import org.lectern.notes.markup.InlineText;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A segmenter of pages whose sessions have headings with a number or date, or with content such as
 * a date, readings or questions below them.
 */
final class HeadingSegmenter {

    private final NotesPage page;

    HeadingSegmenter(NotesPage page) {
        this.page = page;
    }

    /** Returns the sessions of the highest heading level that has at least this many. */
    SessionSegmenter.Segmentation segment(int least) {
        OptionalInt named = findLevel(least, this::isSessionHeading);
        if (named.isPresent()) {
            return split(named.getAsInt(), h -> isSessionHeading(h) || hasSessionContent(h));
        }
        OptionalInt over =
                least > 1 ? findLevel(least, this::hasSessionContent) : OptionalInt.empty();
        return over.isPresent()
                ? split(over.getAsInt(), this::hasSessionContent)
                : new SessionSegmenter.Segmentation(List.of(), List.of(), false);
    }

    private OptionalInt findLevel(int least, Predicate<Block.Heading> carries) {
        return IntStream.rangeClosed(1, Block.Heading.BOLD_LEVEL)
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

    private boolean isSessionHeading(Block.Heading heading) {
        SessionHeading name = SessionHeading.parse(heading.text().text(), page.dateReader());
        SectionName section = name.title() == null ? null : SectionName.parse(name.title());
        boolean apart =
                section != null
                        && (section.isOneOf(SectionName.Kind.QUESTIONS)
                                || (!name.numbered()
                                        && section.isOneOf(
                                                SectionName.Kind.DATE, SectionName.Kind.LOG)));
        return name.isSession() && !apart;
    }

    /**
     * Returns whether the blocks under a heading have a date, readings or questions, or, for a
     * heading with a month, links.
     */
    private boolean hasSessionContent(Block.Heading heading) {
        String words = heading.text().text();
        if (sectionName(words) != null) {
            return false;
        }
        boolean month = !page.dateReader().findAll(words).isEmpty();
        boolean dated = false;
        boolean read = false;
        boolean asked = false;
        boolean linked = false;
        for (Block block : blocksUnder(heading)) {
            dated |= hasSection(block, SectionName.Kind.DATE);
            read |= hasSection(block, SectionName.Kind.READINGS);
            asked |=
                    block instanceof Block.Heading h
                            && isKind(sectionName(h.text().text()), SectionName.Kind.QUESTIONS);
            linked |= BlockText.of(block).anyMatch(t -> t.text().contains("://"));
        }
        return dated || ((read || asked) && isBelowPageTitle(heading)) || (month && linked);
    }

    private boolean isBelowPageTitle(Block.Heading heading) {
        return heading.level() > 1 || headings().stream().filter(h -> h.level() == 1).count() > 1;
    }

    private List<Block> blocksUnder(Block.Heading heading) {
        int start = page.blocks().indexOf(heading) + 1;
        int end = start;
        while (end < page.blocks().size()
                && !(page.blocks().get(end) instanceof Block.Heading h
                        && h.level() <= heading.level())) {
            end++;
        }
        return page.blocks().subList(start, end);
    }

    private static boolean hasSection(Block block, SectionName.Kind kind) {
        List<InlineText> lines =
                switch (block) {
                    case Block.Paragraph p -> p.text().lines();
                    case Block.Heading h -> List.of(h.text());
                    case Block.ListBlock l -> l.items().stream().map(Block.ListItem::text).toList();
                    default -> List.of();
                };
        return lines.stream()
                        .map(SectionLabel::of)
                        .anyMatch(l -> l != null && l.section().isOneOf(kind))
                || (block instanceof Block.Heading h && isKind(sectionName(h.text().text()), kind));
    }

    private static boolean isKind(@Nullable SectionName section, SectionName.Kind kind) {
        return section != null && section.isOneOf(kind);
    }

    private static @Nullable SectionName sectionName(String words) {
        return SectionName.parse(words.replaceFirst("[:：]\\s*$", ""));
    }

    private SessionSegmenter.Segmentation split(int level, Predicate<Block.Heading> carries) {
        List<SessionDraft> drafts = new ArrayList<>();
        List<Block> outside = new ArrayList<>();
        boolean inside = false;
        for (Block block : page.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() <= level) {
                boolean starts = heading.level() == level && carries.test(heading);
                boolean section = sectionName(heading.text().text()) != null;
                inside = starts || (inside && section);
                if (starts) {
                    drafts.add(toDraft(heading));
                    continue;
                }
            }
            if (inside) {
                drafts.set(drafts.size() - 1, drafts.getLast().withBlocks(List.of(block)));
            } else {
                outside.add(block);
            }
        }
        List<SessionDraft> dated = DateListMatcher.assign(drafts, outside, page.dateReader());
        return SessionSegmenter.attachSections(dated, outside, page);
    }

    private SessionDraft toDraft(Block.Heading heading) {
        SessionHeading name = SessionHeading.parse(heading.text().text(), page.dateReader());
        return SessionDraft.of(heading.text(), name, page.yearContext(heading), List.of());
    }
}
