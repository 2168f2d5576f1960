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
     * Opens the newest commit, unless it is that of a snapshot. The two snapshots share unchanged
     * parts of the index, and are closed independently.
     *
     * @param held an open snapshot of this index, which stays open
     * @return the newest commit; empty if the snapshot is current
     * @throws org.lectern.model.LecternException.IndexMissingException if the index was deleted
     * @throws org.lectern.model.LecternException.IndexUnreadableException if another version of
     *     Lectern wrote the newest commit
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
