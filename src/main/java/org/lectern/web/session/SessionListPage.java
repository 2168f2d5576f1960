package org.lectern.web.session;

import org.lectern.coverage.SessionAnswerCache;
import org.lectern.index.Snapshot;
import org.lectern.web.view.Layout;
import org.lectern.web.view.Layout.NavItem;

import java.util.List;

/** The list of all sessions, by notes page. */
public record SessionListPage(Layout layout, List<SessionTimeline> timelines) {

    public SessionListPage {
        timelines = List.copyOf(timelines);
    }

    /** Returns the list for a snapshot. */
    public static SessionListPage of(Snapshot snapshot, SessionAnswerCache answers) {
        return new SessionListPage(
                Layout.of("Sessions", NavItem.SESSIONS, snapshot),
                SessionTimeline.all(snapshot, answers));
    }
}
