package org.lectern.ingest;

import org.lectern.corpus.CorpusFile;
import org.lectern.corpus.CorpusScan;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.ReadingState;
import org.lectern.model.Source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The actions of an update on each file.
 *
 * @param added files that are not in the index
 * @param changed files to read again
 * @param unchanged files indexed with their current bytes
 * @param failing unchanged files that failed before and are not retried
 * @param removed entries of files that no longer exist
 */
public record IngestPlan(
        List<CorpusFile> added,
        List<CorpusFile> changed,
        List<CorpusFile> unchanged,
        List<CorpusFile> failing,
        List<CatalogueEntry> removed) {

    public IngestPlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
        failing = List.copyOf(failing);
        removed = List.copyOf(removed);
    }

    /** The unchanged files to read again. */
    enum RereadPolicy {
        NONE,
        /** Files that failed or were read in part. */
        FAILED,
        ALL
    }

    static IngestPlan of(CorpusScan scan, Catalogue indexed, RereadPolicy policy) {
        IngestPlan.FileClassifier classifier = new IngestPlan.FileClassifier(scan, indexed, policy);
        scan.files().forEach(classifier::classify);
        return classifier.toPlan();
    }

    /** Returns whether the index is up to date with the corpus. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** Returns the distinct paths of the removed files. */
    public List<String> removedFiles() {
        return removed.stream().map(entry -> entry.source().file()).distinct().toList();
    }

    private static final class FileClassifier {

        private final CorpusScan scan;
        private final Catalogue indexed;
        private final RereadPolicy rereadPolicy;
        private final Map<String, String> fileById;
        private final Set<String> collections;
        private final List<CorpusFile> added = new ArrayList<>();
        private final List<CorpusFile> changed = new ArrayList<>();
        private final List<CorpusFile> unchanged = new ArrayList<>();
        private final List<CorpusFile> failing = new ArrayList<>();

        FileClassifier(CorpusScan scan, Catalogue indexed, RereadPolicy policy) {
            this.scan = scan;
            this.indexed = indexed;
            this.rereadPolicy = policy;
            this.fileById =
                    scan.files().stream()
                            .collect(Collectors.toMap(CorpusFile::id, CorpusFile::file));
            this.collections = collections(scan);
        }

        private static Set<String> collections(CorpusScan scan) {
            return scan.files().stream()
                    .filter(CorpusFile::isCollection)
                    .map(CorpusFile::file)
                    .collect(Collectors.toSet());
        }

        void classify(CorpusFile file) {
            List<CatalogueEntry> known =
                    file.isCollection()
                            ? indexed.entriesOfFile(file.file())
                            : indexed.entry(file.id()).stream().toList();
            if (known.isEmpty()) {
                added.add(file);
            } else {
                classifyKnown(file, known);
            }
        }

        private void classifyKnown(CorpusFile file, List<CatalogueEntry> entries) {
            if (isReread(file, entries)) {
                changed.add(file);
            } else if (entries.stream().anyMatch(e -> e.state() == ReadingState.FAILED)) {
                failing.add(file);
            } else {
                unchanged.add(file);
            }
        }

        private boolean isReread(CorpusFile file, List<CatalogueEntry> entries) {
            return rereadPolicy == RereadPolicy.ALL
                    || !entries.stream().allMatch(entry -> isUnchanged(file, entry))
                    || entries.stream().anyMatch(this::isRetried);
        }

        private boolean isRetried(CatalogueEntry entry) {
            return entry.failure() != null
                    && (rereadPolicy == RereadPolicy.FAILED || entry.failure().isTransient());
        }

        /**
         * Returns whether bytes, path and owner of the id are the same. A new file takes an id from
         * a line.
         */
        private boolean isUnchanged(CorpusFile file, CatalogueEntry entry) {
            String path = entry.source().file();
            return entry.hash().equals(file.hash())
                    && path.equals(file.file())
                    && path.equals(fileById.getOrDefault(entry.source().id(), path));
        }

        IngestPlan toPlan() {
            return new IngestPlan(
                    added,
                    changed,
                    unchanged,
                    failing,
                    indexed.entries().stream().filter(entry -> isGone(entry.source())).toList());
        }

        private boolean isGone(Source source) {
            return !fileById.containsKey(source.id())
                    && !collections.contains(source.file())
                    && !scan.mayContain(source.file());
        }
    }
}
