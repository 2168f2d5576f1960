package org.lectern.index;

import java.time.Instant;

/**
 * What was published at once.
 *
 * @param id twelve hexadecimal digits that are the same for the same corpus, analysis and schema
 * @param corpus the folder that was indexed, absolute
 * @param reader version of what read its files
 * @param time when
 * @param readings how many have passages
 * @param passages of readings, in all
 */
public record Commit(
        String id, String corpus, int reader, Instant time, int readings, int passages) {}
