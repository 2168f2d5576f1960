package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.bibliography.CitationFields;
import org.lectern.notes.date.DateMention;
import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.InlineText;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A segmenter of pages whose sessions are list items or lines that begin with a date. */
final class DatedItemSegmenter {

    private static final Pattern NEWS =
            Pattern.compile(
                    "(?i).*\\b(?:news|changelog|change log|updates?|history|deadlines?|todo)\\b.*");
    private static final Pattern BEFORE_DATE =
            Pattern.compile(
                    "[\\s(\\[*_]{0,4}(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s)?");

    private final NotesPage page;
    private final List<SessionDraft> drafts = new ArrayList<>();
    private final List<Block> unassigned = new ArrayList<>();
    private String heading = "";

    private DatedItemSegmenter(NotesPage page) {
        this.page = page;
    }

    static SessionSegmenter.Segmentation segment(NotesPage page) {
        return new DatedItemSegmenter(page).readBlocks();
    }

    private SessionSegmenter.Segmentation readBlocks() {
        for (Block block : page.blocks()) {
            if (block instanceof Block.Heading above) {
                heading = above.text().text();
            }
            if (NEWS.matcher(heading).matches() || !takeBlock(block)) {
                unassigned.add(block);
            }
        }
        boolean enough =
                drafts.size() > 1
                        || (drafts.size() == 1 && !drafts.getFirst().heading().links().isEmpty());
        return enough
                ? SessionSegmenter.attachSections(drafts, unassigned, page)
                : new SessionSegmenter.Segmentation(List.of(), List.of(), false);
    }

    private boolean takeBlock(Block block) {
        return switch (block) {
            case Block.ListBlock list -> takeList(list);
            case Block.Paragraph paragraph -> takeLines(paragraph);
            default -> false;
        };
    }

    private boolean takeList(Block.ListBlock list) {
        long dated = list.items().stream().filter(this::isSessionItem).count();
        if (dated * 2 < list.items().size()
                || dated == 0
                || DateListMatcher.isDateList(list, page.dateReader())) {
            return false;
        }
        for (Block.ListItem item : list.items()) {
            SessionDraft draft = toDraft(item.text(), item.children(), list);
            if (draft != null) {
                drafts.add(draft);
            } else {
                unassigned.add(new Block.ListBlock(item.line(), list.ordered(), List.of(item)));
            }
        }
        return true;
    }

    /**
     * Returns whether an item begins with a date, or with a session number and has a link or
     * children.
     */
    private boolean isSessionItem(Block.ListItem item) {
        return leadingDate(item.text()) != null || isNumbered(item.text(), item.children());
    }

    private static boolean isNumbered(InlineText words, List<Block> children) {
        boolean more = !children.isEmpty() || !words.links().isEmpty();
        return more && SessionHeading.isNumberedAtStart(words.text());
    }

    /**
     * Takes the lines of a paragraph, if the first has a date and a citation, with the lines after
     * each.
     */
    private boolean takeLines(Block.Paragraph paragraph) {
        List<InlineText> lines = paragraph.text().lines();
        if (lines.isEmpty() || !isDatedReading(lines.getFirst())) {
            return false;
        }
        for (InlineText line : lines) {
            SessionDraft draft = isDatedReading(line) ? toDraft(line, List.of(), paragraph) : null;
            if (draft != null) {
                drafts.add(draft);
            } else {
                Block more = new Block.Paragraph(line.line(), line);
                drafts.add(drafts.removeLast().withBlocks(List.of(more)));
            }
        }
        return true;
    }

    private boolean isDatedReading(InlineText line) {
        boolean cites =
                !line.links().isEmpty() || ProseDetector.hasCitationMark(textAfterDate(line));
        return cites && leadingDate(line) != null;
    }

    private String textAfterDate(InlineText line) {
        DateMention date = leadingDate(line);
        return date == null ? "" : line.substring(date.end()).text();
    }

    private @Nullable SessionDraft toDraft(InlineText words, List<Block> children, Block place) {
        DateMention date = leadingDate(words);
        if (date == null) {
            return isNumbered(words, children) ? numberedDraft(words, children, place) : null;
        }
        boolean cancelled = TableRowSegmenter.NO_SESSION.matcher(words.text()).matches();
        return cancelled && words.links().isEmpty()
                ? null
                : datedDraft(words, date, children, place);
    }

    private SessionDraft numberedDraft(InlineText words, List<Block> children, Block place) {
        SessionHeading name = SessionHeading.parse(words.text(), page.dateReader());
        return SessionDraft.of(words, name, page.yearContext(place), children);
    }

    private SessionDraft datedDraft(
            InlineText words, DateMention date, List<Block> children, Block place) {
        InlineText rest = words.substring(date.end());
        SessionHeading name = SessionHeading.parse(rest.text(), page.dateReader());
        List<DateMention> dates = new ArrayList<>(List.of(date));
        dates.addAll(name.dates());
        boolean cited = rest.links().isEmpty() && ProseDetector.hasCitationMark(rest.text());
        String title = cited ? CitationFields.title(rest.text()) : linkedTitle(rest);
        SessionHeading own =
                new SessionHeading(
                        name.number(),
                        name.numbered(),
                        title == null ? name.title() : title,
                        dates);
        List<Block> blocks = new ArrayList<>();
        if (cited) {
            blocks.add(new Block.NamedValue(words.line(), "Reading", rest));
        }
        blocks.addAll(children);
        return SessionDraft.of(rest, own, page.yearContext(place), blocks);
    }

    private static @Nullable String linkedTitle(InlineText rest) {
        return rest.links().stream()
                .limit(1)
                .filter(l -> LinkKind.of(l, "") == LinkKind.READING && !LinkKind.isGeneric(l))
                .map(l -> l.text().strip())
                .findFirst()
                .orElse(null);
    }

    private @Nullable DateMention leadingDate(InlineText words) {
        String raw = words.raw();
        return page.dateReader().findAll(raw).stream()
                .limit(1)
                .filter(d -> d.hasDay() && d.start() < 15)
                .filter(d -> BEFORE_DATE.matcher(raw.substring(0, d.start())).matches())
                .findFirst()
                .orElse(null);
    }
}
