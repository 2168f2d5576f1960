package org.lectern.query;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * What to look for, free of any engine and any syntax. Texts are as the user wrote them: the engine
 * takes them apart as it did the passages.
 */
public sealed interface IndexQuery {

    /** What a passage must match whatever it means; null where words are only wished for. */
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

    /** Any of the words; the more, the rarer and the nearer to their neighbours, the better. */
    record AnyWord(QueryField field, String text) implements IndexQuery {}

    /**
     * The words in this order.
     *
     * @param slop how many places they may be moved in all to fit
     */
    record Phrase(QueryField field, String text, int slop) implements IndexQuery {}

    /** A word with {@code *} for any letters and {@code ?} for one. */
    record Wildcard(QueryField field, String pattern) implements IndexQuery {}

    /**
     * A word, or one like it.
     *
     * @param maxEdits how many letters may differ, 1 or 2
     */
    record Fuzzy(QueryField field, String word, int maxEdits) implements IndexQuery {}

    /**
     * Anything that a session reads or notes.
     *
     * @param session its id
     * @param readings ids of the readings that it cites
     */
    record InSession(String session, Set<String> readings) implements IndexQuery {

        public InSession {
            readings = Set.copyOf(readings);
        }
    }

    /** What stands for something that is sought beside it, and counts so much of it. */
    record Boosted(IndexQuery query, double boost) implements IndexQuery {}

    /** Parts put together. Where none must match, any one suffices. */
    record Bool(List<Clause> clauses) implements IndexQuery {

        public Bool {
            clauses = List.copyOf(clauses);
        }
    }

    /** A part of {@link Bool}. */
    record Clause(Occur occur, IndexQuery query) {}

    /** Whether a passage must match a part, may, or must not. */
    enum Occur {
        MUST,
        SHOULD,
        MUST_NOT
    }
}
