package org.lectern.corpus;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Item;
import org.lectern.model.Locator;
import org.lectern.model.NoteText;
import org.lectern.model.Passage;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.model.Sha256;
import org.lectern.model.Topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A splitter of a page of notes into passages, one for each item and each text between items. */
final class NotesPassages {

    private final SessionPage page;
    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, Integer> occurrences = new HashMap<>();

    private NotesPassages(SessionPage page) {
        this.page = page;
    }

    static List<Passage> of(SessionPage page) {
        NotesPassages notes = new NotesPassages(page);
        page.sessions().forEach(notes::addItems);
        page.text().forEach(notes::add);
        return List.copyOf(notes.passages);
    }

    private void addItems(Session session) {
        for (Topic topic : session.topics()) {
            List<String> section = Optional.ofNullable(topic.title()).stream().toList();
            topic.items().stream()
                    .flatMap(Item::flattened)
                    .forEach(item -> add(session.id(), item.line(), item.text(), section));
        }
    }

    private void add(NoteText text) {
        add(text.session(), text.line(), text.text(), List.of());
    }

    private void add(@Nullable String session, int line, String text, List<String> section) {
        if (text.isBlank()) {
            return;
        }
        // Without the line number: an insertion above must not break links to passages below.
        int occurrence = occurrences.merge(text, 1, Integer::sum) - 1;
        String id = Sha256.of(page.id() + "\n" + occurrence + "\n" + text).substring(0, 12);
        int last = line + (int) text.lines().count() - 1;
        Locator locator = new Locator.NoteLines(session, line, last);
        passages.add(new Passage(id, page.id(), passages.size(), text, section, locator));
    }
}
