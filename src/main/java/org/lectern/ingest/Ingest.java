package org.lectern.ingest;

import org.lectern.corpus.CitationLinker;
import org.lectern.corpus.Contents;
import org.lectern.corpus.Corpus;
import org.lectern.corpus.CorpusFile;
import org.lectern.corpus.Scan;
import org.lectern.index.IndexUpdate;
import org.lectern.index.PassageIndex;
import org.lectern.index.Snapshot;
import org.lectern.json.Json;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.LecternException.NoIndex;
import org.lectern.model.Reading;
import org.lectern.model.Sha256;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An update of the index, from the corpus as it is now. */
public final class Ingest {

    private final Corpus corpus;
    private final PassageIndex index;
    private final Clock clock;

    /** An ingest that does nothing before it is run. */
    public Ingest(Corpus corpus, PassageIndex index, Clock clock) {
        this.corpus = corpus;
        this.index = index;
        this.clock = clock;
    }

    /** What {@link #run} would do, without doing it. */
    public Plan plan(boolean rebuild, boolean retryFailed) {
        Scan scan = corpus.scan();
        return Plan.of(scan, rebuild ? nothing() : indexed(), retryFailed);
    }

    private Catalogue indexed() {
        try (Snapshot snapshot = index.open()) {
            return snapshot.catalogue();
        } catch (NoIndex e) {
            return nothing();
        }
    }

    private static Catalogue nothing() {
        return new Catalogue(List.of());
    }

    /**
     * Reads what changed and publishes it. Stopped before its end, it leaves the index as it was.
     *
     * @param rebuild whether everything is to be read anew
     * @param retryFailed whether files that failed before are to be tried again
     * @param reading is told the path of each file before it is read
     */
    public IngestReport run(boolean rebuild, boolean retryFailed, Consumer<String> reading) {
        Scan scan = corpus.scan();
        try (IndexUpdate update = index.update(rebuild)) {
            Plan plan = Plan.of(scan, update.before(), retryFailed);
            Map<String, CatalogueEntry> entries = new Run(update, reading).carryOut(plan, scan);
            Catalogue after = new Catalogue(List.copyOf(entries.values()));
            update.commit(corpus.root(), fingerprint(after), clock.instant());
            return report(plan, after, scan);
        }
    }

    private static String fingerprint(Catalogue catalogue) {
        String all = catalogue.entries().stream().map(Json::line).collect(Collectors.joining("\n"));
        return Sha256.of(all).substring(0, 12);
    }

    private static IngestReport report(Plan plan, Catalogue after, Scan scan) {
        return new IngestReport(
                count(plan.added(), after),
                count(plan.changed(), after),
                plan.unchanged().size(),
                plan.removed().size(),
                inState(after, CatalogueEntry.State.FAILED),
                inState(after, CatalogueEntry.State.PARTIAL),
                scan.skipped(),
                scan.unreadable());
    }

    private static int count(List<CorpusFile> files, Catalogue after) {
        return (int)
                files.stream()
                        .flatMap(file -> after.entry(file.id()).stream())
                        .filter(entry -> entry.state() != CatalogueEntry.State.FAILED)
                        .count();
    }

    private static List<CatalogueEntry> inState(Catalogue after, CatalogueEntry.State state) {
        return after.entries().stream().filter(entry -> entry.state() == state).toList();
    }

    /** The writing half of one run. */
    private final class Run {

        private final IndexUpdate update;
        private final Consumer<String> reading;
        private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();

        Run(IndexUpdate update, Consumer<String> reading) {
            this.update = update;
            this.reading = reading;
            update.before().entries().forEach(entry -> entries.put(entry.source().id(), entry));
        }

        Map<String, CatalogueEntry> carryOut(Plan plan, Scan scan) {
            plan.removed().forEach(this::remove);
            Stream.concat(plan.added().stream(), plan.changed().stream())
                    .filter(file -> file.kind() == CorpusFile.Kind.READING)
                    .forEach(file -> replace(read(file)));
            linkNotes(scan);
            return entries;
        }

        private void remove(CatalogueEntry entry) {
            update.remove(entry.source().id());
            entries.remove(entry.source().id());
        }

        private Contents read(CorpusFile file) {
            reading.accept(file.file());
            return corpus.read(file);
        }

        private void replace(Contents contents) {
            update.replace(contents.entry(), contents.passages(), contents.references());
            entries.put(contents.entry().source().id(), contents.entry());
        }

        /** A new reading can answer to a citation of a page that did not change itself. */
        private void linkNotes(Scan scan) {
            CitationLinker linker = new CitationLinker(readings());
            scan.files().stream()
                    .filter(file -> file.kind() == CorpusFile.Kind.NOTES)
                    .map(file -> Corpus.linked(corpus.read(file), linker))
                    .filter(page -> !page.entry().equals(entries.get(page.entry().source().id())))
                    .forEach(this::replace);
        }

        private List<Reading> readings() {
            return new ArrayList<>(new Catalogue(List.copyOf(entries.values())).readings());
        }
    }
}
