package org.lectern.web.view;

import org.lectern.index.Snapshot;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands round every page.
 *
 * @param title of the window
 * @param active that the page is in
 */
public record Layout(String title, NavItem active, IndexSummary index) {

    /** The parts of the house that the head of a page leads to. */
    public enum NavItem {
        /** The first page, errors: none of the others. */
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

    /** A link in the head, and whether the page is in that part. */
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

    /** Whether the head has a search field; the hall and the search page have a larger one. */
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
