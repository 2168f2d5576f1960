package org.lectern.web.answers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was asked of this server last. Forgotten when it ends. Safe for use by many threads. */
public final class AskedLately {

    private static final int KEPT = 50;
    private static final int SHOWN = 6;

    private final Deque<Asked> asked = new ArrayDeque<>();

    /**
     * A question that was searched for.
     *
     * @param state {@code found}, {@code partly} or {@code not-found}
     */
    public record Asked(String query, String state, String href) {}

    /** Notes what was asked; what was asked before moves to the front. */
    public synchronized void add(Asked latest) {
        asked.removeIf(earlier -> earlier.query().equalsIgnoreCase(latest.query()));
        asked.addFirst(latest);
        if (asked.size() > KEPT) {
            asked.removeLast();
        }
    }

    /** The last ones, the newest first. */
    public synchronized List<Asked> last() {
        return asked.stream().limit(SHOWN).toList();
    }

    /** All that are remembered, the newest first. */
    public synchronized List<Asked> all() {
        return List.copyOf(asked);
    }
}
