package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.corpus.Corpus;
import org.lectern.corpus.Extractors;
import org.lectern.embed.Embedder;
import org.lectern.extract.DocumentExtractor;
import org.lectern.extract.PdfExtractor;
import org.lectern.extract.ReadBudget;
import org.lectern.extract.RenderBudget;
import org.lectern.extract.WorkerPageRenderer;
import org.lectern.extract.html.HtmlExtractor;
import org.lectern.extract.pdf.OcrMode;
import org.lectern.extract.pdf.PdfWorker;
import org.lectern.extract.text.PlainTextExtractor;
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
 * Services shared by all commands, built from the resolved settings. The context owns the model and
 * closes it.
 */
final class AppContext implements AutoCloseable {

    /** Room for about 3000 pages, more than are looked at before other papers are read. */
    private static final long PAGE_IMAGE_CACHE_BYTES = 512_000_000;

    /** A second process keeps one slow page from holding up the others. */
    private static final int RENDER_PROCESSES = 2;

    /** Pages are rendered too seldom for the optimising compiler to pay off. */
    private static final String FAST_COMPILER = "-XX:TieredStopAtLevel=1";

    private final Settings settings;
    private final Environment environment;
    private final Console console;
    private @Nullable Embedder embedder;

    private AppContext(Settings settings, Environment environment, Console console) {
        this.settings = settings;
        this.environment = environment;
        this.console = console;
    }

    /**
     * Creates the context of a command.
     *
     * @param commandSettings settings given by options that only this command has
     */
    static AppContext open(
            Environment environment, CommonOptions common, Map<Setting, String> commandSettings) {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        options.putAll(common.settings());
        options.putAll(commandSettings);
        Settings settings = Settings.resolve(environment.home(), options, environment.variables());
        Logging.configure(common.verbose());
        Console console = environment.console().withFilters(common.quiet(), common.verbose());
        return new AppContext(settings, environment, console);
    }

    Settings settings() {
        return settings;
    }

    Console console() {
        return console;
    }

    /** Returns the corpus for its notes; readings are read by {@link #update} only. */
    Corpus corpus() {
        return corpus(_ -> {
            throw new IllegalStateException("readings are read during an index update only");
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

    /** Returns the model, which is loaded when it is first used; empty if none is configured. */
    Optional<Embedder> embedder() {
        if (embedder == null && settings.hasModel()) {
            embedder = Embedder.open(settings.model(), settings.cache());
        }
        return Optional.ofNullable(embedder);
    }

    /** Starts to load the model, if it is the one that embedded the passages of a commit. */
    void preloadModel(Commit commit) {
        embedder()
                .filter(model -> model.modelId().equals(commit.embeddingModel()))
                .ifPresent(Embedder::preload);
    }

    /** Returns a searcher of a snapshot. Its model loads while the query is prepared. */
    Searcher searcher(Snapshot snapshot, RetrievalMode mode) {
        if (mode == RetrievalMode.LEXICAL) {
            return new Searcher(snapshot, null);
        }
        preloadModel(snapshot.commit());
        return new Searcher(snapshot, embedder().orElse(null));
    }

    /** Returns what {@link #update} would do. */
    IngestPlan plan(UpdateOptions options) {
        try (PdfExtractor pdf = pdfExtractor()) {
            return updater(pdf, options).plan(options.rebuild(), options.retryFailed());
        }
    }

    /** Updates the index, and shows its progress on a terminal. */
    IngestReport update(UpdateOptions options) {
        try (PdfExtractor pdf = pdfExtractor()) {
            return updater(pdf, options).run(options.rebuild(), options.retryFailed(), progress());
        }
    }

    /**
     * The options of an index update.
     *
     * @param rebuild whether to read all files again
     * @param retryFailed whether to retry files that could not be read in full
     * @param vectors whether to embed passages
     */
    record UpdateOptions(boolean rebuild, boolean retryFailed, boolean vectors) {}

    private PdfExtractor pdfExtractor() {
        WorkerPool workers = workers(settings.workers(), settings.ocr(), List.of());
        return new PdfExtractor(workers, ReadBudget.DEFAULT);
    }

    private WorkerPool workers(int size, OcrMode ocr, List<String> jvmOptions) {
        String searchPath = environment.variables().getOrDefault("PATH", "");
        List<String> arguments = List.of(ocr.name(), searchPath);
        WorkerCommand command =
                WorkerCommand.ofJava(PdfWorker.class.getName(), jvmOptions, arguments);
        return new WorkerPool(command, size);
    }

    /** Starts a service that renders pages in its own processes. The caller closes it. */
    PageImageService openPageImages() {
        WorkerPool workers = workers(RENDER_PROCESSES, OcrMode.NEVER, List.of(FAST_COMPILER));
        return new PageImageService(
                new WorkerPageRenderer(workers, RenderBudget.DEFAULT),
                settings.cache().resolve("pages"),
                PAGE_IMAGE_CACHE_BYTES);
    }

    /** Creates an updater. It has two threads per worker, so that workers need not wait for it. */
    private IndexUpdater updater(PdfExtractor pdf, UpdateOptions options) {
        return new IndexUpdater(
                corpus(pdf),
                index(),
                options.vectors() ? embedder().orElse(null) : null,
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
     * Returns a progress bar; one that shows nothing if there is no terminal or output is quiet.
     *
     * @param unit plural name of the things counted, such as {@code files}
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

    /** Returns whether results are coloured. */
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
