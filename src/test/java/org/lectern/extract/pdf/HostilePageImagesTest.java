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
import org.lectern.extract.RenderRequest;
import org.lectern.extract.RenderResult;
import org.lectern.extract.RenderResult.NotRendered;
import org.lectern.extract.RenderResult.OutsidePage;
import org.lectern.extract.RenderResult.Rendered;
import org.lectern.extract.WorkerPageRenderer;
import org.lectern.extract.worker.TimeBudget;
import org.lectern.extract.worker.WorkerCommand;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

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
                                    List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"),
                                    List.of("NEVER", "")),
                            1),
                    new RenderBudget(
                            new TimeBudget(Duration.ofSeconds(3), Duration.ofSeconds(60)),
                            100_000_000,
                            4_000_000));

    /** Shows that no malicious page broke the workers. */
    @AfterEach
    void validFileIsRenderedAfterwards() {
        assertThat(render(GOOD, 2)).isInstanceOf(Rendered.class);
    }

    @AfterAll
    void endWorkers() {
        renderer.close();
    }

    private RenderResult render(Path file, int page) {
        return renderer.render(RenderRequest.ofPage(file, page, DPI));
    }

    private static Reason reason(RenderResult result) {
        return switch (result) {
            case Rendered _, OutsidePage _ -> throw new AssertionError(result);
            case NotRendered(Failure failure) -> failure.reason();
        };
    }

    @Test
    void endlessFormsAreStopped() {
        Path file = EndlessPdf.onItsSecondPage().save(folder);
        assertThat(reason(render(file, 2))).isEqualTo(Reason.TIMEOUT);
        assertThat(render(file, 1)).isInstanceOf(Rendered.class);
    }

    @Test
    void giantImageFailsOnePageAlone() {
        RawPdfBuilder file = RawPdfBuilder.of("600 0 0 800 0 0 cm /X Do");
        String giant =
                "/Type/XObject/Subtype/Image/Width 12000/Height 12000/ColorSpace/DeviceRGB"
                        + "/BitsPerComponent 8/Filter/FlateDecode";
        file.stream(6, giant, RawPdfBuilder.packed("\0".repeat(1 << 20), 412));
        assertThat(render(file.save(folder), 1))
                .isEqualTo(
                        new NotRendered(
                                new Failure(
                                        Reason.OUT_OF_MEMORY,
                                        "Rendering the page took more memory than there is.")));
    }

    @Test
    @Tag(SharedFolder.TAG)
    void malformedFilesFailOneByOne() throws IOException {
        for (Path file : files(SharedFolder.get("hostile/real"))) {
            assertThat(render(file, 1)).as("%s", file).isNotNull();
        }
    }

    @Test
    @Tag(SharedFolder.TAG)
    void bombsFailOneByOne() throws Exception {
        for (Path bomb : files(SharedFolder.bombs())) {
            assertThat(render(bomb, 1)).as("%s", bomb).isNotNull();
            assertThat(render(GOOD, 1)).as("after %s", bomb).isInstanceOf(Rendered.class);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
