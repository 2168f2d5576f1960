package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.CitationRole;
import org.lectern.model.Link;
import org.lectern.model.NoteText;
import org.lectern.model.Session;
import org.lectern.notes.date.DateReader;
import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.BlockText;
import org.lectern.notes.markup.Inline;
import org.lectern.notes.markup.InlineText;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A builder of a session. It adds lines as the current section requires: as citations, dates,
 * questions, or text that is only indexed. Not safe for use by many threads.
 */
final class SessionBuilder {

    private static final Pattern TO_BE_DECIDED =
            Pattern.compile(
                    "(?i)[(\\[*_]{0,3}(?:tbd|tba|to be"
                        + " (?:decided|determined|announced|added)|coming soon|未定)[)\\]*_.]{0,3}");

    /** The maximum length of a title or topic. */
    private static final int MAX_TITLE_LENGTH = 120;

    final SectionState state = new SectionState();
    final SessionReadings readings = new SessionReadings();
    final TopicBuilder topics;
    final ItemReader itemReader;

    private final SessionDraft sessionDraft;
    private final String id;
    private final List<NoteText> text = new ArrayList<>();
    private final SessionDates dates;
    private @Nullable String title;
    private @Nullable String status;
    private boolean hasQuestionSection;

    SessionBuilder(SessionDraft draft, String id, DateReader dates) {
        this.sessionDraft = draft;
        this.id = id;
        this.topics = new TopicBuilder(text::add);
        this.itemReader = new ItemReader(new ItemIds(id), text::add);
        this.dates = new SessionDates(dates, draft);
        this.title = draft.parsedHeading().title();
    }

    /**
     * Returns the session.
     *
     * @param source id of its page
     */
    SessionReader.ParsedSession build(String source) {
        var builtTopics = topics.build();
        String name = title != null ? title : fallbackTitle();
        Session session =
                new Session(
                        id,
                        sessionDraft.parsedHeading().number(),
                        name,
                        source,
                        sessionDraft.line(),
                        dates.dateTexts(),
                        dates.isoDate(),
                        readings.citations(name),
                        builtTopics,
                        readings.media(),
                        builtTopics.isEmpty() ? status : null);
        List<NoteText> own = text.stream().map(t -> new NoteText(id, t.line(), t.text())).toList();
        return new SessionReader.ParsedSession(session, own, hasQuestionSection);
    }

    private @Nullable String fallbackTitle() {
        String fallback = sessionDraft.fallbackTitle();
        boolean informative = fallback != null && !SessionHeading.isGeneric(fallback);
        return informative ? fallback : readings.firstTitle();
    }

    /**
     * Reads the heading: a link in it is a reading, unless it leads to the event, and a heading
     * without title is text.
     */
    void readHeading() {
        if (title == null) {
            addText(sessionDraft.heading());
        }
        if (!sessionDraft.heading().links().isEmpty()) {
            readings.add(CitationReader.read(sessionDraft.heading(), CitationRole.REQUIRED, title));
        }
        SectionName section = SessionHeading.sectionOf(sessionDraft.heading().text());
        if (section != null
                && (section.hasReadings() || section.isOneOf(SectionName.Kind.QUESTIONS))) {
            enterSection(section, 0, sessionDraft.heading());
        }
    }

    /**
     * Takes the line below a heading without title as the title; returns false where it is none.
     */
    boolean acceptTitle(InlineText words) {
        String said = words.text();
        boolean line =
                words.lines().size() == 1
                        && words.links().isEmpty()
                        && said.length() < MAX_TITLE_LENGTH;
        boolean fits =
                line
                        && title == null
                        && sessionDraft.parsedHeading().numbered()
                        && SectionLabel.of(words) == null
                        && !said.endsWith(".")
                        && !TO_BE_DECIDED.matcher(said).matches()
                        && !dates.hasDate(said);
        if (fits) {
            title = said;
        }
        return fits;
    }

    void addText(Block block) {
        BlockText.of(block).forEach(text::add);
    }

    void addText(InlineText phrase) {
        BlockText.of(phrase).forEach(text::add);
    }

    void enterSection(SectionName section, int level, InlineText words) {
        state.enter(section, level);
        hasQuestionSection |= section.isOneOf(SectionName.Kind.QUESTIONS);
        topics.openTopic(section.isOneOf(SectionName.Kind.NOTES) ? words : null);
    }

    /** Opens a topic with its heading, which may have a date or a reading. */
    void openTopic(Block.Heading heading) {
        InlineText words = heading.text();
        if (dates.readHeading(words.text())) {
            addText(words);
        }
        state.passHeading(heading.level(), words.text());
        if (!words.links().isEmpty()) {
            readings.add(CitationReader.read(words, state.role(), null));
        }
        topics.openTopic(words);
    }

