package org.lectern.web.view;

import org.lectern.model.AnswerState;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest queries to this server, in memory only. Thread-safe. */
public final class RecentQueries {

    private static final int MAX_KEPT = 50;
    private static final int MAX_SHOWN = 6;

    private final Deque<RecentQuery> queries = new ArrayDeque<>();

    /** A query with the state of its answer. */
    public record RecentQuery(String query, AnswerState state, String href) {}

    /** Adds a query, or moves it to the front if it is known. */
    public synchronized void add(RecentQuery latest) {
        queries.removeIf(existing -> existing.query().equalsIgnoreCase(latest.query()));
        queries.addFirst(latest);
        if (queries.size() > MAX_KEPT) {
            queries.removeLast();
        }
    }

    /** Returns the latest queries that the home page shows, newest first. */
    public synchronized List<RecentQuery> latest() {
        return queries.stream().limit(MAX_SHOWN).toList();
    }

    /** Returns all remembered queries, newest first. */
    public synchronized List<RecentQuery> all() {
        return List.copyOf(queries);
    }
}
