package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Link;
import org.lectern.model.NoteText;
import org.lectern.model.Role;
import org.lectern.model.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads one session from its blocks: walks them in order, remembering the section and topic that it
 * stands in. One object a session; not safe for threads.
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

    private static final Pattern TBD =
            Pattern.compile(
                    "(?i)[(\\[*_]{0,3}(?:tbd|tba|to be"
                        + " (?:decided|determined|announced|added)|coming soon|未定)[)\\]*_.]{0,3}");
    private static final int TITLE = 120;

    private final Draft draft;
    private final String id;
    private final List<NoteText> text = new ArrayList<>();
    private final ReadingList readings = new ReadingList();
    private final TopicWriter topics = new TopicWriter(text::add);
    private final ItemReader items;
    private final SessionDates dates;
    private final Place place = new Place();
    private @Nullable String title;
    private @Nullable String status;
    private boolean asks;

    private SessionReader(Draft draft, String id, DateReader dates) {
        this.draft = draft;
        this.id = id;
        this.items = new ItemReader(new ItemIds(id), text::add);
        this.dates = new SessionDates(dates, draft);
        this.title = draft.name().title();
    }

    /** Reads a draft as the session of that id. */
    static Outcome read(Draft draft, String id, String source, DateReader dates) {
        return new SessionReader(draft, id, dates).outcome(source);
    }

    private Outcome outcome(String source) {
        headingLinks();
        List<Block> blocks = draft.blocks();
        walk(takesTitle(blocks) ? blocks.subList(1, blocks.size()) : blocks);
        var read = topics.done();
        String name = title != null ? title : spareTitle();
        Session session =
                new Session(
                        id,
                        draft.name().number(),
                        name,
                        source,
                        draft.line(),
                        dates.written(),
                        dates.iso(),
                        readings.citations(name),
                        read,
                        readings.media(),
                        read.isEmpty() ? status : null);
        return new Outcome(
                session,
                text.stream().map(t -> new NoteText(id, t.line(), t.text())).toList(),
                asks);
    }

    private @Nullable String spareTitle() {
        String spare = draft.spareTitle();
        boolean telling = spare != null && !SessionName.isGeneric(spare);
        return telling ? spare : readings.firstTitle();
    }

    /** A heading's link is the reading, unless it leads to the event. */
    private void headingLinks() {
        Phrase heading = draft.heading();
        if (!heading.links().isEmpty()) {
            readings.add(CitationReader.read(heading, Role.REQUIRED, title));
        }
    }

    /** Under a bare number, the line below is the title. */
    private boolean takesTitle(List<Block> blocks) {
        if (title != null || !draft.name().counted() || blocks.isEmpty()) {
            return false;
        }
        boolean lead = blocks.size() > 1 && isListed(blocks.get(1));
        Phrase words = blocks.getFirst() instanceof Block.Paragraph p ? p.text() : Phrase.of("", 1);
        boolean fits = !lead && couldBeTitle(words);
        if (fits) {
            title = words.text();
        }
        return fits;
    }

    private boolean couldBeTitle(Phrase words) {
        String said = words.text();
        boolean line =
                words.lines().size() == 1 && words.links().isEmpty() && said.length() < TITLE;
        return line
                && Label.of(words) == null
                && !said.endsWith(".")
                && !TBD.matcher(said).matches()
                && !dates.isIn(said);
    }

    private static boolean isListed(@Nullable Block block) {
        return block instanceof Block.Listing || block instanceof Block.Grid;
    }

    private void walk(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            switch (blocks.get(i)) {
                case Block.Heading h -> heading(h, next);
                case Block.Paragraph p -> paragraph(p.text(), next);
                case Block.Listing l -> {
                    Block after = i + 2 < blocks.size() ? blocks.get(i + 2) : null;
                    boolean continued = place.asks() && Continuation.follows(l, next, after);
                    list(
                            continued
                                    ? Continuation.joined(
                                            l, (Block.Paragraph) Objects.requireNonNull(next))
                                    : l);
                    i += continued ? 1 : 0;
                }
                case Block.Grid g -> grid(g);
                case Block.Fence f -> fence(f);
                case Block.Field f -> field(f);
                case Block.Aside a -> place.division(a.role());
                case Block.Rest r -> keep(r);
            }
        }
    }

    private void keep(Block block) {
        PlainText.of(block).forEach(text::add);
    }

    private void keep(Phrase phrase) {
        PlainText.of(phrase).forEach(text::add);
    }

    // Headings

    private void heading(Block.Heading heading, @Nullable Block next) {
        Phrase words = heading.text();
        Section section = Section.of(words.text().replaceFirst("\\s*[:：]$", ""));
        boolean bold = heading.level() == Block.Heading.BOLD;
        Label label = bold && section == null ? Label.of(words) : null;
        if (label != null) {
            labelled(label);
        } else if (section != null && place.isTopicWithin(section, heading.level())) {
            topics.open(words);
        } else if (section != null) {
            enter(section, bold ? 0 : heading.level(), words);
        } else if (asksAlone(words, next)) {
            topics.add(List.of(items.item(ItemReader.bare(words), words.line(), false, List.of())));
        } else {
            topic(heading);
        }
    }

    /** A heading that asks is a topic, unless nothing stands under it that it could be one of. */
    private boolean asksAlone(Phrase words, @Nullable Block next) {
        return !isListed(next)
                && (place.asks() || ItemReader.isLabelled(words))
                && QuestionMarks.asks(words);
    }

    private void topic(Block.Heading heading) {
        Phrase words = heading.text();
        if (dates.isEmpty() && dates.take(words.text())) {
            keep(words);
        }
        place.heading(heading.level(), words.text());
        CitationReader.Found found = CitationReader.read(words, place.role(), null);
        if (!words.links().isEmpty()) {
            readings.add(found);
        }
        topics.open(words);
    }

    private void enter(Section section, int level, Phrase words) {
        place.enter(section, level);
        asks |= section.is(Section.Kind.QUESTIONS);
        topics.open(section.is(Section.Kind.NOTES) ? words : null);
    }

    // Lines

    private void paragraph(Phrase words, @Nullable Block next) {
        List<Phrase> pending = new ArrayList<>();
        for (Phrase line : words.lines()) {
            Label label = Label.of(line);
            if (label != null && !ItemReader.isLabelled(line)) {
                plain(pending, null);
                pending.clear();
                labelled(label, pending);
            } else {
                pending.add(line);
            }
        }
        plain(pending, next);
    }

    private void labelled(Label label) {
        List<Phrase> value = new ArrayList<>();
        labelled(label, value);
        plain(value, null);
    }

    /** Enters the section of a label; its value waits for the lines that go on with it. */
    private void labelled(Label label, List<Phrase> value) {
        if (label.section().is(Section.Kind.AUTHORS, Section.Kind.YEAR)) {
            readings.completeLast(
                    CitationWords.authors("by " + label.value().text()),
                    CitationWords.year(label.value().text()));
            keep(label.value());
            return;
        }
        enter(label.section(), 0, Phrase.of(label.name(), label.value().line()));
        if (!label.value().isBlank()) {
            value.add(label.value());
        }
    }

    private void plain(List<Phrase> lines, @Nullable Block next) {
        if (lines.isEmpty()) {
            return;
        }
        Phrase words =
                lines.stream().reduce(new Phrase(lines.getFirst().line(), List.of()), Phrase::then);
        boolean leads = isListed(next);
        if (TBD.matcher(words.text()).matches()) {
            status = place.cites() ? status : "tbd";
        } else if (place.cites() && !(leads && words.links().isEmpty())) {
            cited(words);
        } else if (place.is(Section.Kind.DATE)) {
            dated(words);
        } else if (place.is(Section.Kind.TITLE)) {
            titled(words);
        } else if (place.is(
                Section.Kind.MEDIA, Section.Kind.PEOPLE, Section.Kind.PLACE, Section.Kind.LOG)) {
            aside(words);
        } else if (leads) {
            lead(lines);
        } else {
            lines.forEach(this::said);
        }
    }

    private void cited(Phrase words) {
        Role role = place.role();
        if (place.is(Section.Kind.LINKS) && !readings.isEmpty() && !place.isRoleGiven()) {
            role = Role.RELATED;
        }
        boolean prose = words.links().isEmpty() && Prose.is(words.text());
        CitationReader.Found found = CitationReader.read(words, role, place.above());
        if (prose || (found.citations().isEmpty() && found.media().isEmpty())) {
            place.leadSentence(words.text());
            keep(words);
        } else {
            readings.add(found);
        }
        place.setAbove(null);
    }

    private void dated(Phrase words) {
        boolean whole =
                dates.take(words.text())
                        && dates.written().stream().mapToInt(String::length).sum() + 8
                                > words.text().length();
        if (!whole) {
            keep(words);
        }
    }

    private void titled(Phrase words) {
        title = title == null ? words.text() : title;
        if (!words.links().isEmpty()) {
            readings.add(CitationReader.read(words, Role.REQUIRED, null));
        } else if (!words.text().equals(title)) {
            keep(words);
        }
        place.leave();
    }

    private void aside(Phrase words) {
        if (place.is(Section.Kind.MEDIA)) {
            words.links()
                    .forEach(
                            l -> readings.add(new Link(l.text().strip(), String.valueOf(l.url()))));
        }
        keep(words);
    }

    /** The line directly before a list or table is its topic, or the sentence that announces it. */
    private void lead(List<Phrase> lines) {
        lines.subList(0, lines.size() - 1).forEach(this::said);
        Phrase last = lines.getLast();
        boolean sentence =
                last.raw().length() > TITLE
                        || (last.text().matches(".*[.:：]$")
                                && Section.announcesQuestions(last.text()));
        if (sentence || place.cites()) {
            place.leadSentence(last.text());
            asks |= place.asks();
            topics.open(null);
            keep(last);
        } else {
            topics.open(last);
        }
    }

    private void said(Phrase line) {
        Phrase bare = ItemReader.bare(line);
        boolean question =
                QuestionMarks.asks(bare)
                        && (ItemReader.isLabelled(line)
                                || (place.prompts() && Prose.onlyAsks(bare.text())));
        if (question) {
            topics.add(List.of(items.item(bare, line.line(), false, List.of())));
            return;
        }
        LooseLinks.in(line, place.isOpen(), readings, place.above());
        place.setAbove(line.text());
        keep(line);
    }

    // Lists and tables

    private void list(Block.Listing list) {
        if (place.is(
                Section.Kind.PEOPLE, Section.Kind.PLACE, Section.Kind.LOG, Section.Kind.AUTHORS)) {
            keep(list);
            return;
        }
        for (Block.Entry entry : list.entries()) {
            entry(entry);
        }
    }

    private void entry(Block.Entry entry) {
        Phrase words = entry.text();
        Label label = Label.of(words);
        Section name = Section.of(words.text());
        boolean nested = !entry.below().isEmpty();
        if (name != null && nested) {
            within(name, Phrase.of(words.text(), entry.line()), entry.below());
        } else if (label != null && !ItemReader.isLabelled(words) && isField(label, nested)) {
            Place before = place.copy();
            labelled(label);
            walk(entry.below());
            place.restore(before);
        } else if (place.cites() && !QuestionMarks.asks(words)) {
            cited(entry);
        } else if (place.is(Section.Kind.DATE, Section.Kind.MEDIA, Section.Kind.TITLE)) {
            plain(words.lines(), null);
            walk(entry.below());
        } else if (place.isOpen() && LooseLinks.isReading(words)) {
            cited(entry);
        } else {
            item(entry);
        }
    }

    private static boolean isField(Label label, boolean nested) {
        return !label.section().is(Section.Kind.QUESTIONS, Section.Kind.ANSWERS, Section.Kind.NOTES)
                || (nested && label.value().isBlank());
    }

    private void within(Section section, Phrase name, List<Block> below) {
        Place before = place.copy();
        enter(section, 0, name);
        walk(below);
        place.restore(before);
        topics.open(null);
    }

    private void cited(Block.Entry entry) {
        Phrase words = ItemReader.bare(entry.text());
        List<Block> below = new ArrayList<>(entry.below());
        boolean continued = !below.isEmpty() && below.getFirst() instanceof Block.Paragraph;
        if (continued
                && words.links().isEmpty()
                && below.removeFirst() instanceof Block.Paragraph more) {
            words = words.then(more.text());
        }
        Place before = place.copy();
        cited(words);
        place.nestedIn(words.text());
        walk(below);
        place.restore(before);
    }

    private void item(Block.Entry entry) {
        ItemReader.Lead lead = ItemReader.lead(entry.text());
        List<org.lectern.model.Item> read = items.entry(entry, lead.words(), place.prompts());
        if (lead.title() != null && read.size() == 1) {
            topics.addApart(lead.title(), read.getFirst());
        } else {
            topics.add(read);
        }
    }

    private void grid(Block.Grid grid) {
        if (TableTopic.isReadings(grid)) {
            TableTopic.fields(grid).forEach(this::field);
        } else {
            topics.add(TableTopic.table(grid), TableTopic.items(grid, items));
        }
    }

    private void field(Block.Field field) {
        Section section = Section.of(field.name());
        if (section == null
                || section.is(Section.Kind.YEAR, Section.Kind.AUTHORS, Section.Kind.NOTES)) {
            LooseLinks.in(field.value(), true, readings, null);
            keep(field);
            return;
        }
        Place before = place.copy();
        enter(section, 0, Phrase.of(field.name(), field.line()));
        plain(field.value().lines(), null);
        place.restore(before);
        topics.open(null);
    }

    private void fence(Block.Fence fence) {
        Bibtex.read(fence.text(), place.role()).forEach(readings::addDetails);
        keep(fence);
    }
}
