package org.lectern.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;
import org.lectern.pageimage.RenderResult;
import org.lectern.pageimage.RenderResult.NotRendered;

import java.nio.file.Path;

class WorkerPageRendererTest {

    private final WorkerPageRenderer renderer =
            new WorkerPageRenderer(
                    FaultyPdfWorker.pool(),
                    new RenderBudget(FaultyPdfWorker.TIME, 1_000_000, 1_000_000));

    @AfterEach
    void endWorkers() {
        renderer.close();
    }

    private RenderResult render(String name) {
        return renderer.render(Path.of(name), 1, 72);
    }

    @Test
    void crashFailsOnePageAlone() {
        assertThat(render("dies"))
                .isEqualTo(
                        new NotRendered(
                                new Failure(
                                        Reason.CRASHED,
                                        "Drawing the page broke the reader, twice.")));
        assertThat(render("corrupt")).isEqualTo(new NotRendered(FaultyPdfWorker.FAILURE));
    }

    @Test
    void timeoutFailsOnePageAlone() {
        assertThat(render("loops"))
                .isEqualTo(
                        new NotRendered(
                                new Failure(Reason.TIMEOUT, "Drawing the page took too long.")));
        assertThat(render("corrupt")).isEqualTo(new NotRendered(FaultyPdfWorker.FAILURE));
    }
}
