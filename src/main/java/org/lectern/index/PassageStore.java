package org.lectern.index;

import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;
import org.lectern.model.Reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored passages, vectors and references of a snapshot. */
public interface PassageStore {

    /**
     * Returns the passages with the given numbers, in the order of the numbers.
     *
     * @param passages passage numbers of {@link Candidates.Candidate}s of the same snapshot
     */
    List<Passage> passages(List<Integer> passages);

    /** Returns vectors by passage number, for those of the given passages that have any. */
    Map<Integer, PassageVectors> vectors(Collection<Integer> passages);

    /** Returns the passage with an id; empty if there is none. */
    Optional<Passage> passage(String id);

    /** Returns all passages of a source in their order in it; empty for an unknown source. */
    List<Passage> passagesOf(String source);

    /**
     * Returns the entries of a reading's list of references, in order; empty if it has none or the
     * reading is unknown.
     */
    List<Reference> referencesOf(String source);
}
