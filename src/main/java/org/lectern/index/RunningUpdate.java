package org.lectern.index;

import java.time.Instant;

/**
 * How far an update is that another process runs.
 *
 * @param process its number, by which it is known whether it still runs
 * @param readings how many are to be read
 * @param done how many have been read
 * @param pages of those that have been read
 * @param reading path of the file that was begun last, below the corpus folder
 */
public record RunningUpdate(
        long process,
        Instant began,
        Instant seen,
        int readings,
        int done,
        int pages,
        String reading) {}
