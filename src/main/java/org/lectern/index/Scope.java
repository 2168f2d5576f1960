package org.lectern.index;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** Where to look. */
public sealed interface Scope {

    /**
     * In readings.
     *
     * @param ids only in these; null for all
     */
    record Readings(@Nullable Set<String> ids) implements Scope {}

    /**
     * In the notes.
     *
     * @param session only in this one; null for all
     */
    record Notes(@Nullable String session) implements Scope {}
}
