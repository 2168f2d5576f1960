package org.lectern.extract.worker;

import org.lectern.extract.layout.ExtractedPage;
import org.lectern.extract.layout.TextLine;
import org.lectern.model.Failure.Reason;
import org.lectern.pageimage.Png;
import org.lectern.pageimage.Raster;
import org.lectern.pageimage.RenderResult;
import org.lectern.pageimage.RenderResult.NotRendered;
import org.lectern.pageimage.RenderResult.Rendered;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** A worker that does what the name of the file says, most of it wrong. */
public final class FaultyWorker {

    static final Png DOT = Png.of(new Raster(1, 1, new int[] {0xFFFFFF}), 72);

    private int files;

    private FaultyWorker() {}

    /** Waits for such files. */
    public static void main(String... arguments) throws InterruptedException {
        FaultyWorker worker = new FaultyWorker();
        WorkerLoop.run(worker::read, worker::render);
    }

    private ReadOutcome read(Path file, ReadBudget budget, Consumer<ExtractedPage> sink) {
        files++;
        String name = file.getFileName().toString();
        if (!name.startsWith("no-pages")) {
            sink.accept(page(1));
        }
        return switch (name.replaceFirst("^no-pages-", "")) {
            case "good" -> ReadOutcome.complete(1);
            case "file-number" -> ReadOutcome.partial(1, Reason.CORRUPT, "File " + files + ".");
            case "process" ->
                    ReadOutcome.partial(
                            1, Reason.CORRUPT, "Process " + ProcessHandle.current().pid() + ".");
            case "error" ->
                    ReadOutcome.partial(1, Reason.OUT_OF_MEMORY, "No memory.").notReusable();
            case "throws" -> throw new IllegalStateException("a fault of the reader's");
            case "dies" -> died();
            case "dies-once" -> once(file) ? died() : ReadOutcome.complete(1);
            case "half-a-frame" ->
                    raw(new byte[] {(byte) 0xF1, 0x1E, (byte) 0xC7, 5, 0, 0, 1, 0, 42});
            case "garbage" -> raw("Segmentation fault\n".getBytes(StandardCharsets.UTF_8));
            case "prints" -> printed();
            case "floods" -> flooded();
            case "loops" -> looped();
            case "sleeps" -> slept();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Goes as wrong as when it reads; what is right is one white dot. */
    private RenderOutcome render(Path file, int page, int dpi, RenderBudget budget) {
        ReadOutcome ending = read(file, ReadBudget.DEFAULT, _ -> {});
        RenderResult drawing =
                ending.failure()
                        .<RenderResult>map(NotRendered::new)
                        .orElseGet(() -> new Rendered(DOT));
        return new RenderOutcome(drawing, ending.reusable());
    }

    private static ExtractedPage page(int number) {
        String text = "Scouts of a swarm dance for the best of the sites that they have found";
        TextLine line = new TextLine(text, 72, 400, 100, 10, false, false);
        return new ExtractedPage(
                number, 800, Collections.nCopies(5, line), List.of(), List.of(), 300, 0, false);
    }

    private static ReadOutcome died() {
        Runtime.getRuntime().halt(9);
        throw new IllegalStateException("it should have ended");
    }

    /** Leaves a mark, so that the next process knows. */
    private static boolean once(Path file) {
        try {
            Files.createFile(file.resolveSibling("tried"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static ReadOutcome raw(byte[] bytes) {
        // Never closed: that would close standard output.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return died();
    }

    private static ReadOutcome printed() {
        System.out.println("A library has something to say.");
        return ReadOutcome.complete(1);
    }

    private static ReadOutcome flooded() {
        for (int i = 0; i < 100_000; i++) {
            System.err.println("warning: object " + i + " is not where it should be");
        }
        return ReadOutcome.complete(1);
    }

    private static ReadOutcome looped() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) % 1000;
        }
        return ReadOutcome.complete(1);
    }

    private static ReadOutcome slept() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ReadOutcome.complete(1);
    }
}
