package org.lectern.index;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;

/**
 * A passage to be indexed.
 *
 * @param vectors null if the passage is to be found lexically only
 */
public record IndexedPassage(Passage passage, @Nullable PassageVectors vectors) {}
