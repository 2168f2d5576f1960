package org.lectern.ingest;

import org.lectern.corpus.CorpusScan.SkippedFile;
import org.lectern.model.CatalogueEntry;

import java.util.List;

/**
 * What an update did. Every file of the corpus is counted once.
 *
 * @param failed files that could not be read, now or before
 * @param partial files of which a part could not be read
 * @param silentlySkipped files that were passed over in silence: hidden ones, links that leave the
 *     corpus
 * @param skippedFiles files that were passed over for a reason that their owner may want to know
 * @param unreadable files and folders that could not be opened; what was indexed of them stays
 */
public record IngestReport(
        int added,
        int changed,
        int unchanged,
        int removed,
        List<CatalogueEntry> failed,
        List<CatalogueEntry> partial,
        int silentlySkipped,
        List<SkippedFile> skippedFiles,
        List<String> unreadable) {

    public IngestReport {
        failed = List.copyOf(failed);
        partial = List.copyOf(partial);
        skippedFiles = List.copyOf(skippedFiles);
        unreadable = List.copyOf(unreadable);
    }

    /** How many files failed, for whatever reason. */
    public int failureCount() {
        return failed.size() + unreadable.size();
    }

    /** How many files were passed over, for whatever reason. */
    public int skippedCount() {
        return silentlySkipped + skippedFiles.size();
    }

    /** The closing line. */
    public String summary() {
        String counts =
                "%d new, %d changed, %d unchanged, %d removed, %d failed"
                        .formatted(added, changed, unchanged, removed, failureCount());
        return skippedCount() == 0 ? counts : counts + " (" + skippedCount() + " skipped)";
    }
}
