package org.lectern.index;

import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Acronyms;
import org.lectern.index.Candidates.Candidate;
import org.lectern.model.Catalogue;
import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;
import org.lectern.model.Reference;
import org.lectern.model.Vector;
import org.lectern.query.IndexQuery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One commit, open for reading. Safe for use by many threads until it is closed. */
public interface Snapshot extends AutoCloseable {

    Commit commit();

    Catalogue catalogue();

    /**
     * The best passages by their words.
     *
     * @param limit how many at most
     */
    Candidates search(IndexQuery query, Scope scope, int limit);

    /**
     * The passages whose vectors are nearest to one, nearest first, scored by their cosines.
     * Approximate where there are many. None where the index has no vectors.
     *
     * @param required what they must match besides; null for nothing
     * @param limit how many at most
     */
    List<Candidate> nearest(Vector vector, Scope scope, @Nullable IndexQuery required, int limit);

    /**
     * What {@link #search} would score each of these passages; 0 where it does not match.
     *
     * @param passages their numbers
     */
    Map<Integer, Double> scores(IndexQuery query, Scope scope, Collection<Integer> passages);

    /** About the score that a perfect passage could reach in {@link #search}; 0 for none. */
    double maxScoreEstimate(IndexQuery query, Scope scope);

    /**
     * The passages of these numbers, in their order.
     *
     * @param passages numbers of {@link Candidate}s of this snapshot
     */
    List<Passage> passages(List<Integer> passages);

    /** The vectors of those of these passages that have some, by their numbers. */
    Map<Integer, PassageVectors> vectors(Collection<Integer> passages);

    /**
     * How many of the readings' passages hold each term, the readings' titles counted in.
     *
     * @param terms as {@link org.lectern.analysis.WordTokenizer} gives them
     */
    Map<String, Integer> documentFrequencies(Collection<String> terms);

    /**
     * How the passages that match a query by their words are spread over sources and kinds of
     * sections, all counted.
     */
    Facets facets(IndexQuery query, Scope scope);

    /**
     * Words of the readings that begin so, those in the most passages first, each whole and in
     * lower case. Words that are too common to search for are left out. Where very many begin so,
     * the first by the alphabet are looked at.
     *
     * @param prefix in any case; none begin with one that is no part of a word
     * @param limit how many at most
     */
    List<WordCount> wordsWithPrefix(String prefix, int limit);

    /**
     * The word of readings or notes that is most like one that none of them has: of those with the
     * same first letter and the fewest letters to change, add, leave out or swap with the next
     * (Damerau-Levenshtein), the one in the most passages.
     *
     * @param edits how many letters at most, 1 or 2
     * @return none where none is so near, or the word is somewhere in the index, in another form or
     *     as a name
     */
    Optional<String> closestWord(String word, int edits);

    /** What the readings say their acronyms stand for. */
    Acronyms acronyms();

    Optional<Passage> passage(String id);

    /**
     * All passages of a source, in its order.
     *
     * @param source id of the source
     */
    List<Passage> passagesOf(String source);

    /**
     * What a reading lists as its references, in their order, read when asked.
     *
     * @param source id of the reading
     * @return none where it has no list, or there is no such reading
     */
    List<Reference> referencesOf(String source);

    @Override
    void close();
}
