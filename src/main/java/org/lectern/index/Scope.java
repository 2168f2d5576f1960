package org.lectern.index;

import org.jspecify.annotations.Nullable;
import org.lectern.model.SectionKind;

import java.util.Set;

/** Where to look. */
public sealed interface Scope {

    /**
     * In readings.
     *
     * @param ids only in these; null for all
     * @param sectionKind only in sections of this kind; null for all
     */
    record Readings(@Nullable Set<String> ids, @Nullable SectionKind sectionKind) implements Scope {

        /** In all their sections. */
        public Readings(@Nullable Set<String> ids) {
            this(ids, null);
        }
    }

    /**
     * In the notes.
     *
     * @param session only in this one; null for all
     */
    record Notes(@Nullable String session) implements Scope {}
}
