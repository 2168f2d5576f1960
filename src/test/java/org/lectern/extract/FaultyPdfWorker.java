package org.lectern.extract;

import org.lectern.extract.PdfProtocol.Read;
import org.lectern.extract.PdfProtocol.Render;
import org.lectern.extract.layout.ExtractedPage;
import org.lectern.extract.layout.TextLine;
import org.lectern.extract.layout.TextLine.Word;
import org.lectern.extract.worker.ReplyWriter;
import org.lectern.extract.worker.TimeBudget;
import org.lectern.extract.worker.WorkerCommand;
import org.lectern.extract.worker.WorkerLoop;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.extract.worker.WorkerResult;
import org.lectern.model.Box;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** A worker that fails in the way that the name of the file says. */
public final class FaultyPdfWorker {

    static final TimeBudget TIME = new TimeBudget(Duration.ofSeconds(2), Duration.ofSeconds(60));

    /** A page with text, recognised text and annotations. */
    static final ExtractedPage PAGE =
            new ExtractedPage(
                    7,
                    792.5,
                    List.of(
                            new TextLine(
                                    "ferry \uD83D\uDEA2 Ölund",
                                    72,
                                    1 / 3.0,
                                    700,
                                    10,
                                    true,
                                    false,
                                    List.of(
                                            new Word(0, new Box(1, 2, 3, 4)),
                                            new Word(6, new Box(5, 6, 7, -8)))),
                            new TextLine("", 0, 0, 0, 0, false, true)),
                    List.of(new TextLine("arXiv", 1, 2, 3, 4, false, false)),
                    List.of(new TextLine("Draft", 5, 6, 7, 8, false, false)),
                    18,
                    1,
                    true);

    static final Failure FAILURE = new Failure(Reason.CORRUPT, "Page 2 could not be read.");

    private FaultyPdfWorker() {}

    static WorkerPool pool() {
        return new WorkerPool(
                WorkerCommand.ofJava(FaultyPdfWorker.class.getName(), List.of(), List.of()), 1);
    }

    /** Handles requests until standard input ends. */
    public static void main(String... arguments) throws InterruptedException {
        WorkerLoop.run(
                PdfProtocol.READ,
                (request, reply) -> {
                    switch (request) {
                        case Read(Path file, ReadBudget _) -> read(name(file), reply);
                        case Render(RenderRequest page, RenderBudget _) ->
                                render(name(page.file()), reply);
                    }
                });
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static void read(String name, ReplyWriter reply) {
        if (!name.startsWith("no-pages")) {
            reply.part(PdfProtocol.READ, name.equals("odd-page") ? PAGE : page());
        }
        fail(name.replaceFirst("^no-pages-", ""));
        ReadOutcome outcome =
                name.equals("partial")
                        ? ReadOutcome.partial(2, FAILURE.reason(), FAILURE.detail())
                        : ReadOutcome.complete(1);
        reply.result(PdfProtocol.READ, WorkerResult.of(outcome));
    }

    private static void render(String name, ReplyWriter reply) {
        fail(name);
        reply.result(PdfProtocol.RENDER, WorkerResult.of(new RenderResult.NotRendered(FAILURE)));
    }

    private static ExtractedPage page() {
        String text = "Scouts of a swarm dance for the best of the sites that they have found";
        TextLine line = new TextLine(text, 72, 400, 100, 10, false, false);
        return new ExtractedPage(
                1, 800, Collections.nCopies(5, line), List.of(), List.of(), 300, 0, false);
    }

    private static void fail(String name) {
        switch (name) {
            case "dies" -> Runtime.getRuntime().halt(9);
            case "loops" -> {
                long turns = 0;
                while (turns >= 0) {
                    turns = (turns + 1) % 1000;
                }
            }
            default -> {}
        }
    }
}
