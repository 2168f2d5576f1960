package org.lectern.index;

import org.jspecify.annotations.Nullable;
import org.lectern.model.SectionKind;

import java.util.Set;

/** The part of the index in which to search. */
public sealed interface Scope {

    /**
     * Passages of readings.
     *
     * @param ids ids of the only readings to search; null for all
     * @param sectionKind the only kind of section to search; null for all
     */
    record Readings(@Nullable Set<String> ids, @Nullable SectionKind sectionKind) implements Scope {

        /** Creates a scope with sections of all kinds. */
        public Readings(@Nullable Set<String> ids) {
            this(ids, null);
        }
    }

    /**
     * Lines of the notes.
     *
     * @param session id of the only session to search; null for all
     */
    record Notes(@Nullable String session) implements Scope {}
}
