package org.lectern.index;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;

/**
 * A passage as it goes into the index.
 *
 * @param vectors null where it can be found by its words alone
 */
public record IndexedPassage(Passage passage, @Nullable PassageVectors vectors) {}
