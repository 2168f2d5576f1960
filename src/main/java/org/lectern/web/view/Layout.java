package org.lectern.web.view;

import org.lectern.index.Snapshot;

import java.util.List;
import java.util.stream.Stream;

/**
 * The frame of every page: title, navigation, footer.
 *
 * @param title the document's title
 * @param active the navigation item of the page
 */
public record Layout(String title, NavItem active, IndexSummary index) {

    /** The items of the site's navigation. */
    public enum NavItem {
        /** The home page and error pages; not shown in the navigation. */
        HOME("", ""),
        SEARCH("Search", "/search"),
        SESSIONS("Sessions", "/sessions"),
        READINGS("Readings", "/readings"),
        COVERAGE("Coverage", "/coverage");

        private final String label;
        private final String href;

        NavItem(String label, String href) {
            this.label = label;
            this.href = href;
        }
    }

    /** A navigation link; {@code current} marks the area of the page. */
    public record NavLink(String label, String href, boolean current) {}

    public static Layout of(String title, NavItem active, Snapshot snapshot) {
        return new Layout(title + " · Lectern", active, IndexSummary.of(snapshot));
    }

    public List<NavLink> navLinks() {
        return Stream.of(NavItem.values())
                .filter(item -> !item.label.isEmpty())
                .map(item -> new NavLink(item.label, item.href, item == active))
                .toList();
    }

    /**
     * Returns whether the header has a search field; the home and search pages have a larger one.
     */
    public boolean hasSearchField() {
        return active != NavItem.HOME && active != NavItem.SEARCH;
    }

    public String stylesheet() {
        return Asset.STYLE.url();
    }

    public List<String> scripts() {
        return List.of(Asset.SCRIPT.url(), Asset.SUGGESTIONS.url());
    }

    public String icon() {
        return Asset.ICON.url();
    }
}
