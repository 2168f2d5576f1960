package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sessions that are list items, or paragraphs, which begin with a date. */
final class DatedSessions {

    private static final Pattern NEWS =
            Pattern.compile(
                    "(?i).*\\b(?:news|changelog|change log|updates?|history|deadlines?|todo)\\b.*");
    private static final Pattern BEFORE_DATE =
            Pattern.compile(
                    "[\\s(\\[*_]{0,4}(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s)?");

    private final Page page;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Block> apart = new ArrayList<>();
    private String heading = "";

    private DatedSessions(Page page) {
        this.page = page;
    }

    static SessionFinder.Found find(Page page) {
        return new DatedSessions(page).walk();
    }

    private SessionFinder.Found walk() {
        for (Block block : page.blocks()) {
            if (block instanceof Block.Heading above) {
                heading = above.text().text();
            }
            if (NEWS.matcher(heading).matches() || !take(block)) {
                apart.add(block);
            }
        }
        boolean enough =
                drafts.size() > 1
                        || (drafts.size() == 1 && !drafts.getFirst().heading().links().isEmpty());
        return enough
                ? SessionFinder.attach(drafts, apart, page)
                : new SessionFinder.Found(List.of(), List.of(), false);
    }

    private boolean take(Block block) {
        return switch (block) {
            case Block.Listing list -> takeAll(list);
            case Block.Paragraph paragraph -> takeLines(paragraph);
            default -> false;
        };
    }

    private boolean takeAll(Block.Listing list) {
        long dated = list.entries().stream().filter(this::starts).count();
        if (dated * 2 < list.entries().size() || dated == 0 || ListedDays.is(list, page.dates())) {
            return false;
        }
        for (Block.Entry entry : list.entries()) {
            Draft draft = draft(entry.text(), entry.below(), list);
            if (draft != null) {
                drafts.add(draft);
            } else {
                apart.add(new Block.Listing(entry.line(), list.ordered(), List.of(entry)));
            }
        }
        return true;
    }

    /** Whether an entry begins with a date, or with a number and says more below. */
    private boolean starts(Block.Entry entry) {
        return date(entry.text()) != null || isCounted(entry.text(), entry.below());
    }

    private static boolean isCounted(Phrase words, List<Block> below) {
        boolean more = !below.isEmpty() || !words.links().isEmpty();
        return more && SessionName.isCountedAtStart(words.text());
    }

    /** Lines that begin with a date and cite, each with the undated lines that follow it. */
    private boolean takeLines(Block.Paragraph paragraph) {
        List<Phrase> lines = paragraph.text().lines();
        if (lines.isEmpty() || !isDatedReading(lines.getFirst())) {
            return false;
        }
        for (Phrase line : lines) {
            Draft draft = isDatedReading(line) ? draft(line, List.of(), paragraph) : null;
            if (draft != null) {
                drafts.add(draft);
            } else {
                Block more = new Block.Paragraph(line.line(), line);
                drafts.add(drafts.removeLast().with(List.of(more)));
            }
        }
        return true;
    }

    private boolean isDatedReading(Phrase line) {
        boolean cites = !line.links().isEmpty() || Prose.cites(afterDate(line));
        return cites && date(line) != null;
    }

    private String afterDate(Phrase line) {
        DateMention date = date(line);
        return date == null ? "" : line.from(date.end()).text();
    }

    private @Nullable Draft draft(Phrase words, List<Block> below, Block place) {
        DateMention date = date(words);
        if (date == null) {
            return isCounted(words, below) ? counted(words, below, place) : null;
        }
        boolean off = RowSessions.OFF.matcher(words.text()).matches();
        return off && words.links().isEmpty() ? null : dated(words, date, below, place);
    }

    private Draft counted(Phrase words, List<Block> below, Block place) {
        SessionName name = SessionName.of(words.text(), page.dates());
        return Draft.of(words, name, page.calendar(place), below);
    }

    private Draft dated(Phrase words, DateMention date, List<Block> below, Block place) {
        Phrase rest = words.from(date.end());
        SessionName name = SessionName.of(rest.text(), page.dates());
        List<DateMention> dates = new ArrayList<>(List.of(date));
        dates.addAll(name.dates());
        boolean cited = rest.links().isEmpty() && Prose.cites(rest.text());
        String title = cited ? CitationWords.title(rest.text()) : linkedTitle(rest);
        SessionName own =
                new SessionName(
                        name.number(), name.counted(), title == null ? name.title() : title, dates);
        List<Block> blocks = new ArrayList<>();
        if (cited) {
            blocks.add(new Block.Field(words.line(), "Reading", rest));
        }
        blocks.addAll(below);
        return Draft.of(rest, own, page.calendar(place), blocks);
    }

    private static @Nullable String linkedTitle(Phrase rest) {
        return rest.links().stream()
                .limit(1)
                .filter(l -> LinkKind.of(l, "") == LinkKind.READING && !LinkKind.isGeneric(l))
                .map(l -> l.text().strip())
                .findFirst()
                .orElse(null);
    }

    private @Nullable DateMention date(Phrase words) {
        String raw = words.raw();
        return page.dates().in(raw).stream()
                .limit(1)
                .filter(d -> d.namesDay() && d.start() < 15)
                .filter(d -> BEFORE_DATE.matcher(raw.substring(0, d.start())).matches())
                .findFirst()
                .orElse(null);
    }
}
