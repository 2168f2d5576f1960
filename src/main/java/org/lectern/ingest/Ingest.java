package org.lectern.ingest;

import org.jspecify.annotations.Nullable;
import org.lectern.corpus.CitationLinker;
import org.lectern.corpus.Contents;
import org.lectern.corpus.Corpus;
import org.lectern.corpus.CorpusFile;
import org.lectern.corpus.ReadingExtractor;
import org.lectern.corpus.Scan;
import org.lectern.embed.Embedder;
import org.lectern.index.Commit;
import org.lectern.index.IndexUpdate;
import org.lectern.index.IndexedPassage;
import org.lectern.index.PassageIndex;
import org.lectern.index.Snapshot;
import org.lectern.ingest.Plan.Again;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An update of the index, from the corpus as it is now. */
public final class Ingest {

    private final Corpus corpus;
    private final PassageIndex index;
    private final @Nullable Embedder embedder;
    private final Clock clock;
    private final int threads;

    /**
     * An ingest that does nothing before it is run.
     *
     * @param embedder that gives passages their vectors; null for an index without
     * @param threads how many files are read at a time
     */
    public Ingest(
            Corpus corpus,
            PassageIndex index,
            @Nullable Embedder embedder,
            Clock clock,
            int threads) {
        this.corpus = corpus;
        this.index = index;
        this.embedder = embedder;
        this.clock = clock;
        this.threads = threads;
    }

    /** What {@link #run} would do, without doing it. */
    public Plan plan(boolean rebuild, boolean retryFailed) {
        Scan scan = corpus.scan();
        return rebuild ? planOfAll(scan) : planOfChanges(scan, retryFailed);
    }

    private static Plan planOfAll(Scan scan) {
        return Plan.of(scan, new Catalogue(List.of()), Again.NONE);
    }

    private Plan planOfChanges(Scan scan, boolean retryFailed) {
        try (Snapshot snapshot = index.open()) {
            Commit commit = snapshot.commit();
            return Plan.of(
                    scan,
                    snapshot.catalogue(),
                    again(commit.reader(), commit.model(), retryFailed));
        } catch (NoIndex e) {
            return planOfAll(scan);
        }
    }

    /**
     * What another version of the reader could not read, this one may; and vectors of two models,
     * or of one and none, cannot be compared.
     */
    private Again again(int reader, @Nullable String modelBefore, boolean retryFailed) {
        if (!Objects.equals(modelBefore, model())) {
            return Again.ALL;
        }
        boolean failed = retryFailed || reader != ReadingExtractor.VERSION;
        return failed ? Again.FAILED : Again.NONE;
    }

    private @Nullable String model() {
        return embedder == null ? null : embedder.modelId();
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
            Again again =
                    again(update.readerBefore(), update.modelBefore().orElse(null), retryFailed);
            Plan plan = Plan.of(scan, update.before(), again);
            Map<String, CatalogueEntry> entries = carryOut(plan, update, scan, progress);
            Catalogue after = new Catalogue(List.copyOf(entries.values()));
            update.commit(
                    corpus.root(),
                    ReadingExtractor.VERSION,
                    model(),
                    fingerprint(after),
                    clock.instant());
            return report(plan, after, scan);
        }
    }

    private Map<String, CatalogueEntry> carryOut(
            Plan plan, IndexUpdate update, Scan scan, Progress progress) {
        if (embedder == null) {
            return new Run(update, scan, progress, null).carryOut(plan);
        }
        try (PassageEmbedding embedding = new PassageEmbedding(embedder, update)) {
            return new Run(update, scan, progress, embedding).carryOut(plan);
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

    /** A page of notes, read and linked. */
    private record Page(CorpusFile file, Contents contents) {}

    /** What came of a file, with its passages as they go into the index. */
    private record Embedded(Contents contents, List<IndexedPassage> passages) {

        Embedded {
            passages = List.copyOf(passages);
        }
    }

    /** The writing half of one run. */
    private final class Run {

        private final IndexUpdate update;
        private final Scan scan;
        private final Progress progress;
        private final @Nullable PassageEmbedding embedding;
        private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();

        Run(
                IndexUpdate update,
                Scan scan,
                Progress progress,
                @Nullable PassageEmbedding embedding) {
            this.update = update;
            this.scan = scan;
            this.progress = progress;
            this.embedding = embedding;
            update.before().entries().forEach(entry -> entries.put(entry.source().id(), entry));
        }

        Map<String, CatalogueEntry> carryOut(Plan plan) {
            plan.removed().forEach(this::remove);
            List<CorpusFile> fresh =
                    Stream.concat(plan.added().stream(), plan.changed().stream()).toList();
            List<CorpusFile> collections = fresh.stream().filter(CorpusFile::isCollection).toList();
            collections.forEach(this::removeAll);
            readAll(fresh.stream().filter(CorpusFile::isReading).toList(), collections);
            linkNotes(plan);
            return entries;
        }

        private void removeAll(CorpusFile collection) {
            update.before().ofFile(collection.file()).forEach(this::remove);
        }

        /** After all other files, whose ids no line can have. */
        private void readCollections(List<CorpusFile> collections, ReadAhead<Embedded> ahead) {
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
                        line -> {
                            list(line);
                            ahead.submit(() -> embedded(line));
                        });
            }
            ahead.drain();
        }

        private Optional<String> otherFile(String id, CorpusFile collection) {
            return Optional.ofNullable(entries.get(id))
                    .map(entry -> entry.source().file())
                    .filter(file -> !file.equals(collection.file()));
        }

        private void readAll(List<CorpusFile> readings, List<CorpusFile> collections) {
            progress.begins(readings.size());
            try (ReadAhead<Embedded> ahead = new ReadAhead<>(threads, this::done)) {
                readings.forEach(file -> ahead.submit(() -> embedded(read(file))));
                ahead.drain();
                readCollections(collections, ahead);
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

        private Embedded embedded(Contents contents) {
            List<IndexedPassage> passages =
                    embedding == null
                            ? contents.passages().stream()
                                    .map(passage -> new IndexedPassage(passage, null))
                                    .toList()
                            : embedding.of(contents);
            return new Embedded(contents, passages);
        }

        private void done(Embedded embedded) {
            Contents contents = embedded.contents();
            update.replace(contents.entry(), embedded.passages(), contents.references());
            list(contents);
            if (contents.entry().source() instanceof Reading reading) {
                progress.read(reading.pages());
            }
        }

        private void list(Contents contents) {
            entries.put(contents.entry().source().id(), contents.entry());
        }

        /** A new reading can answer to a citation of a page that did not change itself. */
        private void linkNotes(Plan plan) {
            CitationLinker linker = new CitationLinker(readings(), scan.copies());
            scan.files().stream()
                    .filter(CorpusFile::isNotes)
                    .map(file -> new Page(file, Corpus.linked(corpus.read(file), linker)))
                    .filter(page -> plan.changed().contains(page.file()) || isNews(page))
                    .forEach(page -> done(embedded(page.contents())));
        }

        private boolean isNews(Page page) {
            CatalogueEntry entry = page.contents().entry();
            return !entry.equals(entries.get(entry.source().id()));
        }

        private List<Reading> readings() {
            return new ArrayList<>(new Catalogue(List.copyOf(entries.values())).readings());
        }
    }
}
