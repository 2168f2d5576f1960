package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.UpdateStatusFile;
import org.lectern.pageimage.PageImages;
import org.lectern.web.judgment.JudgmentStore;

/**
 * What a server has beside the index.
 *
 * @param embedder places questions by their meaning; null to search by words alone
 * @param pageImages shows pages of PDF files; null to show them as text
 * @param judgments takes what readers say of passages; null to take none
 * @param updateMarker of the index, by which an update says how far it is
 */
public record ServerContext(
        @Nullable Embedder embedder,
        @Nullable PageImages pageImages,
        @Nullable JudgmentStore judgments,
        UpdateStatusFile updateMarker) {}
