package org.lectern.query;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * A query that depends neither on an engine nor on a syntax. Its texts are as the user typed them;
 * the engine analyses them as it analysed the passages.
 */
public sealed interface IndexQuery {

    /**
     * Returns the part of this query that a passage must match to be a result of a semantic search;
     * null if all of it is optional.
     */
    default @Nullable IndexQuery requiredPart() {
        return switch (this) {
            case AnyWord q when q.field() == QueryField.TEXT -> null;
            case Boosted _ -> null;
            case Bool q -> requiredPartOf(q);
            case AnyWord _, Phrase _, Wildcard _, Fuzzy _, InSession _ -> this;
        };
    }

    private static @Nullable IndexQuery requiredPartOf(Bool query) {
        List<Clause> required =
                query.clauses().stream().filter(c -> c.occur() != Occur.SHOULD).toList();
        return required.isEmpty() ? null : new Bool(required);
    }

    /** A query that matches passages with at least one of the words of a text. */
    record AnyWord(QueryField field, String text) implements IndexQuery {}

    /**
     * A query that matches passages with all words of a text in order.
     *
     * @param slop number of positions by which words may be moved to match
     */
    record Phrase(QueryField field, String text, int slop) implements IndexQuery {}

    /**
     * A query that matches words with a pattern.
     *
     * @param pattern {@code *} stands for any number of letters, {@code ?} for one
     */
    record Wildcard(QueryField field, String pattern) implements IndexQuery {}

    /**
     * A query that matches a word and words like it.
     *
     * @param maxEdits largest edit distance, 1 or 2
     */
    record Fuzzy(QueryField field, String word, int maxEdits) implements IndexQuery {}

    /**
     * A query that matches the notes of a session and the readings that it cites.
     *
     * @param session id of the session
     * @param readings ids of the readings
     */
    record InSession(String session, Set<String> readings) implements IndexQuery {

        public InSession {
            readings = Set.copyOf(readings);
        }
    }

    /** A query whose score is multiplied by a factor. It only ever adds to what the user typed. */
    record Boosted(IndexQuery query, double boost) implements IndexQuery {}

    /** A combination of clauses. Without a required clause, a passage must match any of them. */
    record Bool(List<Clause> clauses) implements IndexQuery {

        public Bool {
            clauses = List.copyOf(clauses);
        }
    }

    /** A part of a {@link Bool}. */
    record Clause(Occur occur, IndexQuery query) {}

    /** A requirement on a clause. */
    enum Occur {
        MUST,
        SHOULD,
        MUST_NOT
    }
}
