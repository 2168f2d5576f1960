package org.lectern.ingest;

import org.lectern.corpus.CorpusScan.SkippedFile;
import org.lectern.model.CatalogueEntry;

import java.util.List;

/**
 * The result of an update. Each file of the corpus is counted once.
 *
 * @param failed entries that could not be read, now or before
 * @param partial entries read in part
 * @param silentlySkipped number of hidden files and links out of the corpus
 * @param skippedFiles files that were not read, with the reason
 * @param unreadable files and folders that could not be opened; their entries stay in the index
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

    /** Returns the number of files that failed or could not be opened. */
    public int failureCount() {
        return failed.size() + unreadable.size();
    }

    /** Returns the number of files that were skipped for any reason. */
    public int skippedCount() {
        return silentlySkipped + skippedFiles.size();
    }

    /** Returns the counts in one line for the user. */
    public String summary() {
        String counts =
                "%d new, %d changed, %d unchanged, %d removed, %d failed"
                        .formatted(added, changed, unchanged, removed, failureCount());
        return skippedCount() == 0 ? counts : counts + " (" + skippedCount() + " skipped)";
    }
}
