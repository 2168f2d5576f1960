package org.lectern.ingest;

import org.lectern.corpus.CorpusFile;
import org.lectern.corpus.Scan;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;

import java.util.List;

/**
 * What an update has to do.
 *
 * @param added files that the index does not know
 * @param changed files whose bytes are not those that were indexed
 * @param unchanged files that are indexed as they are
 * @param failing files that could not be read before and have not changed since
 * @param removed entries whose files are gone
 */
public record Plan(
        List<CorpusFile> added,
        List<CorpusFile> changed,
        List<CorpusFile> unchanged,
        List<CorpusFile> failing,
        List<CatalogueEntry> removed) {

    public Plan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
        failing = List.copyOf(failing);
        removed = List.copyOf(removed);
    }

    /**
     * A plan.
     *
     * @param again whether files that could not be read, or not whole, are to be tried again
     */
    static Plan of(Scan scan, Catalogue indexed, boolean again) {
        Plan.Sorter sorter = new Plan.Sorter(indexed, again);
        scan.files().forEach(sorter::sort);
        return sorter.plan(scan);
    }

    /** Whether the corpus is as it was indexed. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    private static final class Sorter {

        private final Catalogue indexed;
        private final boolean again;
        private final List<CorpusFile> added = new java.util.ArrayList<>();
        private final List<CorpusFile> changed = new java.util.ArrayList<>();
        private final List<CorpusFile> unchanged = new java.util.ArrayList<>();
        private final List<CorpusFile> failing = new java.util.ArrayList<>();

        Sorter(Catalogue indexed, boolean again) {
            this.indexed = indexed;
            this.again = again;
        }

        void sort(CorpusFile file) {
            indexed.entry(file.id())
                    .ifPresentOrElse(entry -> known(file, entry), () -> added.add(file));
        }

        private void known(CorpusFile file, CatalogueEntry entry) {
            boolean same =
                    entry.hash().equals(file.hash()) && entry.source().file().equals(file.file());
            if (!same || isTriedAgain(entry)) {
                changed.add(file);
            } else if (entry.state() == CatalogueEntry.State.FAILED) {
                failing.add(file);
            } else {
                unchanged.add(file);
            }
        }

        private boolean isTriedAgain(CatalogueEntry entry) {
            return entry.failure() != null && (again || entry.failure().mayPass());
        }

        Plan plan(Scan scan) {
            List<String> ids = scan.files().stream().map(CorpusFile::id).toList();
            return new Plan(
                    added,
                    changed,
                    unchanged,
                    failing,
                    indexed.entries().stream()
                            .filter(entry -> !ids.contains(entry.source().id()))
                            .filter(entry -> !scan.mayHold(entry.source().file()))
                            .toList());
        }
    }
}
