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
 * What an update has to do.
 *
 * @param added files that the index does not know
 * @param changed files whose bytes are not those that were indexed
 * @param unchanged files that are indexed as they are
 * @param failing files that could not be read before and have not changed since
 * @param removed entries whose files are gone
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

    /** Which files that did not change are read again. */
    enum RereadPolicy {
        NONE,
        /** Those that could not be read, or not whole. */
        FAILED,
        ALL
    }

    static IngestPlan of(CorpusScan scan, Catalogue indexed, RereadPolicy again) {
        IngestPlan.FileClassifier sorter = new IngestPlan.FileClassifier(scan, indexed, again);
        scan.files().forEach(sorter::classify);
        return sorter.toPlan();
    }

    /** Whether the corpus is as it was indexed. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** The paths of the removed entries' files, each once. */
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

        FileClassifier(CorpusScan scan, Catalogue indexed, RereadPolicy again) {
            this.scan = scan;
            this.indexed = indexed;
            this.rereadPolicy = again;
            this.fileById =
                    scan.files().stream()
                            .collect(Collectors.toMap(CorpusFile::id, CorpusFile::file));
            this.collections =
                    scan.files().stream()
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
            boolean same =
                    rereadPolicy != RereadPolicy.ALL
                            && entries.stream().allMatch(entry -> isUnchanged(file, entry));
            boolean failed = entries.stream().anyMatch(e -> e.state() == ReadingState.FAILED);
            if (!same || entries.stream().anyMatch(this::isRetried)) {
                changed.add(file);
            } else if (failed) {
                failing.add(file);
            } else {
                unchanged.add(file);
            }
        }

        private boolean isRetried(CatalogueEntry entry) {
            return entry.failure() != null
                    && (rereadPolicy == RereadPolicy.FAILED || entry.failure().isTransient());
        }

        /** An id that a line of a collection has is lost to it when a file comes to have it. */
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
