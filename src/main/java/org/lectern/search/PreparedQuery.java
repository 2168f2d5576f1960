package org.lectern.search;

import org.lectern.query.ParsedQuery;

/**
 * A query that is ready to be run against one snapshot: parsed, corrected, expanded and embedded
 * once, however many searches and counts are made of it. {@link Searcher#prepare} and {@link
 * Searcher#prepareQuestion} create it. Immutable.
 */
public final class PreparedQuery {

    private final String text;
    private final ParsedQuery parsed;
    private final EmbeddedQuery embedded;

    PreparedQuery(String text, ParsedQuery parsed, EmbeddedQuery embedded) {
        this.text = text;
        this.parsed = parsed;
        this.embedded = embedded;
    }

    /** Returns the query as the user typed it. */
    public String text() {
        return text;
    }

    /** Returns the query as it was understood: with its spelling corrected, without expansions. */
    public ParsedQuery parsed() {
        return parsed;
    }

    /** Returns the query as it is run: expanded, and with its vector where it has one. */
    EmbeddedQuery embedded() {
        return embedded;
    }
}
