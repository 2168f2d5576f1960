package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.Snapshot;
import org.lectern.index.SnapshotManager;
import org.lectern.index.UpdateStatusFile;
import org.lectern.web.ServerContext;
import org.lectern.web.WebServer;
import org.lectern.web.judgment.JudgmentStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Serves the index over HTTP until it is told to stop. */
@Command(
        name = "serve",
        description = "Serves the search page and the JSON API until it is told to stop.")
final class ServeCommand extends BaseCommand {

    /** Between two looks for a commit of another process. */
    private static final Duration REFRESH_INTERVAL = Duration.ofMillis(500);

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Address to listen on (default: 127.0.0.1).")
    private @Nullable String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on; 0 takes a free one (default: 8080).")
    private @Nullable String port;

    @Option(names = "--no-index", description = "Serve the last commit as it is.")
    private boolean noIndex;

    @Option(
            names = "--judge",
            paramLabel = "FILE",
            description =
                    "Let readers say of passages whether they answer, and keep that in a file of"
                            + " TREC qrels.")
    private @Nullable Path judgments;

    ServeCommand(Environment surroundings) {
        super(surroundings);
    }

    @Override
    Map<Setting, String> commandSettings() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        CommonOptions.put(given, Setting.HOST, host);
        CommonOptions.put(given, Setting.PORT, port);
        return given;
    }

    @Override
    ExitCode run(AppContext workshop) {
        WebServer.checkHost(workshop.settings().host());
        int wanted = workshop.settings().port();
        if (!noIndex) {
            new IndexRefresher(workshop).refresh();
        }
        Embedder embedder = workshop.embedder().orElse(null);
        JudgmentStore judgements = judgments == null ? null : JudgmentStore.open(judgments);
        try (SnapshotManager follower = new SnapshotManager(workshop.index(), REFRESH_INTERVAL);
                PageImageService drawings = workshop.openPageImages()) {
            drawings.warmUp();
            workshop.preloadModel(follower.withSnapshot(Snapshot::commit));
            UpdateStatusFile mark = new UpdateStatusFile(workshop.settings().index());
            serve(
                    new WebServer(
                            follower,
                            new ServerContext(embedder, drawings.pageImages(), judgements, mark)),
                    workshop,
                    wanted);
            return ExitCode.OK;
        }
    }

    private static void serve(WebServer server, AppContext workshop, int port) {
        try (server) {
            server.start(workshop.settings().host(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-serving"));
            workshop.console().result("Lectern is at " + server.address() + "\n");
            waitForSignal();
        }
    }

    /** A signal ends the process, with the exit code that belongs to the signal. */
    private static void waitForSignal() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
