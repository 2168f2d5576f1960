package org.lectern.web;

import org.jspecify.annotations.Nullable;

/**
 * The search form, as it was filled in.
 *
 * @param in a constant of {@link org.lectern.search.In}, in lower case
 * @param reading id, kept for the next search
 * @param session id, kept for the next search
 */
public record AskForm(String query, String in, @Nullable String reading, @Nullable String session) {

    static AskForm empty() {
        return new AskForm("", "all", null, null);
    }

    static AskForm of(SearchAddress address) {
        return new AskForm(
                address.query(),
                Request.nameOf(address.in()),
                address.reading(),
                address.session());
    }
}
