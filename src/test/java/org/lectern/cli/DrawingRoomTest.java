package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.corpus.pdf.PdfWorker;
import org.lectern.corpus.worker.Budget;
import org.lectern.corpus.worker.Launch;
import org.lectern.corpus.worker.WorkerPool;
import org.lectern.drawing.Drawing;
import org.lectern.drawing.Png;
import org.lectern.model.Box;
import org.lectern.model.Sha256;
import org.lectern.picture.Picture;
import org.lectern.picture.Picture.Drawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

class DrawingRoomTest {

    private static final Path READING = Path.of("corpus/readings/logical-clocks.pdf");
    private static final Path SPECIMEN = Path.of("src/main/resources/specimen.pdf");

    @TempDir private Path folder;

    private static WorkerPool workers() {
        Launch launch = Launch.java(PdfWorker.class.getName(), List.of(), List.of("NEVER", ""));
        return new WorkerPool(launch, 1, Budget.USUAL);
    }

    @Test
    void drawsPagesAndTheirParts() throws IOException {
        String hash = Sha256.of(Files.readAllBytes(READING));
        Box region = new Box(72, 600, 540, 720);
        try (DrawingRoom room = new DrawingRoom(workers(), folder, 10_000_000)) {
            Picture page = room.pictures().page(READING, hash, 2, 144);
            Picture clip = room.pictures().clip(READING, hash, 2, region, List.of(region), 144);
            assertThat(List.of(page, clip))
                    .allSatisfy(picture -> {
                        Drawn drawn = (Drawn) picture;
                        Png png = Png.read(Files.readAllBytes(drawn.file()));
                        assertThat(drawn)
                                .isEqualTo(new Drawn(drawn.file(), png.width(), png.height(), 144));
                    });
        }
    }

    @Test
    void theSpecimenHasTwoPagesThatCanBeDrawn() {
        try (WorkerPool workers = workers()) {
            assertThat(workers.draw(SPECIMEN, 1, 72)).isInstanceOf(Drawing.Drawn.class);
            assertThat(workers.draw(SPECIMEN, 2, 72)).isInstanceOf(Drawing.Drawn.class);
        }
    }

    @Test
    void warmingStartsAProcessThatEndsWithTheRoom() {
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        List<ProcessHandle> started = List.of();
        try (DrawingRoom room = new DrawingRoom(workers(), folder, 10_000_000)) {
            room.warm();
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
