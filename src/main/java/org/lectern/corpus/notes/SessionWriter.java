package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Link;
import org.lectern.model.NoteText;
import org.lectern.model.Role;
import org.lectern.model.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes a session's lines as what the section that they stand in makes of them: citations, dates,
 * questions, or text that is only searched. Not safe for threads.
 */
final class SessionWriter {

    private static final Pattern TBD =
            Pattern.compile(
                    "(?i)[(\\[*_]{0,3}(?:tbd|tba|to be"
                        + " (?:decided|determined|announced|added)|coming soon|未定)[)\\]*_.]{0,3}");

    /** A longer line is no title and no topic. */
    private static final int TITLE = 120;

    final Place place = new Place();
    final ReadingList readings = new ReadingList();
    final TopicWriter topics;
    final ItemReader items;

    private final Draft draft;
    private final String id;
    private final List<NoteText> text = new ArrayList<>();
    private final SessionDates dates;
    private @Nullable String title;
    private @Nullable String status;
    private boolean asks;

    SessionWriter(Draft draft, String id, DateReader dates) {
        this.draft = draft;
        this.id = id;
        this.topics = new TopicWriter(text::add);
        this.items = new ItemReader(new ItemIds(id), text::add);
        this.dates = new SessionDates(dates, draft);
        this.title = draft.name().title();
    }

    /** The session as far as it was written, on the page of that id. */
    SessionReader.Outcome done(String source) {
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
        List<NoteText> own = text.stream().map(t -> new NoteText(id, t.line(), t.text())).toList();
        return new SessionReader.Outcome(session, own, asks);
    }

    private @Nullable String spareTitle() {
        String spare = draft.spareTitle();
        boolean telling = spare != null && !SessionName.isGeneric(spare);
        return telling ? spare : readings.firstTitle();
    }

    /**
     * A heading's link is the reading, unless it leads to the event; a mere number is only text.
     */
    void heading() {
        if (title == null) {
            keep(draft.heading());
        }
        if (!draft.heading().links().isEmpty()) {
            readings.add(CitationReader.read(draft.heading(), Role.REQUIRED, title));
        }
        Section section = SessionName.section(draft.heading().text());
        if (section != null && (section.cites() || section.is(Section.Kind.QUESTIONS))) {
            enter(section, 0, draft.heading());
        }
    }

    /** Takes the line below a bare number as the title; false where it cannot be one. */
    boolean takeTitle(Phrase words) {
        String said = words.text();
        boolean line =
                words.lines().size() == 1 && words.links().isEmpty() && said.length() < TITLE;
        boolean fits =
                line
                        && title == null
                        && draft.name().counted()
                        && Label.of(words) == null
                        && !said.endsWith(".")
                        && !TBD.matcher(said).matches()
                        && !dates.isIn(said);
        if (fits) {
            title = said;
        }
        return fits;
    }

    void keep(Block block) {
        PlainText.of(block).forEach(text::add);
    }

    void keep(Phrase phrase) {
        PlainText.of(phrase).forEach(text::add);
    }

    void enter(Section section, int level, Phrase words) {
        place.enter(section, level);
        asks |= section.is(Section.Kind.QUESTIONS);
        topics.open(section.is(Section.Kind.NOTES) ? words : null);
    }

    /** A heading that is no section's: a topic, maybe with the day or a reading in it. */
    void topic(Block.Heading heading) {
        Phrase words = heading.text();
        if (dates.takeDay(words.text())) {
            keep(words);
        }
        place.heading(heading.level(), words.text());
        if (!words.links().isEmpty()) {
            readings.add(CitationReader.read(words, place.role(), null));
        }
        topics.open(words);
    }

    /**
     * Takes lines without a label.
     *
     * @param leads whether a list or table follows
     */
    void lines(List<Phrase> lines, boolean leads) {
        if (lines.isEmpty()) {
            return;
        }
        Phrase words = Phrase.joined(lines);
        if (TBD.matcher(words.text()).matches()) {
            status = place.cites() ? status : "tbd";
        } else if (place.cites() && !(leads && words.links().isEmpty())) {
            cite(words);
        } else if (place.is(Section.Kind.DATE)) {
            date(words);
        } else if (place.is(Section.Kind.TITLE)) {
            name(words);
        } else if (place.is(
                Section.Kind.MEDIA, Section.Kind.PEOPLE, Section.Kind.PLACE, Section.Kind.LOG)) {
            aside(words);
        } else if (leads) {
            lead(lines);
        } else {
            say(lines);
        }
    }

    void cite(Phrase words) {
        boolean beside =
                place.is(Section.Kind.LINKS) && !readings.isEmpty() && !place.isRoleGiven();
        Role role = beside ? Role.RELATED : place.role();
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

    private void date(Phrase words) {
        int before = dates.written().stream().mapToInt(String::length).sum();
        boolean taken = dates.take(words.text());
        int said = dates.written().stream().mapToInt(String::length).sum();
        if (!taken || Math.max(said, before) + 4 < words.text().length()) {
            keep(words);
        }
    }

    private void name(Phrase words) {
        if (!words.links().isEmpty()) {
            readings.add(CitationReader.read(words, Role.REQUIRED, null));
        } else if (title != null) {
            keep(words);
        }
        title = title == null ? words.text() : title;
        place.leave();
    }

    private void aside(Phrase words) {
        if (!place.is(Section.Kind.MEDIA)) {
            keep(words);
            return;
        }
        for (Run link : words.links()) {
            readings.add(new Link(link.text().strip(), String.valueOf(link.url())));
        }
        if (words.runs().stream().anyMatch(r -> !r.isLink() && !r.text().isBlank())) {
            keep(words);
        }
    }

    /** The line directly before a list or table is its topic, or the sentence that announces it. */
    private void lead(List<Phrase> lines) {
        say(lines.subList(0, lines.size() - 1));
        Phrase last = lines.getLast();
        if (place.endsAt(last.text())) {
            place.leave();
        }
        if (ItemReader.isLabelled(last)) {
            say(List.of(last));
            topics.nestNext();
        } else if (isSentence(last) || place.cites() || isNextDay(last)) {
            keepLinked(last);
            place.leadSentence(last.text());
            asks |= place.asks();
            topics.open(null);
        } else {
            topics.open(last);
        }
    }

    /** The day that a line about the next session names is no topic. */
    private boolean isNextDay(Phrase words) {
        return place.is(Section.Kind.NOTES) && dates.isIn(words.text());
    }

    private static boolean isSentence(Phrase words) {
        String said = words.text();
        boolean announces = said.matches(".*[:：]$") && Section.announcesQuestions(said);
        return said.length() > TITLE || said.endsWith(".") || said.endsWith("。") || announces;
    }

    /** Questions that are labelled, or stand alone where questions are announced; else text. */
    private void say(List<Phrase> lines) {
        for (Phrase group : Prose.groups(lines, place.prompts())) {
            Phrase bare = ItemReader.bare(group);
            boolean alone = place.prompts() && Prose.onlyAsks(bare.text());
            if (ItemReader.isAnswer(group) && topics.hasItem()) {
                topics.nest(List.of(items.item(group, group.line(), false, List.of())));
            } else if (QuestionMarks.asks(bare) && (ItemReader.isLabelled(group) || alone)) {
                topics.add(List.of(items.item(bare, group.line(), false, List.of())));
            } else {
                group.lines().forEach(this::keepLinked);
            }
        }
    }

    private void keepLinked(Phrase line) {
        LooseLinks.in(line, place.isUnnamed(), readings, place.above());
        place.setAbove(line.text());
        keep(line);
    }
}
