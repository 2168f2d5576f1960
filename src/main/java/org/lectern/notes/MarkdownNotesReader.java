package org.lectern.notes;

import org.lectern.model.Item;
import org.lectern.model.NoteText;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.notes.date.DateOrder;
import org.lectern.notes.date.DateReader;
import org.lectern.notes.markup.BlockReader;
import org.lectern.notes.markup.BlockText;
import org.lectern.notes.markup.FrontMatter;
import org.lectern.notes.markup.MarkupStripper;
import org.lectern.notes.markup.MojibakeRepair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A reader of Markdown notes in the conventions of many reading groups: a season on one page, one
 * page for each session, or a schedule in a table. Safe for use by many threads.
 */
public final class MarkdownNotesReader implements NotesReader {

    /** A file with more citations and nothing else is a reading list and not a session. */
    private static final int MAX_READINGS = 10;

    /** A file with this many questions, if most of its items, is a session. */
    private static final int MIN_QUESTIONS = 3;

    private final BlockReader blockReader = new BlockReader();

    /** Creates a reader. */
    public MarkdownNotesReader() {}

    @Override
    public SessionPage read(String id, String file, String markdown) {
        FrontMatter matter = FrontMatter.parse(MojibakeRepair.repair(normalize(markdown)));
        MarkupStripper.StrippedPage cleaned =
                MarkupStripper.strip(matter.body(), matter.textFields());
        MeetingLogSplit log = MeetingLogSplit.split(blockReader.read(cleaned.markdown()));
        DateReader dates = new DateReader(DateOrder.detect(cleaned.markdown()));
        NotesPage page = new NotesPage(file, matter, dates, log.rest());
        SessionSegmenter.Segmentation found = SessionSegmenter.segment(page);

        List<NoteText> text = new ArrayList<>(cleaned.removed());
        if (!matter.source().isEmpty()) {
            text.add(new NoteText(null, 2, matter.source()));
        }
        log.logs().forEach(b -> BlockText.of(b).forEach(text::add));
        found.unassigned().forEach(b -> BlockText.of(b).forEach(text::add));
        List<Session> sessions = readSessions(id, found, page, text);
        return new SessionPage(id, file, page.title(), sessions, sortedByLine(text));
    }

    /** Returns whether most items are questions, though no heading announces them. */
    private static boolean isMostlyQuestions(Session session) {
        List<Item> items = session.topics().stream().flatMap(t -> t.items().stream()).toList();
        long asked = items.stream().filter(i -> i.kind() == Item.Kind.QUESTION).count();
        return asked >= MIN_QUESTIONS && asked * 2 > items.size();
    }

    private static String normalize(String markdown) {
        String text = markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown;
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<NoteText> sortedByLine(List<NoteText> text) {
        return text.stream().sorted(Comparator.comparingInt(NoteText::line)).toList();
    }

    private static List<Session> readSessions(
            String id, SessionSegmenter.Segmentation found, NotesPage page, List<NoteText> text) {
        List<Session> sessions = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (SessionDraft draft : found.drafts()) {
            Integer number = draft.parsedHeading().number();
            String counted = number == null || !numbers.add(number) ? null : String.valueOf(number);
            String name = id + "." + (counted != null ? counted : "n" + (sessions.size() + 1));
            SessionReader.ParsedSession outcome =
                    SessionReader.read(draft, name, id, page.dateReader());
            if (found.wholePage() && !isSession(outcome, draft)) {
                draft.blocks().forEach(b -> BlockText.of(b).forEach(text::add));
                return List.of();
            }
            sessions.add(outcome.session());
            text.addAll(outcome.text());
        }
        return sessions;
    }

    /**
     * Returns whether a whole file is a session: it has a number, date, questions or a few
     * readings.
     */
    private static boolean isSession(SessionReader.ParsedSession outcome, SessionDraft draft) {
        Session session = outcome.session();
        int readings = session.readings().size();
        return draft.parsedHeading().numbered()
                || !session.dates().isEmpty()
                || (outcome.hasQuestionSection() && !session.topics().isEmpty())
                || isMostlyQuestions(session)
                || (readings > 0 && readings <= MAX_READINGS);
    }
}
