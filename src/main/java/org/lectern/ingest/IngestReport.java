package org.lectern.ingest;

import org.lectern.corpus.Scan.PassedOver;
import org.lectern.model.CatalogueEntry;

import java.util.List;

/**
 * What an update did. Every file of the corpus is counted once.
 *
 * @param failed files that could not be read, now or before
 * @param partial files of which a part could not be read
 * @param skipped files that were passed over in silence: hidden ones, links that leave the corpus
 * @param passedOver files that were passed over for a reason that their owner may want to know
 * @param unreadable files and folders that could not be opened; what was indexed of them stays
 */
public record IngestReport(
        int added,
        int changed,
        int unchanged,
        int removed,
        List<CatalogueEntry> failed,
        List<CatalogueEntry> partial,
        int skipped,
        List<PassedOver> passedOver,
        List<String> unreadable) {

    public IngestReport {
        failed = List.copyOf(failed);
        partial = List.copyOf(partial);
        passedOver = List.copyOf(passedOver);
        unreadable = List.copyOf(unreadable);
    }

    /** How many files failed, for whatever reason. */
    public int failures() {
        return failed.size() + unreadable.size();
    }

    /** How many files were passed over, for whatever reason. */
    public int allSkipped() {
        return skipped + passedOver.size();
    }

    /** The closing line. */
    public String summary() {
        String counts =
                "%d new, %d changed, %d unchanged, %d removed, %d failed"
                        .formatted(added, changed, unchanged, removed, failures());
        return allSkipped() == 0 ? counts : counts + " (" + allSkipped() + " skipped)";
    }
}
