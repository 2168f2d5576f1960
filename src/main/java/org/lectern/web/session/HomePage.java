package org.lectern.web.session;

import org.lectern.coverage.SessionAnswerCache;
import org.lectern.index.Snapshot;
import org.lectern.web.view.Layout;
import org.lectern.web.view.Layout.NavItem;
import org.lectern.web.view.RecentQueries;
import org.lectern.web.view.SearchForm;

import java.util.List;

/**
 * The home page.
 *
 * @param timelines the sessions of each notes page, newest first
 * @param recentQueries the latest queries, newest first
 */
public record HomePage(
        Layout layout,
        SearchForm form,
        List<SessionTimeline> timelines,
        List<RecentQueries.RecentQuery> recentQueries) {

    public HomePage {
        timelines = List.copyOf(timelines);
        recentQueries = List.copyOf(recentQueries);
    }

    /** Returns the home page for a snapshot. */
    public static HomePage of(
            Snapshot snapshot, SessionAnswerCache answers, RecentQueries recentQueries) {
        return new HomePage(
                Layout.of("Search the readings", NavItem.HOME, snapshot),
                SearchForm.empty(),
                SessionTimeline.all(snapshot, answers),
                recentQueries.latest());
    }
}
