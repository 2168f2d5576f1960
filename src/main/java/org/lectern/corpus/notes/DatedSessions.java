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
        long dated = list.entries().stream().filter(e -> date(e.text()) != null).count();
        if (dated * 2 < list.entries().size() || dated == 0) {
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

    private boolean takeLines(Block.Paragraph paragraph) {
        List<Phrase> lines = paragraph.text().lines();
        boolean all = lines.stream().allMatch(l -> date(l) != null && !l.links().isEmpty());
        if (all) {
            lines.forEach(l -> addIfPresent(draft(l, List.of(), paragraph)));
        }
        return all;
    }

    private void addIfPresent(@Nullable Draft draft) {
        if (draft != null) {
            drafts.add(draft);
        }
    }

    private @Nullable Draft draft(Phrase words, List<Block> below, Block place) {
        DateMention date = date(words);
        if (date == null) {
            return null;
        }
        Phrase rest = words.from(date.end());
        SessionName name = SessionName.of(rest.text(), page.dates());
        List<DateMention> dates = new ArrayList<>(List.of(date));
        dates.addAll(name.dates());
        String link = rest.links().isEmpty() ? null : rest.links().getFirst().text().strip();
        String title =
                link != null
                                && LinkKind.of(rest.links().getFirst(), "") == LinkKind.READING
                                && !LinkKind.isGeneric(rest.links().getFirst())
                        ? link
                        : name.title();
        SessionName own = new SessionName(name.number(), name.counted(), title, dates);
        return new Draft(words.line(), rest, own, page.calendar(place), below, null, List.of());
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
