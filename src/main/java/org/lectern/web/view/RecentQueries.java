package org.lectern.web.view;

import org.lectern.model.AnswerState;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was asked of this server last. Forgotten when it ends. Safe for use by many threads. */
public final class RecentQueries {

    private static final int MAX_KEPT = 50;
    private static final int MAX_SHOWN = 6;

    private final Deque<RecentQuery> queries = new ArrayDeque<>();

    /** A question that was searched for, with the state of its answer. */
    public record RecentQuery(String query, AnswerState state, String href) {}

    /** Notes what was asked; what was asked before moves to the front. */
    public synchronized void add(RecentQuery latest) {
        queries.removeIf(existing -> existing.query().equalsIgnoreCase(latest.query()));
        queries.addFirst(latest);
        if (queries.size() > MAX_KEPT) {
            queries.removeLast();
        }
    }

    /** The last ones, the newest first. */
    public synchronized List<RecentQuery> latest() {
        return queries.stream().limit(MAX_SHOWN).toList();
    }

    /** All that are remembered, the newest first. */
    public synchronized List<RecentQuery> all() {
        return List.copyOf(queries);
    }
}
