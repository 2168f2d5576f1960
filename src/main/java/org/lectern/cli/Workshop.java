package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.corpus.Corpus;
import org.lectern.corpus.Formats;
import org.lectern.corpus.ReadingExtractor;
import org.lectern.corpus.notes.MarkdownNotes;
import org.lectern.corpus.pdf.OcrMode;
import org.lectern.corpus.pdf.PdfWorker;
import org.lectern.corpus.text.HtmlExtractor;
import org.lectern.corpus.text.PlainTextExtractor;
import org.lectern.corpus.worker.Budget;
import org.lectern.corpus.worker.Launch;
import org.lectern.corpus.worker.WorkerPool;
import org.lectern.embed.Embedder;
import org.lectern.index.Commit;
import org.lectern.index.PassageIndex;
import org.lectern.index.Snapshot;
import org.lectern.index.UpdateMark;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.ingest.Ingest;
import org.lectern.ingest.IngestReport;
import org.lectern.ingest.Plan;
import org.lectern.ingest.Progress;
import org.lectern.model.LecternException.BadInput;
import org.lectern.search.Mode;
import org.lectern.search.Searcher;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Services shared by all commands, built from the resolved settings. It owns the model and closes
 * it.
 */
final class Workshop implements AutoCloseable {

    /** Some three thousand pages: more than a group looks at before it reads something else. */
    private static final long MOST_OF_PAGES = 512_000_000;

    /**
     * Who looks at a page waits for its picture alone; a second keeps a slow one from being felt.
     */
    private static final int ARTISTS = 2;

    /** Pages are drawn now and then: the better compiler would still be at work when they are. */
    private static final String QUICK_TO_COMPILE = "-XX:TieredStopAtLevel=1";

    private final Settings settings;
    private final Surroundings surroundings;
    private final Console console;
    private final CommonOptions common;
    private @Nullable Embedder embedder;

    private Workshop(Settings settings, Surroundings surroundings, CommonOptions common) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.console = surroundings.console();
        this.common = common;
    }

    static Workshop open(Surroundings surroundings, CommonOptions common) {
        return open(surroundings, common, Map.of());
    }

    /**
     * A workshop.
     *
     * @param more settings that only this command has options for
     */
    static Workshop open(
            Surroundings surroundings, CommonOptions common, Map<Setting, String> more) {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        options.putAll(common.given());
        options.putAll(more);
        Settings settings =
                Settings.resolve(surroundings.home(), options, surroundings.environment());
        Logs.configure(common.verbose());
        return new Workshop(settings, surroundings, common);
    }

    Settings settings() {
        return settings;
    }

    Console console() {
        return console;
    }

    /** Says something that is no result, unless the user wants quiet. */
    void say(String sentence) {
        if (!common.quiet()) {
            console.say(sentence);
        }
    }

    /** Says something that only the curious want to know. */
    void tell(String sentence) {
        if (common.verbose()) {
            console.say(sentence);
        }
    }

    /** The corpus for the sake of its notes: its readings are read by {@link #update} alone. */
    Corpus corpus() {
        return corpus(_ -> {
            throw new IllegalStateException("readings are read when the index is updated");
        });
    }

    private Corpus corpus(ReadingExtractor pdf) {
        return new Corpus(
                settings.corpus(),
                new Formats(
                        pdf, new HtmlExtractor(), new PlainTextExtractor(), new MarkdownNotes()));
    }

    PassageIndex index() {
        return new LuceneIndex(settings.index());
    }

    /** The model, which is loaded when it is first used; none where the user wants none. */
    Optional<Embedder> embedder() {
        if (embedder == null && settings.hasModel()) {
            embedder = Embedder.of(settings.model(), settings.cache());
        }
        return Optional.ofNullable(embedder);
    }

    /** Begins to load the model, if it is the one that embedded the passages of a commit. */
    void warm(Commit commit) {
        embedder()
                .filter(model -> model.modelId().equals(commit.model()))
                .ifPresent(Embedder::warm);
    }

    /** Returns a searcher of a snapshot, whose model loads while the query is prepared. */
    Searcher searcher(Snapshot snapshot, Mode mode) {
        if (mode == Mode.LEXICAL) {
            return new Searcher(snapshot, null);
        }
        warm(snapshot.commit());
        return new Searcher(snapshot, embedder().orElse(null));
    }

    /** What {@link #update} would do. */
    Plan plan(Update update) {
        try (WorkerPool workers = workers()) {
            return ingest(workers, update).plan(update.rebuild(), update.retryFailed());
        }
    }

    /** Brings the index up to date, and shows how far it is where a person looks. */
    IngestReport update(Update update) {
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
    record Update(boolean rebuild, boolean retryFailed, boolean vectors) {}

    private WorkerPool workers() {
        return workers(settings.workers(), settings.ocr(), List.of());
    }

    private WorkerPool workers(int size, OcrMode ocr, List<String> options) {
        String searchPath = surroundings.environment().getOrDefault("PATH", "");
        List<String> arguments = List.of(ocr.name(), searchPath);
        Launch launch = Launch.java(PdfWorker.class.getName(), options, arguments);
        return new WorkerPool(launch, size, Budget.USUAL);
    }

    /** Pictures of pages, and processes of their own that draw them. The caller closes it. */
    DrawingRoom pictures() {
        return new DrawingRoom(
                workers(ARTISTS, OcrMode.NEVER, List.of(QUICK_TO_COMPILE)),
                settings.cache().resolve("pages"),
                MOST_OF_PAGES);
    }

    /** Twice as many threads as workers: while one reads, another's pages are made out here. */
    private Ingest ingest(WorkerPool workers, Update update) {
        return new Ingest(
                corpus(workers),
                index(),
                update.vectors() ? embedder().orElse(null) : null,
                surroundings.clock(),
                2 * settings.workers());
    }

    private Progress progress() {
        return new MarkedProgress(
                new UpdateMark(settings.index()),
                surroundings.clock(),
                common.verbose() ? new SpokenProgress(console) : shownProgress("files"));
    }

    /**
     * Shows how far something is, where a person looks.
     *
     * @param unit what is counted, as in {@code files}
     */
    Progress shownProgress(String unit) {
        OptionalInt columns =
                console.terminal() && !common.quiet()
                        ? TerminalWidth.ofStandardError()
                        : OptionalInt.empty();
        return columns.isPresent()
                ? new ProgressBar(console.err(), unit, columns.getAsInt(), System::nanoTime)
                : Progress.UNSEEN;
    }

    LocalDate today() {
        return LocalDate.now(surroundings.clock());
    }

    Path corpusFolder() {
        return settings.corpus().toAbsolutePath().normalize();
    }

    boolean color(Map<String, String> environment) {
        String when = settings.get(Setting.COLOR).text().toLowerCase(Locale.ROOT);
        return switch (when) {
            case "always" -> true;
            case "never" -> false;
            case "auto" -> console.terminal() && !environment.containsKey("NO_COLOR");
            default -> throw new BadInput("--color is auto, always or never, not " + when + ".");
        };
    }

    @Override
    public void close() {
        if (embedder != null) {
            embedder.close();
        }
    }
}
