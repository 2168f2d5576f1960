package org.lectern.ingest;

import org.jspecify.annotations.Nullable;
import org.lectern.bibliography.CitationLinker;
import org.lectern.corpus.Corpus;
import org.lectern.corpus.CorpusFile;
import org.lectern.corpus.CorpusScan;
import org.lectern.corpus.ParsedSource;
import org.lectern.embed.Embedder;
import org.lectern.extract.DocumentExtractor;
import org.lectern.index.Commit;
import org.lectern.index.IndexUpdate;
import org.lectern.index.IndexedPassage;
import org.lectern.index.PassageIndex;
import org.lectern.index.Snapshot;
import org.lectern.ingest.IngestPlan.RereadPolicy;
import org.lectern.json.Json;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.LecternException.IndexMissingException;
import org.lectern.model.Reading;
import org.lectern.model.ReadingState;
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

/** Updates the index from the current files of the corpus. */
public final class IndexUpdater {

    private final Corpus corpus;
    private final PassageIndex index;
    private final @Nullable Embedder embedder;
    private final Clock clock;
    private final int threads;

    /**
     * Creates an updater.
     *
     * @param embedder of the passages; null for an index without vectors
     * @param threads number of files to read at a time
     */
    public IndexUpdater(
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

    /** Returns what {@link #run} would do, without doing it. */
    public IngestPlan plan(boolean rebuild, boolean retryFailed) {
        CorpusScan scan = corpus.scan();
        return rebuild ? fullPlan(scan) : incrementalPlan(scan, retryFailed);
    }

    private static IngestPlan fullPlan(CorpusScan scan) {
        return IngestPlan.of(scan, new Catalogue(List.of()), RereadPolicy.NONE);
    }

    private IngestPlan incrementalPlan(CorpusScan scan, boolean retryFailed) {
        try (Snapshot snapshot = index.open()) {
            Commit commit = snapshot.commit();
            return IngestPlan.of(
                    scan,
                    snapshot.catalogue(),
                    rereadPolicy(commit.readerVersion(), commit.embeddingModel(), retryFailed));
        } catch (IndexMissingException e) {
            return fullPlan(scan);
        }
    }

    /**
     * Returns which unchanged files to read again. Another version of the extractor may succeed
     * where the last one failed, and an index must not mix vectors of two models.
     */
    private RereadPolicy rereadPolicy(
            int readerVersion, @Nullable String previousModel, boolean retryFailed) {
        if (!Objects.equals(previousModel, modelId())) {
            return RereadPolicy.ALL;
        }
        boolean failed = retryFailed || readerVersion != DocumentExtractor.VERSION;
        return failed ? RereadPolicy.FAILED : RereadPolicy.NONE;
    }

    private @Nullable String modelId() {
        return embedder == null ? null : embedder.modelId();
    }

    /**
     * Reads what has changed and publishes it in one commit. If stopped before, the index is
     * unchanged.
     *
     * @param rebuild whether to read all files again
     * @param retryFailed whether to read files again that failed before
     * @param progress is notified of each step
     */
    public IngestReport run(boolean rebuild, boolean retryFailed, IngestProgress progress) {
        CorpusScan scan = corpus.scan();
        try (IndexUpdate update = index.update(rebuild)) {
            RereadPolicy policy = rereadPolicy(update, retryFailed);
            IngestPlan plan = IngestPlan.of(scan, update.previousCatalogue(), policy);
            Map<String, CatalogueEntry> entries = execute(plan, update, scan, progress);
            Catalogue catalogue = new Catalogue(List.copyOf(entries.values()));
            commit(update, catalogue);
            return report(plan, catalogue, scan);
        }
    }

    private RereadPolicy rereadPolicy(IndexUpdate update, boolean retryFailed) {
        return rereadPolicy(
                update.previousReaderVersion(), update.previousModel().orElse(null), retryFailed);
    }

    private void commit(IndexUpdate update, Catalogue catalogue) {
        update.commit(
                corpus.root(),
                DocumentExtractor.VERSION,
                modelId(),
                fingerprint(catalogue),
                clock.instant());
    }

    private Map<String, CatalogueEntry> execute(
            IngestPlan plan, IndexUpdate update, CorpusScan scan, IngestProgress progress) {
        if (embedder == null) {
            return new UpdateRun(update, scan, progress, null).execute(plan);
        }
        try (PassageEmbedder passageEmbedder = new PassageEmbedder(embedder, update)) {
            return new UpdateRun(update, scan, progress, passageEmbedder).execute(plan);
        }
    }

    private static String fingerprint(Catalogue catalogue) {
        String all =
                catalogue.entries().stream()
                        .sorted(Comparator.comparing(entry -> entry.source().id()))
                        .map(Json::toLine)
                        .collect(Collectors.joining("\n"));
        return Sha256.of(all).substring(0, 12);
    }

    private static IngestReport report(IngestPlan plan, Catalogue catalogue, CorpusScan scan) {
        return new IngestReport(
                count(plan.added(), catalogue),
                count(plan.changed(), catalogue),
                plan.unchanged().size(),
                plan.removedFiles().size(),
                entriesInState(catalogue, ReadingState.FAILED),
                entriesInState(catalogue, ReadingState.PARTIAL),
                scan.ignored(),
                scan.skippedFiles(),
                scan.unreadable());
    }

    private static int count(List<CorpusFile> files, Catalogue catalogue) {
        return (int)
                files.stream()
                        .filter(file ->
                                catalogue.entriesOfFile(file.file()).stream()
                                        .anyMatch(e -> e.state() != ReadingState.FAILED))
                        .count();
    }

    private static List<CatalogueEntry> entriesInState(Catalogue catalogue, ReadingState state) {
        return catalogue.entries().stream().filter(entry -> entry.state() == state).toList();
    }

    /** A page of notes with its citations linked. */
    private record LinkedNotes(CorpusFile file, ParsedSource parsed) {}

    /** A source with its passages as they are indexed. */
    private record EmbeddedSource(ParsedSource parsed, List<IndexedPassage> passages) {

        EmbeddedSource {
            passages = List.copyOf(passages);
        }
    }

    /** The execution of one plan. */
    private final class UpdateRun {

        private final IndexUpdate update;
        private final CorpusScan scan;
        private final IngestProgress progress;
        private final @Nullable PassageEmbedder passageEmbedder;
        private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();

        UpdateRun(
                IndexUpdate update,
                CorpusScan scan,
                IngestProgress progress,
                @Nullable PassageEmbedder passageEmbedder) {
            this.update = update;
            this.scan = scan;
            this.progress = progress;
            this.passageEmbedder = passageEmbedder;
            update.previousCatalogue().entries().forEach(this::addEntry);
        }

        Map<String, CatalogueEntry> execute(IngestPlan plan) {
            plan.removed().forEach(this::remove);
            List<CorpusFile> filesToRead =
                    Stream.concat(plan.added().stream(), plan.changed().stream()).toList();
            List<CorpusFile> collections =
                    filesToRead.stream().filter(CorpusFile::isCollection).toList();
            collections.forEach(this::removeCollection);
            readAll(filesToRead.stream().filter(CorpusFile::isReading).toList(), collections);
            linkNotes(plan);
            return entries;
        }

        private void removeCollection(CorpusFile collection) {
            update.previousCatalogue().entriesOfFile(collection.file()).forEach(this::remove);
        }

        /**
         * Reads collections, after all other files, whose ids take precedence over those of lines.
         */
        private void readCollections(
                List<CorpusFile> collections, OrderedExecutor<EmbeddedSource> executor) {
            Map<String, String> files =
                    scan.files().stream()
                            .collect(Collectors.toMap(CorpusFile::id, CorpusFile::file));
            collections.forEach(collection -> readCollection(collection, files, executor));
            executor.drain();
        }

        private void readCollection(
                CorpusFile collection,
                Map<String, String> files,
                OrderedExecutor<EmbeddedSource> executor) {
            progress.fileStarted(collection.file());
            corpus.read(
                    collection,
                    id -> Optional.ofNullable(files.get(id)).or(() -> fileWithId(id, collection)),
                    line -> addLine(line, executor));
        }

        private void addLine(ParsedSource line, OrderedExecutor<EmbeddedSource> executor) {
            addEntry(line.entry());
            executor.submit(() -> embed(line));
        }

        private Optional<String> fileWithId(String id, CorpusFile collection) {
            return Optional.ofNullable(entries.get(id))
                    .map(entry -> entry.source().file())
                    .filter(file -> !file.equals(collection.file()));
        }

        private void readAll(List<CorpusFile> readings, List<CorpusFile> collections) {
            progress.started(readings.size());
            try (OrderedExecutor<EmbeddedSource> executor =
                    new OrderedExecutor<>(threads, this::store)) {
                readings.forEach(file -> executor.submit(() -> embed(read(file))));
                executor.drain();
                readCollections(collections, executor);
            } finally {
                progress.finished();
            }
        }

        private void remove(CatalogueEntry entry) {
            update.remove(entry.source().id());
            entries.remove(entry.source().id());
        }

        private ParsedSource read(CorpusFile file) {
            progress.fileStarted(file.file());
            return corpus.read(file);
        }

        private EmbeddedSource embed(ParsedSource source) {
            List<IndexedPassage> passages =
                    passageEmbedder == null
                            ? source.passages().stream()
                                    .map(passage -> new IndexedPassage(passage, null))
                                    .toList()
                            : passageEmbedder.embed(source);
            return new EmbeddedSource(source, passages);
        }

        private void store(EmbeddedSource embedded) {
            ParsedSource source = embedded.parsed();
            update.replace(source.entry(), embedded.passages(), source.references());
            addEntry(source.entry());
            if (source.entry().source() instanceof Reading reading) {
                progress.readingFinished(reading.pages());
            }
        }

        private void addEntry(CatalogueEntry entry) {
            entries.put(entry.source().id(), entry);
        }

        /**
         * Links the citations of all pages, as a new reading may match one on an unchanged page.
         */
        private void linkNotes(IngestPlan plan) {
            CitationLinker linker = new CitationLinker(readings(), scan.duplicates());
            scan.files().stream()
                    .filter(CorpusFile::isNotes)
                    .map(file ->
                            new LinkedNotes(
                                    file, Corpus.withLinkedCitations(corpus.read(file), linker)))
                    .filter(page -> plan.changed().contains(page.file()) || hasChanged(page))
                    .forEach(page -> store(embed(page.parsed())));
        }

        private boolean hasChanged(LinkedNotes page) {
            CatalogueEntry entry = page.parsed().entry();
            return !entry.equals(entries.get(entry.source().id()));
        }

        private List<Reading> readings() {
            return new ArrayList<>(new Catalogue(List.copyOf(entries.values())).readings());
        }
    }
}
