package org.lectern.index;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What was published at once.
 *
 * @param id twelve hexadecimal digits that are the same for the same corpus, analysis and schema
 * @param corpusFolder the folder that was indexed, absolute
 * @param readerVersion version of what read its files
 * @param time when
 * @param readings how many have passages
 * @param passages of readings, in all
 * @param embeddingModel that placed the passages' vectors; null where they have none
 */
public record Commit(
        String id,
        String corpusFolder,
        int readerVersion,
        Instant time,
        int readings,
        int passages,
        @Nullable String embeddingModel) {}
