package org.lectern.ingest;

import org.lectern.model.CatalogueEntry;

import java.util.List;

/**
 * What an update did. Every file of the corpus is counted once.
 *
 * @param failed files that could not be read, now or before
 * @param partial files of which a part could not be read
 * @param skipped files that were passed over: hidden ones, links that leave the corpus
 */
public record IngestReport(
        int added,
        int changed,
        int unchanged,
        int removed,
        List<CatalogueEntry> failed,
        List<CatalogueEntry> partial,
        int skipped) {

    public IngestReport {
        failed = List.copyOf(failed);
        partial = List.copyOf(partial);
    }

    /** The closing line. */
    public String summary() {
        String counts =
                "%d new, %d changed, %d unchanged, %d removed, %d failed"
                        .formatted(added, changed, unchanged, removed, failed.size());
        return skipped == 0 ? counts : counts + " (" + skipped + " skipped)";
    }
}