    /**
     * Reads lines without a label.
     *
     * @param leads whether a list or table follows
     */
    void readLines(List<InlineText> lines, boolean leads) {
        if (lines.isEmpty()) {
            return;
        }
        InlineText words = InlineText.joinLines(lines);
        if (TO_BE_DECIDED.matcher(words.text()).matches()) {
            status = state.isInReadings() ? status : "tbd";
        } else if (state.isInReadings() && !(leads && words.links().isEmpty())) {
            readCitation(words);
        } else if (state.isInSection(SectionName.Kind.DATE)) {
            readDate(words);
        } else if (state.isInSection(SectionName.Kind.TITLE)) {
            readTitle(words);
        } else if (state.isInSection(
                SectionName.Kind.MEDIA,
                SectionName.Kind.PEOPLE,
                SectionName.Kind.VENUE,
                SectionName.Kind.LOG)) {
            readMedia(words);
        } else if (leads) {
            readLeadIn(lines);
        } else {
            readQuestions(lines);
        }
    }

    void readCitation(InlineText words) {
        boolean beside =
                state.isInSection(SectionName.Kind.LINKS)
                        && !readings.isEmpty()
                        && !state.hasExplicitRole();
        CitationRole role = beside ? CitationRole.RELATED : state.role();
        boolean prose = words.links().isEmpty() && ProseDetector.isProse(words.text());
        CitationReader.CitedMaterial found =
                CitationReader.read(words, role, state.precedingLine());
        if (prose || (found.citations().isEmpty() && found.media().isEmpty())) {
            state.readLeadIn(words.text());
            addText(words);
        } else {
            readings.add(found);
        }
        state.setPrecedingLine(null);
    }

    private void readDate(InlineText words) {
        int before = dates.dateTexts().stream().mapToInt(String::length).sum();
        boolean taken = dates.readLine(words.text());
        int said = dates.dateTexts().stream().mapToInt(String::length).sum();
        if (!taken || Math.max(said, before) + 4 < words.text().length()) {
            addText(words);
        }
    }

    private void readTitle(InlineText words) {
        if (!words.links().isEmpty()) {
            readings.add(CitationReader.read(words, CitationRole.REQUIRED, null));
        } else if (title != null) {
            addText(words);
        }
        title = title == null ? words.text() : title;
        state.leave();
    }

    private void readMedia(InlineText words) {
        if (!state.isInSection(SectionName.Kind.MEDIA)) {
            addText(words);
            return;
        }
        for (Inline link : words.links()) {
            readings.add(new Link(link.text().strip(), String.valueOf(link.url())));
        }
        if (words.inlines().stream().anyMatch(r -> !r.isLink() && !r.text().isBlank())) {
            addText(words);
        }
    }

    /**
     * Reads the lines before a list or table; the last is its topic or a sentence that announces
     * it.
     */
    private void readLeadIn(List<InlineText> lines) {
        readQuestions(lines.subList(0, lines.size() - 1));
        InlineText last = lines.getLast();
        if (state.isEndedBy(last.text())) {
            state.leave();
        }
        if (ItemReader.isLabelledQuestion(last)) {
            readQuestions(List.of(last));
            topics.nestNext();
        } else if (isSentence(last) || state.isInReadings() || isNextSessionDay(last)) {
            addTextAndLinks(last);
            state.readLeadIn(last.text());
            hasQuestionSection |= state.isInQuestions();
            topics.openTopic(null);
        } else {
            topics.openTopic(last);
        }
    }

    /** Returns whether a line only gives the date of the next session, which is not a topic. */
    private boolean isNextSessionDay(InlineText words) {
        return state.isInSection(SectionName.Kind.NOTES) && dates.hasDate(words.text());
    }

    private static boolean isSentence(InlineText words) {
        String said = words.text();
        boolean announces = said.matches(".*[:：]$") && SectionName.announcesQuestions(said);
        return said.length() > MAX_TITLE_LENGTH
                || said.endsWith(".")
                || said.endsWith("。")
                || announces;
    }

    /** Reads questions that have a label or follow an announcement; other lines are text. */
    private void readQuestions(List<InlineText> lines) {
        for (InlineText group :
                ProseDetector.questionGroups(lines, state.hasAnnouncedQuestions())) {
            InlineText bare = ItemReader.withoutLabel(group);
            boolean alone =
                    state.hasAnnouncedQuestions() && ProseDetector.isOnlyQuestions(bare.text());
            if (ItemReader.isLabelledAnswer(group) && topics.hasItem()) {
                topics.addNested(
                        List.of(itemReader.createItem(group, group.line(), false, List.of())));
            } else if (QuestionDetector.isQuestion(bare)
                    && (ItemReader.isLabelledQuestion(group) || alone)) {
                topics.add(List.of(itemReader.createItem(bare, group.line(), false, List.of())));
            } else {
                group.lines().forEach(this::addTextAndLinks);
            }
        }
    }

    private void addTextAndLinks(InlineText line) {
        StrayLinks.collect(line, state.isOutsideSections(), readings, state.precedingLine());
        state.setPrecedingLine(line.text());
        addText(line);
    }
}
