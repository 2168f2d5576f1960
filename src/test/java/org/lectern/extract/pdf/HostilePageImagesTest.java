package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SharedFolder;
import org.lectern.extract.RenderBudget;
import org.lectern.extract.WorkerPageRenderer;
import org.lectern.extract.worker.TimeBudget;
import org.lectern.extract.worker.WorkerCommand;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;
import org.lectern.pageimage.RenderResult;
import org.lectern.pageimage.RenderResult.NotRendered;
import org.lectern.pageimage.RenderResult.Rendered;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Malicious pages, rendered by real workers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePageImagesTest {

    private static final Path GOOD = Path.of("corpus/readings/logical-clocks.pdf");
    private static final int DPI = 72;

    @TempDir private Path folder;
    private final WorkerPageRenderer renderer =
            new WorkerPageRenderer(
                    new WorkerPool(
                            WorkerCommand.ofJava(
                                    PdfWorker.class.getName(),
                                    List.of("-Xmx128m"),
                                    List.of("NEVER", "")),
                            1),
                    new RenderBudget(
                            new TimeBudget(Duration.ofSeconds(4), Duration.ofSeconds(60)),
                            100_000_000,
                            4_000_000));

    /** Shows that no malicious page broke the workers. */
    @AfterEach
    void validFileIsRenderedAfterwards() {
        assertThat(renderer.render(GOOD, 2, DPI)).isInstanceOf(Rendered.class);
    }

    @AfterAll
    void endWorkers() {
        renderer.close();
    }

    private static Reason reason(RenderResult drawing) {
        return switch (drawing) {
            case Rendered _ -> throw new AssertionError("it was drawn");
            case NotRendered(Failure failure) -> failure.reason();
        };
    }

    @Test
    void endlessFormsAreStopped() {
        Path file = EndlessPdf.onItsSecondPage().save(folder);
        assertThat(reason(renderer.render(file, 2, DPI))).isEqualTo(Reason.TIMEOUT);
        assertThat(renderer.render(file, 1, DPI)).isInstanceOf(Rendered.class);
    }

    @Test
    void giantImageFailsOnePageAlone() {
        RawPdfBuilder file = RawPdfBuilder.of("600 0 0 800 0 0 cm /X Do");
        String giant =
                "/Type/XObject/Subtype/Image/Width 12000/Height 12000/ColorSpace/DeviceRGB"
                        + "/BitsPerComponent 8/Filter/FlateDecode";
        file.stream(6, giant, RawPdfBuilder.packed("\0".repeat(1 << 20), 412));
        assertThat(renderer.render(file.save(folder), 1, DPI))
                .isEqualTo(
                        new NotRendered(
                                new Failure(
                                        Reason.OUT_OF_MEMORY,
                                        "Drawing the page took more memory than there is.")));
    }

    @Test
    @Tag(SharedFolder.TAG)
    void malformedFilesFailOneByOne() throws IOException {
        for (Path file : files(SharedFolder.get("hostile/real"))) {
            assertThat(renderer.render(file, 1, DPI)).as("%s", file).isNotNull();
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
            assertThat(renderer.render(bomb, 1, DPI)).as("%s", bomb).isNotNull();
            assertThat(renderer.render(GOOD, 1, DPI))
                    .as("after %s", bomb)
                    .isInstanceOf(Rendered.class);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
