package org.lectern.index;

import java.time.Instant;

/**
 * The progress of an index update, possibly in another process.
 *
 * @param process id of the process, which tells whether the update is still running
 * @param began start of the update
 * @param seen time of this report
 * @param readings number of readings to read
 * @param done number of readings that have been read
 * @param pages number of pages of those readings
 * @param reading path of the file that was started last, relative to the corpus folder
 */
public record RunningUpdate(
        long process,
        Instant began,
        Instant seen,
        int readings,
        int done,
        int pages,
        String reading) {}
