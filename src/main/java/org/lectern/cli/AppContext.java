package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.corpus.Corpus;
import org.lectern.corpus.Extractors;
import org.lectern.embed.Embedder;
import org.lectern.extract.DocumentExtractor;
import org.lectern.extract.html.HtmlExtractor;
import org.lectern.extract.pdf.OcrMode;
import org.lectern.extract.pdf.PdfWorker;
import org.lectern.extract.text.PlainTextExtractor;
import org.lectern.extract.worker.ReadBudget;
import org.lectern.extract.worker.WorkerCommand;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.index.Commit;
import org.lectern.index.PassageIndex;
import org.lectern.index.Snapshot;
import org.lectern.index.UpdateStatusFile;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.ingest.IndexUpdater;
import org.lectern.ingest.IngestPlan;
import org.lectern.ingest.IngestProgress;
import org.lectern.ingest.IngestReport;
import org.lectern.notes.MarkdownNotesReader;
import org.lectern.search.RetrievalMode;
import org.lectern.search.Searcher;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Services shared by all commands, built from the resolved settings. It owns the model and closes
 * it.
 */
final class AppContext implements AutoCloseable {

    /** Some three thousand pages: more than a group looks at before it reads something else. */
    private static final long PAGE_IMAGE_CACHE_BYTES = 512_000_000;

    /**
     * Who looks at a page waits for its picture alone; a second keeps a slow one from being felt.
     */
    private static final int RENDER_PROCESSES = 2;

    /** Pages are drawn now and then: the better compiler would still be at work when they are. */
    private static final String FAST_COMPILER = "-XX:TieredStopAtLevel=1";

    private final Settings settings;
    private final Environment environment;
    private final Console console;
    private @Nullable Embedder embedder;

    private AppContext(Settings settings, Environment surroundings, Console console) {
        this.settings = settings;
        this.environment = surroundings;
        this.console = console;
    }

    static AppContext open(Environment surroundings, CommonOptions common) {
        return open(surroundings, common, Map.of());
    }

    /**
     * A workshop.
     *
     * @param more settings that only this command has options for
     */
    static AppContext open(
            Environment surroundings, CommonOptions common, Map<Setting, String> more) {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        options.putAll(common.settings());
        options.putAll(more);
        Settings settings =
                Settings.resolve(surroundings.home(), options, surroundings.variables());
        Logging.configure(common.verbose());
        Console console = surroundings.console().withFilters(common.quiet(), common.verbose());
        return new AppContext(settings, surroundings, console);
    }

    Settings settings() {
        return settings;
    }

    Console console() {
        return console;
    }

    /** The corpus for the sake of its notes: its readings are read by {@link #update} alone. */
    Corpus corpus() {
        return corpus(_ -> {
            throw new IllegalStateException("readings are read when the index is updated");
        });
    }

    private Corpus corpus(DocumentExtractor pdf) {
        return new Corpus(
                settings.corpus(),
                new Extractors(
                        pdf,
                        new HtmlExtractor(),
                        new PlainTextExtractor(),
                        new MarkdownNotesReader()));
    }

    PassageIndex index() {
        return new LuceneIndex(settings.index());
    }

    /** The model, which is loaded when it is first used; none where the user wants none. */
    Optional<Embedder> embedder() {
        if (embedder == null && settings.hasModel()) {
            embedder = Embedder.open(settings.model(), settings.cache());
        }
        return Optional.ofNullable(embedder);
    }

    /** Begins to load the model, if it is the one that embedded the passages of a commit. */
    void preloadModel(Commit commit) {
        embedder()
                .filter(model -> model.modelId().equals(commit.embeddingModel()))
                .ifPresent(Embedder::preload);
    }

    /** Returns a searcher of a snapshot, whose model loads while the query is prepared. */
    Searcher searcher(Snapshot snapshot, RetrievalMode mode) {
        if (mode == RetrievalMode.LEXICAL) {
            return new Searcher(snapshot, null);
        }
        preloadModel(snapshot.commit());
        return new Searcher(snapshot, embedder().orElse(null));
    }

    /** What {@link #update} would do. */
    IngestPlan plan(UpdateOptions update) {
        try (WorkerPool workers = workers()) {
            return ingest(workers, update).plan(update.rebuild(), update.retryFailed());
        }
    }

    /** Brings the index up to date, and shows how far it is where a person looks. */
    IngestReport update(UpdateOptions update) {
        try (WorkerPool workers = workers()) {
            return ingest(workers, update).run(update.rebuild(), update.retryFailed(), progress());
        }
    }

    /**
     * How the index is to be brought up to date.
     *
     * @param rebuild whether everything is to be read anew
     * @param retryFailed whether files that failed before are to be tried again
     * @param vectors whether passages get vectors
     */
    record UpdateOptions(boolean rebuild, boolean retryFailed, boolean vectors) {}

    private WorkerPool workers() {
        return workers(settings.workers(), settings.ocr(), List.of());
    }

    private WorkerPool workers(int size, OcrMode ocr, List<String> options) {
        String searchPath = environment.variables().getOrDefault("PATH", "");
        List<String> arguments = List.of(ocr.name(), searchPath);
        WorkerCommand launch = WorkerCommand.ofJava(PdfWorker.class.getName(), options, arguments);
        return new WorkerPool(launch, size, ReadBudget.DEFAULT);
    }

    /** Pictures of pages, and processes of their own that draw them. The caller closes it. */
    PageImageService openPageImages() {
        return new PageImageService(
                workers(RENDER_PROCESSES, OcrMode.NEVER, List.of(FAST_COMPILER)),
                settings.cache().resolve("pages"),
                PAGE_IMAGE_CACHE_BYTES);
    }

    /** Twice as many threads as workers: while one reads, another's pages are made out here. */
    private IndexUpdater ingest(WorkerPool workers, UpdateOptions update) {
        return new IndexUpdater(
                corpus(workers),
                index(),
                update.vectors() ? embedder().orElse(null) : null,
                environment.clock(),
                2 * settings.workers());
    }

    private IngestProgress progress() {
        return new PublishedProgress(
                new UpdateStatusFile(settings.index()),
                environment.clock(),
                console.verbose() ? new LoggingProgress(console) : progressBar("files"));
    }

    /**
     * Shows how far something is, where a person looks.
     *
     * @param unit what is counted, as in {@code files}
     */
    IngestProgress progressBar(String unit) {
        OptionalInt columns =
                console.terminal() && !console.quiet()
                        ? TerminalWidth.ofStandardError()
                        : OptionalInt.empty();
        return columns.isPresent()
                ? new ProgressBar(console.err(), unit, columns.getAsInt(), System::nanoTime)
                : IngestProgress.NONE;
    }

    LocalDate today() {
        return LocalDate.now(environment.clock());
    }

    Path corpusFolder() {
        return settings.corpus().toAbsolutePath().normalize();
    }

    boolean useColor() {
        return switch (settings.color()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> console.terminal() && !environment.variables().containsKey("NO_COLOR");
        };
    }

    @Override
    public void close() {
        if (embedder != null) {
            embedder.close();
        }
    }
}
