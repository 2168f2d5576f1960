package org.lectern.web.page;

import org.lectern.index.Snapshot;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands round every page.
 *
 * @param title of the window
 * @param room that the page is in
 */
public record Layout(String title, Room room, IndexFacts index) {

    /** The parts of the house that the head of a page leads to. */
    public enum Room {
        /** The first page, errors: none of the others. */
        HALL("", ""),
        SEARCH("Search", "/search"),
        SESSIONS("Sessions", "/sessions"),
        READINGS("Readings", "/readings"),
        COVERAGE("Coverage", "/coverage");

        private final String label;
        private final String href;

        Room(String label, String href) {
            this.label = label;
            this.href = href;
        }
    }

    /** A link in the head, and whether the page is in that part. */
    public record Way(String label, String href, boolean here) {}

    public static Layout of(String title, Room room, Snapshot snapshot) {
        return new Layout(title + " · Lectern", room, IndexFacts.of(snapshot));
    }

    public List<Way> ways() {
        return Stream.of(Room.values())
                .filter(way -> !way.label.isEmpty())
                .map(way -> new Way(way.label, way.href, way == room))
                .toList();
    }

    /** Whether the head has a search field; the hall and the search page have a larger one. */
    public boolean hasField() {
        return room != Room.HALL && room != Room.SEARCH;
    }

    public String style() {
        return Asset.STYLE.address();
    }

    public List<String> scripts() {
        return List.of(Asset.SCRIPT.address(), Asset.SUGGEST.address());
    }

    public String icon() {
        return Asset.ICON.address();
    }
}
