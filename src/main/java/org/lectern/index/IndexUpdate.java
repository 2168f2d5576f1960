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

/** A change of the index that nobody sees before {@link #commit}. Closed without, it never was. */
public interface IndexUpdate extends AutoCloseable {

    /** What the index held when the update began. */
    Catalogue previousCatalogue();

    /** The version of what read the files that the index held then; 0 where there were none. */
    int previousReaderVersion();

    /** The model that placed the vectors that the index held then; empty where it had none. */
    Optional<String> previousModel();

    /** The vectors that the index held then under a key, by whatever passage. */
    Optional<PassageVectors> previousVectors(String key);

    /**
     * Puts in a source, in place of what had its id. A source that failed has no passages.
     *
     * @param references that a reading lists; none for notes
     */
    void replace(CatalogueEntry entry, List<IndexedPassage> passages, List<Reference> references);

    void remove(String sourceId);

    /**
     * Publishes all changes at once.
     *
     * @param corpus the folder that was read
     * @param reader version of what read its files
     * @param model that placed the passages' vectors; null where they have none
     * @param fingerprint of all that is in the index, hexadecimal
     */
    void commit(Path corpus, int reader, @Nullable String model, String fingerprint, Instant time);

    @Override
    void close();
}
