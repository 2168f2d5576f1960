package org.lectern.web.session;

import org.lectern.index.Snapshot;
import org.lectern.web.answers.NotesAnswers;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Layout.Room;

import java.util.List;

/** All sessions, by the pages of the notes that they stand on. */
public record SessionsPage(Layout layout, List<Season> seasons) {

    public SessionsPage {
        seasons = List.copyOf(seasons);
    }

    /** The sessions of one commit. */
    public static SessionsPage of(Snapshot snapshot, NotesAnswers answers) {
        return new SessionsPage(
                Layout.of("Sessions", Room.SESSIONS, snapshot), Season.all(snapshot, answers));
    }
}
