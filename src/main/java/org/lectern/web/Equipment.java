package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.UpdateMark;
import org.lectern.picture.PagePictures;
import org.lectern.web.judgement.Judgements;

/**
 * What a server has beside the index.
 *
 * @param embedder places questions by their meaning; null to search by words alone
 * @param pictures shows pages of PDF files; null to show them as text
 * @param judgements takes what readers say of passages; null to take none
 * @param mark of the index, by which an update says how far it is
 */
public record Equipment(
        @Nullable Embedder embedder,
        @Nullable PagePictures pictures,
        @Nullable Judgements judgements,
        UpdateMark mark) {}
