package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.extract.DecodedImage;
import org.lectern.extract.RenderBudget;
import org.lectern.extract.RenderRequest;
import org.lectern.extract.RenderResult;
import org.lectern.extract.WorkerPageRenderer;
import org.lectern.extract.pdf.PdfWorker;
import org.lectern.extract.worker.WorkerCommand;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.model.Box;
import org.lectern.model.Sha256;
import org.lectern.pageimage.PageImage;
import org.lectern.pageimage.PageImage.Available;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

class PageImageServiceTest {

    private static final Path READING = Path.of("corpus/readings/logical-clocks.pdf");
    private static final Path SPECIMEN = Path.of("src/main/resources/specimen.pdf");

    @TempDir private Path folder;

    private static WorkerPageRenderer renderer() {
        WorkerCommand command =
                WorkerCommand.ofJava(PdfWorker.class.getName(), List.of(), List.of("NEVER", ""));
        return new WorkerPageRenderer(new WorkerPool(command, 1), RenderBudget.DEFAULT);
    }

    @Test
    void rendersPagesAndRegions() throws IOException {
        String hash = Sha256.of(Files.readAllBytes(READING));
        Box region = new Box(72, 600, 540, 720);
        try (PageImageService service = new PageImageService(renderer(), folder, 10_000_000)) {
            PageImage page = service.pageImages().page(READING, hash, 2, 144);
            PageImage clip =
                    service.pageImages().region(READING, hash, 2, region, List.of(region), 144);
            assertThat(List.of(page, clip))
                    .allSatisfy(image -> {
                        Available rendered = (Available) image;
                        DecodedImage png = DecodedImage.of(Files.readAllBytes(rendered.file()));
                        assertThat(rendered)
                                .isEqualTo(
                                        new Available(
                                                rendered.file(),
                                                png.width(),
                                                png.height(),
                                                png.dpi()));
                    });
        }
    }

    @Test
    void specimenHasTwoRenderablePages() {
        try (WorkerPageRenderer renderer = renderer()) {
            assertThat(renderer.render(RenderRequest.ofPage(SPECIMEN, 1, 72)))
                    .isInstanceOf(RenderResult.Rendered.class);
            assertThat(renderer.render(RenderRequest.ofPage(SPECIMEN, 2, 72)))
                    .isInstanceOf(RenderResult.Rendered.class);
        }
    }

    @Test
    void warmUpStartsAProcessThatCloseEnds() {
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        List<ProcessHandle> started = List.of();
        try (PageImageService service = new PageImageService(renderer(), folder, 10_000_000)) {
            service.warmUp();
            while (started.isEmpty()) {
                started =
                        ProcessHandle.current()
                                .children()
                                .filter(child -> !before.contains(child))
                                .toList();
            }
        }
        assertThat(started).allSatisfy(child -> child.onExit().get(10, TimeUnit.SECONDS));
    }
}
