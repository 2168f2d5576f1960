package org.lectern.corpus.notes;

import org.lectern.corpus.NotesReader;
import org.lectern.model.Item;
import org.lectern.model.NoteText;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads Markdown as reading groups write it: a season on one page, a page for each session, a
 * schedule in a table. Safe for threads.
 */
public final class MarkdownNotes implements NotesReader {

    /** A whole file with more citations than this, and nothing else, is a list and no session. */
    private static final int READING_LIST = 10;

    /** So many questions in lists, most of the items, make a session by themselves. */
    private static final int QUESTION_LIST = 3;

    private final BlockReader blocks = new BlockReader();

    /** A reader of Markdown pages. */
    public MarkdownNotes() {}

    @Override
    public SessionPage read(String id, String file, String markdown) {
        FrontMatter matter = FrontMatter.take(Mojibake.repaired(normalised(markdown)));
        PageCleaner.Cleaned cleaned = PageCleaner.clean(matter.body(), matter.texts());
        MeetingLog log = MeetingLog.take(blocks.read(cleaned.markdown()));
        DateReader dates = new DateReader(DateOrder.of(cleaned.markdown()));
        Page page = new Page(file, matter, dates, log.rest());
        SessionFinder.Found found = SessionFinder.find(page);

        List<NoteText> text = new ArrayList<>(cleaned.removed());
        if (!matter.source().isEmpty()) {
            text.add(new NoteText(null, 2, matter.source()));
        }
        log.taken().forEach(b -> PlainText.of(b).forEach(text::add));
        found.outside().forEach(b -> PlainText.of(b).forEach(text::add));
        List<Session> sessions = sessions(id, found, page, text);
        return new SessionPage(id, file, page.title(), sessions, inOrder(text));
    }

    /** Whether its lists are of questions, though nothing announces them. */
    private static boolean mostlyAsks(Session session) {
        List<Item> items = session.topics().stream().flatMap(t -> t.items().stream()).toList();
        long asked = items.stream().filter(i -> i.kind() == Item.Kind.QUESTION).count();
        return asked >= QUESTION_LIST && asked * 2 > items.size();
    }

    private static String normalised(String markdown) {
        String text = markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown;
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<NoteText> inOrder(List<NoteText> text) {
        return text.stream().sorted(Comparator.comparingInt(NoteText::line)).toList();
    }

    private static List<Session> sessions(
            String id, SessionFinder.Found found, Page page, List<NoteText> text) {
        List<Session> sessions = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (Draft draft : found.drafts()) {
            Integer number = draft.name().number();
            String counted = number == null || !numbers.add(number) ? null : String.valueOf(number);
            String name = id + "." + (counted != null ? counted : "n" + (sessions.size() + 1));
            SessionReader.Outcome outcome = SessionReader.read(draft, name, id, page.dates());
            if (found.whole() && !isSession(outcome, draft)) {
                draft.blocks().forEach(b -> PlainText.of(b).forEach(text::add));
                return List.of();
            }
            sessions.add(outcome.session());
            text.addAll(outcome.text());
        }
        return sessions;
    }

    /** A file is a session when it is counted or dated, or asks, or has a few readings. */
    private static boolean isSession(SessionReader.Outcome outcome, Draft draft) {
        Session session = outcome.session();
        int readings = session.readings().size();
        return draft.name().counted()
                || !session.dates().isEmpty()
                || (outcome.asks() && !session.topics().isEmpty())
                || mostlyAsks(session)
                || (readings > 0 && readings <= READING_LIST);
    }
}
