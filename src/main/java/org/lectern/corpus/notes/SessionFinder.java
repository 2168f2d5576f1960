package org.lectern.corpus.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds what carries a page's sessions, the first that fits: headings that are numbered or dated, a
 * table with dates, dated list items, a list in the front matter, or the file as a whole.
 */
final class SessionFinder {

    /**
     * Sessions and what stands outside them.
     *
     * @param whole whether the one draft is the file itself, which may turn out to be no session
     */
    record Found(List<Draft> drafts, List<Block> outside, boolean whole) {
        Found {
            drafts = List.copyOf(drafts);
            outside = List.copyOf(outside);
        }

        boolean isEmpty() {
            return drafts.isEmpty();
        }
    }

    private SessionFinder() {}

    static Found find(Page page) {
        if (WholeFile.namesItself(page)) {
            return WholeFile.find(page);
        }
        HeadingSessions headings = new HeadingSessions(page);
        return Stream.<Supplier<Found>>of(
                        () -> headings.find(2),
                        () -> RowSessions.find(page),
                        () -> DatedSessions.find(page),
                        () -> ListedSessions.find(page),
                        () -> headings.find(1))
                .map(Supplier::get)
                .filter(f -> !f.isEmpty())
                .findFirst()
                .orElseGet(() -> WholeFile.find(page));
    }

    /**
     * Gives sections that stand apart to the session that they name by its title, day or number;
     * all of them where there is only one session.
     */
    static Found attach(List<Draft> drafts, List<Block> apart, Page page) {
        List<Draft> attached = new ArrayList<>(drafts);
        List<Block> outside = new ArrayList<>();
        for (List<Block> part : parts(apart)) {
            Optional<Integer> owner = owner(attached, part, page);
            if (owner.isPresent()) {
                attached.set(owner.get(), attached.get(owner.get()).with(part));
            } else {
                outside.addAll(part);
            }
        }
        return new Found(attached, outside, false);
    }

    private static List<List<Block>> parts(List<Block> blocks) {
        List<List<Block>> parts = new ArrayList<>();
        for (Block block : blocks) {
            if (parts.isEmpty() || block instanceof Block.Heading) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(block);
        }
        return parts;
    }

    private static Optional<Integer> owner(List<Draft> drafts, List<Block> part, Page page) {
        if (!(part.getFirst() instanceof Block.Heading heading)) {
            return Optional.empty();
        }
        String words = heading.text().text();
        if (drafts.size() == 1 && Section.of(words) != null) {
            return Optional.of(0);
        }
        SessionName name = SessionName.of(words, page.dates());
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (names(name, words, drafts.get(i))) {
                fitting.add(i);
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean names(SessionName name, String words, Draft draft) {
        String title = draft.name().title();
        if (title != null && title.equalsIgnoreCase(name.title() == null ? words : name.title())) {
            return true;
        }
        if (name.number() != null && name.number().equals(draft.name().number())) {
            return true;
        }
        return name.dates().stream()
                .anyMatch(d -> draft.name().dates().stream().anyMatch(o -> sameDay(d, o)));
    }

    private static boolean sameDay(DateMention one, DateMention other) {
        return one.day().isExact()
                && one.day().month() == other.day().month()
                && one.day().day() == other.day().day();
    }
}
