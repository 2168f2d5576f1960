package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Item;
import org.lectern.model.NoteText;
import org.lectern.model.Role;
import org.lectern.model.Session;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one session from its blocks: walks them in order and remembers the section and topic that
 * it stands in. One object a session; not safe for threads.
 */
final class SessionReader {

    /**
     * A session as read.
     *
     * @param text what it says beside citations and items
     * @param asks whether it has a section for questions
     */
    record Outcome(Session session, List<NoteText> text, boolean asks) {
        Outcome {
            text = List.copyOf(text);
        }
    }

    private final SessionWriter out;
    private final Place place;

    private SessionReader(SessionWriter out) {
        this.out = out;
        this.place = out.place;
    }

    /**
     * Reads a draft.
     *
     * @param id of the session
     * @param source id of its page
     */
    static Outcome read(Draft draft, String id, String source, DateReader dates) {
        SessionWriter out = new SessionWriter(draft, id, dates);
        out.heading();
        List<Block> blocks = draft.blocks();
        boolean listed = blocks.size() > 1 && isListed(blocks.get(1));
        boolean titled =
                !blocks.isEmpty()
                        && !listed
                        && blocks.getFirst() instanceof Block.Paragraph first
                        && out.takeTitle(first.text());
        new SessionReader(out).walk(titled ? blocks.subList(1, blocks.size()) : blocks);
        return out.done(source);
    }

    private static boolean isListed(@Nullable Block block) {
        return block instanceof Block.Listing || block instanceof Block.Grid;
    }

    private void walk(List<Block> blocks) {
        int i = 0;
        while (i < blocks.size()) {
            i += block(blocks.subList(i, blocks.size()));
        }
    }

    /** Reads the first of the blocks; the number that is done with. */
    private int block(List<Block> blocks) {
        Block next = blocks.size() > 1 ? blocks.get(1) : null;
        if (place.cites() && endsReadings(blocks.getFirst(), next)) {
            place.leave();
        }
        switch (blocks.getFirst()) {
            case Block.Heading h -> heading(h, isListed(next));
            case Block.Paragraph p -> paragraph(p.text(), isListed(next));
            case Block.Listing l when place.asks() && Continuation.follows(blocks) -> {
                list(Continuation.joined(blocks));
                return 2;
            }
            case Block.Listing l -> list(l);
            case Block.Grid g -> grid(g);
            case Block.Fence f -> fence(f);
            case Block.Field f -> field(f);
            case Block.Aside a -> place.division(a.role());
            case Block.Rest r -> out.keep(r);
        }
        return 1;
    }

    /** A list that asks and cites nothing is no list of readings, nor is the line that leads it. */
    private boolean endsReadings(Block first, @Nullable Block next) {
        return switch (first) {
            case Block.Listing list -> onlyAsks(list);
            case Block.Paragraph lead ->
                    next instanceof Block.Listing list
                            && onlyAsks(list)
                            && lead.text().links().isEmpty()
                            && Label.of(lead.text()) == null
                            && !out.readings.isEmpty();
            default -> false;
        };
    }

    private static boolean onlyAsks(Block.Listing list) {
        return list.entries().stream().map(Block.Entry::text).anyMatch(QuestionMarks::asks)
                && list.entries().stream().allMatch(entry -> entry.text().links().isEmpty());
    }

    private void heading(Block.Heading heading, boolean leads) {
        Phrase words = heading.text();
        Section section = Section.of(words.text().replaceFirst("\\s*[:：]$", ""));
        boolean bold = heading.level() == Block.Heading.BOLD;
        Label label = bold && section == null ? Label.of(words) : null;
        if (label != null) {
            labelled(label);
        } else if (section != null && place.isTopicWithin(section, heading.level())) {
            out.topics.open(words);
        } else if (section != null) {
            out.enter(section, bold ? 0 : heading.level(), words);
        } else if (!leads && asksAlone(words)) {
            Phrase bare = ItemReader.bare(words);
            out.topics.open(null);
            out.topics.add(List.of(out.items.item(bare, words.line(), false, List.of())));
        } else {
            out.topic(heading);
        }
    }

    /** A heading that asks is a topic, unless no list stands under it that it could be one of. */
    private boolean asksAlone(Phrase words) {
        boolean announced = place.asks() || ItemReader.isLabelled(words);
        return announced && QuestionMarks.asks(words);
    }

    private void paragraph(Phrase words, boolean leads) {
        Place before = place.copy();
        boolean told = false;
        List<Phrase> pending = new ArrayList<>();
        for (Phrase line : words.lines()) {
            Label label = ItemReader.isLabelled(line) ? null : Label.of(line);
            if (label == null) {
                pending.add(line);
            } else {
                out.lines(pending, false);
                pending.clear();
                pending.addAll(entered(label));
                told = label.tells();
            }
        }
        out.lines(pending, leads);
        if (told) {
            place.back(before);
        }
    }

    private void labelled(Label label) {
        Place before = place.copy();
        out.lines(entered(label), false);
        if (label.tells()) {
            place.back(before);
        }
    }

    /** Enters the section of a label; gives its value, with which the next lines may go on. */
    private List<Phrase> entered(Label label) {
        if (label.section().is(Section.Kind.AUTHORS, Section.Kind.YEAR)) {
            String words = label.value().text();
            boolean authors = label.section().is(Section.Kind.AUTHORS);
            List<String> names = authors ? CitationWords.authors("by " + words) : List.of();
            out.readings.completeLast(names, CitationWords.year(words));
            out.keep(label.value());
            return List.of();
        }
        out.enter(label.section(), 0, Phrase.of(label.name(), label.value().line()));
        return label.value().isBlank() ? List.of() : List.of(label.value());
    }

