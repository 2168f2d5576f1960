package org.lectern.notes;

import org.lectern.model.Sha256;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A generator of ids for the items of one session. An id depends on the text of the item, so that
 * it survives edits elsewhere. Not safe for use by many threads.
 */
final class ItemIds {

    private static final int DIGITS = 6;

    private final String session;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> assigned = new HashSet<>();

    ItemIds(String session) {
        this.session = session;
    }

    /** Returns the id of the next item with this text. */
    String nextId(String text) {
        String key = text.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        String id = createId(key, counts.merge(key, 1, Integer::sum));
        while (!assigned.add(id)) {
            id = createId(key, counts.merge(key, 1, Integer::sum));
        }
        return id;
    }

    private String createId(String key, int time) {
        return session + "." + Sha256.of(time == 1 ? key : key + "#" + time).substring(0, DIGITS);
    }
}
