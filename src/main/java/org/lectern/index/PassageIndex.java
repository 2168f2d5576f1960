package org.lectern.index;

import java.util.Optional;

/** An index of passages. One process can write at a time, any number can read. */
public interface PassageIndex {

    /**
     * Opens the newest commit for reading. Later commits do not change the snapshot.
     *
     * @throws org.lectern.model.LecternException.IndexMissingException if there is no commit
     * @throws org.lectern.model.LecternException.IndexUnreadableException if another version of
     *     Lectern wrote the index
     */
    Snapshot open();

    /**
     * Opens the newest commit if it is another than that of a snapshot. Both share the parts of the
     * index that the two commits have in common; each is closed on its own.
     *
     * @param held a snapshot of this index, which stays open meanwhile and afterwards
     * @return empty where the snapshot is of the newest commit
     * @throws org.lectern.model.LecternException.IndexMissingException if the index is gone
     * @throws org.lectern.model.LecternException.IndexUnreadableException if another version wrote
     *     it
     */
    Optional<Snapshot> reopened(Snapshot held);

    /**
     * Starts an update.
     *
     * @param rebuild whether to start from an empty index instead of the newest commit
     * @throws org.lectern.model.LecternException.IndexLockedException if another process is writing
     * @throws org.lectern.model.LecternException.IndexUnreadableException if another version of
     *     Lectern wrote the index and {@code rebuild} is false
     */
    IndexUpdate update(boolean rebuild);
}
