package org.lectern.web.session;

import org.lectern.coverage.SessionAnswerCache;
import org.lectern.index.Snapshot;
import org.lectern.web.view.Layout;
import org.lectern.web.view.Layout.NavItem;

import java.util.List;

/** All sessions, by the pages of the notes that they stand on. */
public record SessionListPage(Layout layout, List<SessionTimeline> timelines) {

    public SessionListPage {
        timelines = List.copyOf(timelines);
    }

    /** The sessions of one commit. */
    public static SessionListPage of(Snapshot snapshot, SessionAnswerCache answers) {
        return new SessionListPage(
                Layout.of("Sessions", NavItem.SESSIONS, snapshot),
                SessionTimeline.all(snapshot, answers));
    }
}
