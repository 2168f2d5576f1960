package org.lectern.index;

import java.util.Optional;

/** An index of passages. One process writes at a time, any number read. */
public interface PassageIndex {

    /**
     * The newest commit, for reading. It stays as it is however long it is kept open.
     *
     * @throws org.lectern.model.LecternException.IndexMissingException if nothing was committed yet
     * @throws org.lectern.model.LecternException.IndexUnreadableException if another version wrote
     *     it
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
     * Begins to write.
     *
     * @param rebuild whether to begin with nothing instead of the newest commit
     * @throws org.lectern.model.LecternException.IndexLockedException if another process is writing
     * @throws org.lectern.model.LecternException.IndexUnreadableException if another version wrote
     *     what is there and it is not to be rebuilt
     */
    IndexUpdate update(boolean rebuild);
}
