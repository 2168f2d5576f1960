package org.lectern.index;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.PassageVectors;
import org.lectern.model.Reference;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change of the index, which becomes visible to readers with {@link #commit}. Closing an update
 * without a commit discards it.
 */
public interface IndexUpdate extends AutoCloseable {

    /** Returns the catalogue of the commit that this update starts from; empty for a rebuild. */
    Catalogue previousCatalogue();

    /** Returns the reader version of that commit; 0 if there is none. */
    int previousReaderVersion();

    /** Returns the id of the embedding model of that commit; empty if it has no vectors. */
    Optional<String> previousModel();

    /**
     * Returns vectors of that commit by their key, from any passage. A rebuild reuses vectors too.
     *
     * @param key see {@link PassageVectors#textHash}
     */
    Optional<PassageVectors> previousVectors(String key);

    /**
     * Adds a source, or replaces the one with the same id. A source that could not be read has no
     * passages.
     *
     * @param references the reading's list of references; empty for notes
     */
    void replace(CatalogueEntry entry, List<IndexedPassage> passages, List<Reference> references);

    /** Removes a source with its passages; does nothing if there is none with the id. */
    void remove(String sourceId);

    /**
     * Publishes all changes atomically.
     *
     * @param corpus folder that was indexed
     * @param readerVersion version of the code that read its files
     * @param model id of the model that embedded the passages; null if they have no vectors
     * @param fingerprint hexadecimal fingerprint of the index's content, the id of the commit
     */
    void commit(
            Path corpus,
            int readerVersion,
            @Nullable String model,
            String fingerprint,
            Instant time);

    @Override
    void close();
}
