package org.lectern.corpus.worker;

import org.lectern.corpus.layout.Line;
import org.lectern.corpus.layout.Page;
import org.lectern.drawing.Drawing;
import org.lectern.drawing.Drawing.Drawn;
import org.lectern.drawing.Drawing.Undrawn;
import org.lectern.drawing.Png;
import org.lectern.drawing.Raster;
import org.lectern.model.Failure.Reason;

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
public final class OddWorker {

    static final Png DOT = Png.of(new Raster(1, 1, new int[] {0xFFFFFF}), 72);

    private int files;

    private OddWorker() {}

    /** Waits for such files. */
    public static void main(String... arguments) throws InterruptedException {
        OddWorker worker = new OddWorker();
        WorkerLoop.run(worker::read, worker::draw);
    }

    private Ending read(Path file, Budget budget, Consumer<Page> sink) {
        files++;
        String name = file.getFileName().toString();
        if (!name.startsWith("no-pages")) {
            sink.accept(page(1));
        }
        return switch (name.replaceFirst("^no-pages-", "")) {
            case "good" -> Ending.whole(1);
            case "file-number" -> Ending.missing(1, Reason.CORRUPT, "File " + files + ".");
            case "process" ->
                    Ending.missing(
                            1, Reason.CORRUPT, "Process " + ProcessHandle.current().pid() + ".");
            case "error" -> Ending.missing(1, Reason.OUT_OF_MEMORY, "No memory.").unsound();
            case "throws" -> throw new IllegalStateException("a fault of the reader's");
            case "dies" -> died();
            case "dies-once" -> once(file) ? died() : Ending.whole(1);
            case "half-a-frame" -> raw(new byte[] {(byte) 0xF1, 0x1E, (byte) 0xC7, 4, 2, 0, 0});
            case "garbage" -> raw("Segmentation fault\n".getBytes(StandardCharsets.UTF_8));
            case "prints" -> printed();
            case "floods" -> flooded();
            case "loops" -> looped();
            case "sleeps" -> slept();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Goes as wrong as when it reads; what is right is one white dot. */
    private Sketch draw(Path file, int page, int dpi, DrawingBudget budget) {
        Ending ending = read(file, Budget.USUAL, _ -> {});
        Drawing drawing =
                ending.failure().<Drawing>map(Undrawn::new).orElseGet(() -> new Drawn(DOT));
        return new Sketch(drawing, ending.sound());
    }

    private static Page page(int number) {
        String text = "Scouts of a swarm dance for the best of the sites that they have found";
        Line line = new Line(text, 72, 400, 100, 10, false, false);
        return new Page(
                number, 800, Collections.nCopies(5, line), List.of(), List.of(), 300, 0, false);
    }

    private static Ending died() {
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

    private static Ending raw(byte[] bytes) {
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

    private static Ending printed() {
        System.out.println("A library has something to say.");
        return Ending.whole(1);
    }

    private static Ending flooded() {
        for (int i = 0; i < 100_000; i++) {
            System.err.println("warning: object " + i + " is not where it should be");
        }
        return Ending.whole(1);
    }

    private static Ending looped() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) % 1000;
        }
        return Ending.whole(1);
    }

    private static Ending slept() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Ending.whole(1);
    }
}
