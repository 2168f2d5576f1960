package org.lectern.index;

import org.lectern.model.Catalogue;
import org.lectern.model.Passage;
import org.lectern.model.Reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One commit, open for reading. Safe for use by many threads until it is closed. */
public interface Snapshot extends AutoCloseable {

    Commit commit();

    Catalogue catalogue();

    /**
     * The best passages by BM25.
     *
     * @param limit how many at most
     */
    Candidates search(IndexQuery query, Scope scope, int limit);

    /**
     * How many of the readings' passages hold each term, the readings' titles counted in.
     *
     * @param terms as {@link org.lectern.analysis.Words} gives them
     */
    Map<String, Integer> documentFrequencies(Collection<String> terms);

    Optional<Passage> passage(String id);

    /**
     * What a reading lists as its references, in their order, read when asked.
     *
     * @param source id of the reading
     * @return none where it has no list, or there is no such reading
     */
    List<Reference> references(String source);

    @Override
    void close();
}
