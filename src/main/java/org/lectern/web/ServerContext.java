package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.UpdateStatusFile;
import org.lectern.pageimage.PageImages;
import org.lectern.web.judgment.JudgmentStore;

/**
 * The services that a server uses besides the index.
 *
 * @param embedder embeds queries; null for lexical search only
 * @param pageImages renders pages of PDF files; null to show pages as text
 * @param judgments stores relevance judgments; null if passages cannot be judged
 * @param updateMarker the file in which a running index update reports its progress
 */
public record ServerContext(
        @Nullable Embedder embedder,
        @Nullable PageImages pageImages,
        @Nullable JudgmentStore judgments,
        UpdateStatusFile updateMarker) {}
