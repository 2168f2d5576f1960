package org.lectern.index;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A published state of the index.
 *
 * @param id twelve hexadecimal digits, which are equal for equal corpus, analysis and schema
 * @param corpusFolder absolute path of the folder that was indexed
 * @param readerVersion version of the code that read its files
 * @param time time of publication
 * @param readings number of readings with passages
 * @param passages number of passages of all readings
 * @param embeddingModel id of the model that embedded the passages; null if they have no vectors
 */
public record Commit(
        String id,
        String corpusFolder,
        int readerVersion,
        Instant time,
        int readings,
        int passages,
        @Nullable String embeddingModel) {}
