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

/** The {@code serve} command, which serves the index over HTTP until it is stopped. */
@Command(name = "serve", description = "Serves web pages and the JSON API until it is stopped.")
final class ServeCommand extends BaseCommand {

    /** Interval between checks for a commit by another process. */
    private static final Duration REFRESH_INTERVAL = Duration.ofMillis(500);

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Address to listen on (default: 127.0.0.1).")
    private @Nullable String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on; 0 for any free one (default: 8080).")
    private @Nullable String port;

    @Option(names = "--no-index", description = "Do not update the index first.")
    private boolean noIndex;

    @Option(
            names = "--judge",
            paramLabel = "FILE",
            description =
                    "Let readers mark passages as relevant; save the judgments to FILE as TREC"
                            + " qrels.")
    private @Nullable Path judgmentFile;

    ServeCommand(Environment environment) {
        super(environment);
    }

    @Override
    Map<Setting, String> commandSettings() {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        CommonOptions.put(settings, Setting.HOST, host);
        CommonOptions.put(settings, Setting.PORT, port);
        return settings;
    }

    @Override
    ExitCode run(AppContext context) {
        WebServer.checkHost(context.settings().host());
        int requestedPort = context.settings().port();
        if (!noIndex) {
            new IndexRefresher(context).refresh();
        }
        Embedder embedder = context.embedder().orElse(null);
        JudgmentStore judgments = judgmentFile == null ? null : JudgmentStore.open(judgmentFile);
        try (SnapshotManager snapshots = new SnapshotManager(context.index(), REFRESH_INTERVAL);
                PageImageService renderer = context.openPageImages()) {
            renderer.warmUp();
            context.preloadModel(snapshots.withSnapshot(Snapshot::commit));
            UpdateStatusFile updateStatus = new UpdateStatusFile(context.settings().index());
            serve(
                    new WebServer(
                            snapshots,
                            new ServerContext(
                                    embedder, renderer.pageImages(), judgments, updateStatus)),
                    context,
                    requestedPort);
            return ExitCode.OK;
        }
    }

    private static void serve(WebServer server, AppContext context, int port) {
        try (server) {
            server.start(context.settings().host(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-serving"));
            context.console().result("Lectern is at " + server.address() + "\n");
            waitForSignal();
        }
    }

    /** Blocks until a signal ends the process with its exit code. */
    private static void waitForSignal() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
