package org.lectern.notes;

import org.lectern.notes.date.DateMention;
import org.lectern.notes.markup.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the sessions of a page with the first segmenter that finds any: by headings, table rows,
 * dated list items, a list in the front matter, or the file as a whole.
 */
final class SessionSegmenter {

    /**
     * The sessions of a page, and the blocks outside them.
     *
     * @param wholePage whether the only draft is the whole file, which may turn out not to be a
     *     session
     */
    record Segmentation(List<SessionDraft> drafts, List<Block> unassigned, boolean wholePage) {
        Segmentation {
            drafts = List.copyOf(drafts);
            unassigned = List.copyOf(unassigned);
        }

        boolean isEmpty() {
            return drafts.isEmpty();
        }
    }

    private SessionSegmenter() {}

    static Segmentation segment(NotesPage page) {
        if (WholePageSegmenter.isNumberedSession(page)) {
            return WholePageSegmenter.segment(page);
        }
        HeadingSegmenter headings = new HeadingSegmenter(page);
        return Stream.<Supplier<Segmentation>>of(
                        () -> headings.segment(2),
                        () -> TableRowSegmenter.segment(page),
                        () -> DatedItemSegmenter.segment(page),
                        () -> FrontMatterSegmenter.segment(page),
                        () -> headings.segment(1))
                .map(Supplier::get)
                .filter(f -> !f.isEmpty())
                .findFirst()
                .orElseGet(() -> WholePageSegmenter.segment(page));
    }

    /**
     * Assigns sections outside the sessions to the session whose title, date or number they have,
     * or to the only session.
     */
    static Segmentation attachSections(
            List<SessionDraft> drafts, List<Block> apart, NotesPage page) {
        List<SessionDraft> attached = new ArrayList<>(drafts);
        List<Block> outside = new ArrayList<>();
        for (List<Block> part : splitAtHeadings(apart)) {
            Optional<Integer> owner = findOwner(attached, part, page);
            if (owner.isPresent()) {
                attached.set(owner.get(), attached.get(owner.get()).withBlocks(part));
            } else {
                outside.addAll(part);
            }
        }
        return new Segmentation(attached, outside, false);
    }

    private static List<List<Block>> splitAtHeadings(List<Block> blocks) {
        List<List<Block>> parts = new ArrayList<>();
        for (Block block : blocks) {
            if (parts.isEmpty() || block instanceof Block.Heading) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(block);
        }
        return parts;
    }

    private static Optional<Integer> findOwner(
            List<SessionDraft> drafts, List<Block> part, NotesPage page) {
        if (!(part.getFirst() instanceof Block.Heading heading)) {
            return Optional.empty();
        }
        String words = heading.text().text();
        if (drafts.size() == 1 && SectionName.parse(words) != null) {
            return Optional.of(0);
        }
        SessionHeading name = SessionHeading.parse(words, page.dateReader());
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (isSameSession(name, words, drafts.get(i))) {
                fitting.add(i);
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean isSameSession(SessionHeading name, String words, SessionDraft draft) {
        String title = draft.parsedHeading().title();
        if (title != null && title.equalsIgnoreCase(name.title() == null ? words : name.title())) {
            return true;
        }
        if (name.number() != null && name.number().equals(draft.parsedHeading().number())) {
            return true;
        }
        return name.dates().stream()
                .anyMatch(
                        d -> draft.parsedHeading().dates().stream().anyMatch(o -> isSameDay(d, o)));
    }

    private static boolean isSameDay(DateMention one, DateMention other) {
        return one.day().isExact()
                && one.day().month() == other.day().month()
                && one.day().day() == other.day().day();
    }
}
