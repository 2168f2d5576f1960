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

/** An update of the index, from the corpus as it is now. */
public final class IndexUpdater {

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

    /** What {@link #run} would do, without doing it. */
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
     * What another version of the reader could not read, this one may; and vectors of two models,
     * or of one and none, cannot be compared.
     */
    private RereadPolicy rereadPolicy(
            int reader, @Nullable String modelBefore, boolean retryFailed) {
        if (!Objects.equals(modelBefore, modelId())) {
            return RereadPolicy.ALL;
        }
        boolean failed = retryFailed || reader != DocumentExtractor.VERSION;
        return failed ? RereadPolicy.FAILED : RereadPolicy.NONE;
    }

    private @Nullable String modelId() {
        return embedder == null ? null : embedder.modelId();
    }

    /**
     * Reads what changed and publishes it. Stopped before its end, it leaves the index as it was.
     *
     * @param rebuild whether everything is to be read anew
     * @param retryFailed whether files that failed before are to be tried again
     * @param progress is told how far it is
     */
    public IngestReport run(boolean rebuild, boolean retryFailed, IngestProgress progress) {
        CorpusScan scan = corpus.scan();
        try (IndexUpdate update = index.update(rebuild)) {
            RereadPolicy again =
                    rereadPolicy(
                            update.previousReaderVersion(),
                            update.previousModel().orElse(null),
                            retryFailed);
            IngestPlan plan = IngestPlan.of(scan, update.previousCatalogue(), again);
            Map<String, CatalogueEntry> entries = execute(plan, update, scan, progress);
            Catalogue after = new Catalogue(List.copyOf(entries.values()));
            update.commit(
                    corpus.root(),
                    DocumentExtractor.VERSION,
                    modelId(),
                    fingerprint(after),
                    clock.instant());
            return report(plan, after, scan);
        }
    }

    private Map<String, CatalogueEntry> execute(
            IngestPlan plan, IndexUpdate update, CorpusScan scan, IngestProgress progress) {
        if (embedder == null) {
            return new UpdateRun(update, scan, progress, null).execute(plan);
        }
        try (PassageEmbedder embedding = new PassageEmbedder(embedder, update)) {
            return new UpdateRun(update, scan, progress, embedding).execute(plan);
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

    private static IngestReport report(IngestPlan plan, Catalogue after, CorpusScan scan) {
        return new IngestReport(
                count(plan.added(), after),
                count(plan.changed(), after),
                plan.unchanged().size(),
                plan.removedFiles().size(),
                entriesInState(after, ReadingState.FAILED),
                entriesInState(after, ReadingState.PARTIAL),
                scan.ignored(),
                scan.skippedFiles(),
                scan.unreadable());
    }

    private static int count(List<CorpusFile> files, Catalogue after) {
        return (int)
                files.stream()
                        .filter(file ->
                                after.entriesOfFile(file.file()).stream()
                                        .anyMatch(e -> e.state() != ReadingState.FAILED))
                        .count();
    }

    private static List<CatalogueEntry> entriesInState(Catalogue after, ReadingState state) {
        return after.entries().stream().filter(entry -> entry.state() == state).toList();
    }

    /** A page of notes, read and linked. */
    private record LinkedNotes(CorpusFile file, ParsedSource parsed) {}

    /** What came of a file, with its passages as they go into the index. */
    private record EmbeddedSource(ParsedSource parsed, List<IndexedPassage> passages) {

        EmbeddedSource {
            passages = List.copyOf(passages);
        }
    }

    /** The writing half of one run. */
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
                @Nullable PassageEmbedder embedding) {
            this.update = update;
            this.scan = scan;
            this.progress = progress;
            this.passageEmbedder = embedding;
            update.previousCatalogue()
                    .entries()
                    .forEach(entry -> entries.put(entry.source().id(), entry));
        }

        Map<String, CatalogueEntry> execute(IngestPlan plan) {
            plan.removed().forEach(this::remove);
            List<CorpusFile> fresh =
                    Stream.concat(plan.added().stream(), plan.changed().stream()).toList();
            List<CorpusFile> collections = fresh.stream().filter(CorpusFile::isCollection).toList();
            collections.forEach(this::removeCollection);
            readAll(fresh.stream().filter(CorpusFile::isReading).toList(), collections);
            linkNotes(plan);
            return entries;
        }

        private void removeCollection(CorpusFile collection) {
            update.previousCatalogue().entriesOfFile(collection.file()).forEach(this::remove);
        }

        /** After all other files, whose ids no line can have. */
        private void readCollections(
                List<CorpusFile> collections, OrderedExecutor<EmbeddedSource> ahead) {
            Map<String, String> files =
                    scan.files().stream()
                            .collect(Collectors.toMap(CorpusFile::id, CorpusFile::file));
            for (CorpusFile collection : collections) {
                progress.fileStarted(collection.file());
                corpus.read(
                        collection,
                        id ->
                                Optional.ofNullable(files.get(id))
                                        .or(() -> fileWithId(id, collection)),
                        line -> {
                            addEntry(line);
                            ahead.submit(() -> embed(line));
                        });
            }
            ahead.drain();
        }

        private Optional<String> fileWithId(String id, CorpusFile collection) {
            return Optional.ofNullable(entries.get(id))
                    .map(entry -> entry.source().file())
                    .filter(file -> !file.equals(collection.file()));
        }

        private void readAll(List<CorpusFile> readings, List<CorpusFile> collections) {
            progress.started(readings.size());
            try (OrderedExecutor<EmbeddedSource> ahead =
                    new OrderedExecutor<>(threads, this::store)) {
                readings.forEach(file -> ahead.submit(() -> embed(read(file))));
                ahead.drain();
                readCollections(collections, ahead);
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

        private EmbeddedSource embed(ParsedSource contents) {
            List<IndexedPassage> passages =
                    passageEmbedder == null
                            ? contents.passages().stream()
                                    .map(passage -> new IndexedPassage(passage, null))
                                    .toList()
                            : passageEmbedder.embed(contents);
            return new EmbeddedSource(contents, passages);
        }

        private void store(EmbeddedSource embedded) {
            ParsedSource contents = embedded.parsed();
            update.replace(contents.entry(), embedded.passages(), contents.references());
            addEntry(contents);
            if (contents.entry().source() instanceof Reading reading) {
                progress.readingFinished(reading.pages());
            }
        }

        private void addEntry(ParsedSource contents) {
            entries.put(contents.entry().source().id(), contents.entry());
        }

        /** A new reading can answer to a citation of a page that did not change itself. */
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
