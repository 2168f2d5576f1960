package org.lectern.ingest;

import org.lectern.corpus.CitationLinker;
import org.lectern.corpus.Contents;
import org.lectern.corpus.Corpus;
import org.lectern.corpus.CorpusFile;
import org.lectern.corpus.ReadingExtractor;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An update of the index, from the corpus as it is now. */
public final class Ingest {

    private final Corpus corpus;
    private final PassageIndex index;
    private final Clock clock;
    private final int threads;

    /**
     * An ingest that does nothing before it is run.
     *
     * @param threads how many files are read at a time
     */
    public Ingest(Corpus corpus, PassageIndex index, Clock clock, int threads) {
        this.corpus = corpus;
        this.index = index;
        this.clock = clock;
        this.threads = threads;
    }

    /** What {@link #run} would do, without doing it. */
    public Plan plan(boolean rebuild, boolean retryFailed) {
        Scan scan = corpus.scan();
        return rebuild ? planOfAll(scan) : planOfChanges(scan, retryFailed);
    }

    private static Plan planOfAll(Scan scan) {
        return Plan.of(scan, new Catalogue(List.of()), false);
    }

    private Plan planOfChanges(Scan scan, boolean retryFailed) {
        try (Snapshot snapshot = index.open()) {
            boolean again = retryFailed || isOther(snapshot.commit().reader());
            return Plan.of(scan, snapshot.catalogue(), again);
        } catch (NoIndex e) {
            return planOfAll(scan);
        }
    }

    /** What another version of the reader could not read, this one may. */
    private static boolean isOther(int reader) {
        return reader != ReadingExtractor.VERSION;
    }

    /**
     * Reads what changed and publishes it. Stopped before its end, it leaves the index as it was.
     *
     * @param rebuild whether everything is to be read anew
     * @param retryFailed whether files that failed before are to be tried again
     * @param progress is told how far it is
     */
    public IngestReport run(boolean rebuild, boolean retryFailed, Progress progress) {
        Scan scan = corpus.scan();
        try (IndexUpdate update = index.update(rebuild)) {
            boolean again = retryFailed || isOther(update.readerBefore());
            Plan plan = Plan.of(scan, update.before(), again);
            Map<String, CatalogueEntry> entries = new Run(update, scan, progress).carryOut(plan);
            Catalogue after = new Catalogue(List.copyOf(entries.values()));
            update.commit(
                    corpus.root(), ReadingExtractor.VERSION, fingerprint(after), clock.instant());
            return report(plan, after, scan);
        }
    }

    private static String fingerprint(Catalogue catalogue) {
        String all =
                catalogue.entries().stream()
                        .sorted(Comparator.comparing(entry -> entry.source().id()))
                        .map(Json::line)
                        .collect(Collectors.joining("\n"));
        return Sha256.of(all).substring(0, 12);
    }

    private static IngestReport report(Plan plan, Catalogue after, Scan scan) {
        return new IngestReport(
                count(plan.added(), after),
                count(plan.changed(), after),
                plan.unchanged().size(),
                plan.removedFiles().size(),
                inState(after, CatalogueEntry.State.FAILED),
                inState(after, CatalogueEntry.State.PARTIAL),
                scan.skipped(),
                scan.passedOver(),
                scan.unreadable());
    }

    private static int count(List<CorpusFile> files, Catalogue after) {
        return (int)
                files.stream()
                        .filter(file ->
                                after.ofFile(file.file()).stream()
                                        .anyMatch(e -> e.state() != CatalogueEntry.State.FAILED))
                        .count();
    }

    private static List<CatalogueEntry> inState(Catalogue after, CatalogueEntry.State state) {
        return after.entries().stream().filter(entry -> entry.state() == state).toList();
    }

    /** The writing half of one run. */
    private final class Run {

        private final IndexUpdate update;
        private final Scan scan;
        private final Progress progress;
        private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();

        Run(IndexUpdate update, Scan scan, Progress progress) {
            this.update = update;
            this.scan = scan;
            this.progress = progress;
            update.before().entries().forEach(entry -> entries.put(entry.source().id(), entry));
        }

        Map<String, CatalogueEntry> carryOut(Plan plan) {
            plan.removed().forEach(this::remove);
            List<CorpusFile> fresh =
                    Stream.concat(plan.added().stream(), plan.changed().stream()).toList();
            List<CorpusFile> collections = fresh.stream().filter(CorpusFile::isCollection).toList();
            collections.forEach(this::removeAll);
            readAll(fresh.stream().filter(CorpusFile::isReading).toList(), collections);
            linkNotes();
            return entries;
        }

        private void removeAll(CorpusFile collection) {
            update.before().ofFile(collection.file()).forEach(this::remove);
        }

        /** After all other files, whose ids no line can have. */
        private void readCollections(List<CorpusFile> collections) {
            Map<String, String> files =
                    scan.files().stream()
                            .collect(Collectors.toMap(CorpusFile::id, CorpusFile::file));
            for (CorpusFile collection : collections) {
                progress.reading(collection.file());
                corpus.read(
                        collection,
                        id ->
                                Optional.ofNullable(files.get(id))
                                        .or(() -> otherFile(id, collection)),
                        this::replace);
            }
        }

        private Optional<String> otherFile(String id, CorpusFile collection) {
            return Optional.ofNullable(entries.get(id))
                    .map(entry -> entry.source().file())
                    .filter(file -> !file.equals(collection.file()));
        }

        private void readAll(List<CorpusFile> readings, List<CorpusFile> collections) {
            progress.begins(readings.size());
            try (ReadAhead ahead = new ReadAhead(threads)) {
                ahead.read(readings, this::read, this::done);
                readCollections(collections);
            } finally {
                progress.ends();
            }
        }

        private void remove(CatalogueEntry entry) {
            update.remove(entry.source().id());
            entries.remove(entry.source().id());
        }

        private Contents read(CorpusFile file) {
            progress.reading(file.file());
            return corpus.read(file);
        }

        private void done(Contents contents) {
            replace(contents);
            if (contents.entry().source() instanceof Reading reading) {
                progress.read(reading.pages());
            }
        }

        private void replace(Contents contents) {
            update.replace(contents.entry(), contents.passages(), contents.references());
            entries.put(contents.entry().source().id(), contents.entry());
        }

        /** A new reading can answer to a citation of a page that did not change itself. */
        private void linkNotes() {
            CitationLinker linker = new CitationLinker(readings(), scan.copies());
            scan.files().stream()
                    .filter(CorpusFile::isNotes)
                    .map(file -> Corpus.linked(corpus.read(file), linker))
                    .filter(page -> !page.entry().equals(entries.get(page.entry().source().id())))
                    .forEach(this::replace);
        }

        private List<Reading> readings() {
            return new ArrayList<>(new Catalogue(List.copyOf(entries.values())).readings());
        }
    }
}
