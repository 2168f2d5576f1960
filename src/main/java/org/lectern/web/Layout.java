package org.lectern.web;

import org.lectern.index.Snapshot;

/**
 * What stands round every page.
 *
 * @param title of the window
 * @param searching whether the page is the search page
 */
public record Layout(String title, boolean searching, IndexFacts index) {

    static Layout of(String title, boolean searching, Snapshot snapshot) {
        return new Layout(title, searching, IndexFacts.of(snapshot));
    }

    public String style() {
        return Asset.STYLE.address();
    }

    public String script() {
        return Asset.SCRIPT.address();
    }

    public String icon() {
        return Asset.ICON.address();
    }
}
