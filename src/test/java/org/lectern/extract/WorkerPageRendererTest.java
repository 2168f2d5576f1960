package org.lectern.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.extract.RenderResult.NotRendered;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

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
        return renderer.render(RenderRequest.ofPage(Path.of(name), 1, 72));
    }

    @Test
    void crashFailsOnePageAlone() {
        assertThat(render("dies"))
                .isEqualTo(
                        new NotRendered(
                                new Failure(
                                        Reason.CRASHED,
                                        "The worker process crashed twice while rendering this"
                                                + " page.")));
        assertThat(render("corrupt")).isEqualTo(new NotRendered(FaultyPdfWorker.FAILURE));
    }

    @Test
    void timeoutFailsOnePageAlone() {
        assertThat(render("loops"))
                .isEqualTo(
                        new NotRendered(
                                new Failure(Reason.TIMEOUT, "Rendering the page took too long.")));
        assertThat(render("corrupt")).isEqualTo(new NotRendered(FaultyPdfWorker.FAILURE));
    }
}