    private void list(Block.Listing list) {
        boolean apart =
                place.is(
                        Section.Kind.PEOPLE,
                        Section.Kind.PLACE,
                        Section.Kind.LOG,
                        Section.Kind.AUTHORS);
        if (apart) {
            out.keep(list);
            return;
        }
        if (out.topics.takesNested()) {
            out.topics.nest(out.items.items(list.entries(), false));
            return;
        }
        if (place.is(Section.Kind.DATE)) {
            out.lines(
                    list.entries().stream().flatMap(e -> e.text().lines().stream()).toList(),
                    false);
            list.entries().forEach(e -> walk(e.below()));
            return;
        }
        list.entries().forEach(this::entry);
    }

    private void entry(Block.Entry entry) {
        Phrase words = entry.text();
        Section section = Section.of(words.text().replaceFirst("\\s*[:：]$", ""));
        Label label = ItemReader.isLabelled(words) ? null : Label.of(words);
        boolean nested = !entry.below().isEmpty();
        if (section != null && nested) {
            within(section, Phrase.of(words.text(), entry.line()), entry.below());
        } else if (label != null && isField(label, nested) && !isBonus(label)) {
            Place before = place.copy();
            labelled(label);
            walk(entry.below());
            place.restore(before);
        } else if (place.cites() && !QuestionMarks.asks(words)) {
            cited(entry);
        } else if (place.is(Section.Kind.MEDIA, Section.Kind.TITLE)) {
            out.lines(words.lines(), false);
            walk(entry.below());
        } else if (place.isOpen() && LooseLinks.cites(words)) {
            cited(entry);
        } else if (!place.asks() && LooseLinks.isMedia(words)) {
            LooseLinks.in(words, false, out.readings, null);
            walk(entry.below());
        } else {
            item(entry);
        }
    }

    /** "Bonus:" or "Optional:" before a question is no reading. */
    private boolean isBonus(Label label) {
        return place.asks()
                && label.section().is(Section.Kind.READINGS)
                && label.value().links().isEmpty()
                && QuestionMarks.asks(label.value());
    }

    private static boolean isField(Label label, boolean nested) {
        boolean item =
                label.section()
                        .is(Section.Kind.QUESTIONS, Section.Kind.ANSWERS, Section.Kind.NOTES);
        return !item || (nested && label.value().isBlank());
    }

    private void within(Section section, Phrase name, List<Block> below) {
        Place before = place.copy();
        out.enter(section, 0, name);
        walk(below);
        place.restore(before);
        out.topics.open(null);
    }

    private void cited(Block.Entry entry) {
        Phrase words = ItemReader.bare(entry.text());
        List<Block> below = entry.below();
        boolean continues = !below.isEmpty() && words.links().isEmpty();
        if (continues && below.getFirst() instanceof Block.Paragraph more) {
            words = words.then(more.text());
            below = below.subList(1, below.size());
        }
        Place before = place.copy();
        out.cite(words);
        place.nestedIn(words.text());
        walk(below);
        place.restore(before);
    }

    private void item(Block.Entry whole) {
        Block.Entry entry = withoutReadings(whole);
        ItemReader.Lead lead = ItemReader.lead(entry.text());
        List<Item> read = out.items.entry(entry, lead.words(), place.prompts());
        if (lead.title() != null && read.size() == 1) {
            out.topics.addApart(lead.title(), read.getFirst());
        } else {
            out.topics.add(read);
        }
    }

    /** Takes from an item the further lines that only lead to something to read. */
    private Block.Entry withoutReadings(Block.Entry entry) {
        List<Phrase> lines = new ArrayList<>();
        for (Phrase line : entry.text().lines()) {
            if (lines.isEmpty() || !takeReading(line)) {
                lines.add(line);
            }
        }
        List<Block> below = new ArrayList<>();
        for (Block block : entry.below()) {
            if (!(block instanceof Block.Paragraph more && takeReading(more.text()))) {
                below.add(block);
            }
        }
        Phrase words = lines.isEmpty() ? entry.text() : Phrase.joined(lines);
        return new Block.Entry(entry.line(), words, below);
    }

    private boolean takeReading(Phrase line) {
        Label label = line.lines().size() == 1 ? Label.of(line) : null;
        if (label == null
                || !label.section().cites()
                || label.value().links().isEmpty()
                || QuestionMarks.asks(label.value())) {
            return false;
        }
        Role role = label.section().role();
        Role unsaid = place.asks() ? Role.RELATED : place.role();
        out.readings.add(CitationReader.read(label.value(), role == null ? unsaid : role, null));
        return true;
    }

    private void grid(Block.Grid grid) {
        if (TableTopic.isReadings(grid)) {
            TableTopic.fields(grid).forEach(this::field);
        } else {
            out.topics.add(TableTopic.table(grid), TableTopic.items(grid, out.items));
        }
    }

    private void field(Block.Field field) {
        Section section = Section.of(field.name());
        if (section != null && section.is(Section.Kind.YEAR, Section.Kind.AUTHORS)) {
            entered(new Label(section, field.name(), field.value()));
            return;
        }
        if (section == null || section.is(Section.Kind.NOTES)) {
            LooseLinks.in(field.value(), true, out.readings, null);
            out.keep(field);
            return;
        }
        Place before = place.copy();
        out.enter(section, 0, Phrase.of(field.name(), field.line()));
        paragraph(field.value(), false);
        place.restore(before);
        out.topics.open(null);
    }

    private void fence(Block.Fence fence) {
        Bibtex.read(fence.text(), place.role()).forEach(out.readings::addDetails);
        out.keep(fence);
    }
}
