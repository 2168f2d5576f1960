package org.lectern.corpus.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SharedFolder;
import org.lectern.corpus.worker.Budget;
import org.lectern.corpus.worker.DrawingBudget;
import org.lectern.corpus.worker.Launch;
import org.lectern.corpus.worker.WorkerPool;
import org.lectern.drawing.Drawing;
import org.lectern.drawing.Drawing.Drawn;
import org.lectern.drawing.Drawing.Undrawn;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Pages that were made to do harm, drawn by real workers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePicturesTest {

    private static final Path GOOD = Path.of("corpus/readings/logical-clocks.pdf");
    private static final int DPI = 72;

    @TempDir private Path folder;
    private final WorkerPool pool =
            new WorkerPool(
                    Launch.java(
                            PdfWorker.class.getName(), List.of("-Xmx128m"), List.of("NEVER", "")),
                    1,
                    Budget.USUAL,
                    new DrawingBudget(
                            Duration.ofSeconds(4), Duration.ofSeconds(60), 100_000_000, 4_000_000));

    /** Whatever came before. */
    @AfterEach
    void aPageOfAGoodFileIsDrawnStill() {
        assertThat(pool.draw(GOOD, 2, DPI)).isInstanceOf(Drawn.class);
    }

    @AfterAll
    void endWorkers() {
        pool.close();
    }

    private static Reason reason(Drawing drawing) {
        return switch (drawing) {
            case Drawn _ -> throw new AssertionError("it was drawn");
            case Undrawn(Failure failure) -> failure.reason();
        };
    }

    @Test
    void formsThatAreDrawnWithoutEndAreStopped() {
        Path file = EndlessPdf.onItsSecondPage().save(folder);
        assertThat(reason(pool.draw(file, 2, DPI))).isEqualTo(Reason.TIMEOUT);
        assertThat(pool.draw(file, 1, DPI)).isInstanceOf(Drawn.class);
    }

    @Test
    void aGiantImageTakesItsOwnPageAlone() {
        RawPdf file = RawPdf.of("600 0 0 800 0 0 cm /X Do");
        String giant =
                "/Type/XObject/Subtype/Image/Width 12000/Height 12000/ColorSpace/DeviceRGB"
                        + "/BitsPerComponent 8/Filter/FlateDecode";
        file.stream(6, giant, RawPdf.packed("\0".repeat(1 << 20), 412));
        assertThat(pool.draw(file.save(folder), 1, DPI))
                .isEqualTo(
                        new Undrawn(
                                new Failure(
                                        Reason.OUT_OF_MEMORY,
                                        "Drawing the page took more memory than there is.")));
    }

    @Test
    @Tag(SharedFolder.TAG)
    void malformedFilesFailOneByOne() throws IOException {
        for (Path file : files(SharedFolder.get("hostile/real"))) {
            assertThat(pool.draw(file, 1, DPI)).as("%s", file).isNotNull();
        }
    }

    @Test
    @Tag(SharedFolder.TAG)
    void bombsFailOneByOne() throws Exception {
        String maker = SharedFolder.get("hostile/synth.py").toString();
        Path bombs = folder.resolve("bombs");
        Process made = new ProcessBuilder("python3", maker, bombs.toString()).inheritIO().start();
        assertThat(made.waitFor()).isZero();
        for (Path bomb : files(bombs)) {
            assertThat(pool.draw(bomb, 1, DPI)).as("%s", bomb).isNotNull();
            assertThat(pool.draw(GOOD, 1, DPI)).as("after %s", bomb).isInstanceOf(Drawn.class);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
