package org.lectern.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.extract.layout.ExtractedPage;
import org.lectern.extract.worker.WorkerCall;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.extract.worker.WorkerReply;
import org.lectern.extract.worker.WorkerReply.Completed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Sends each kind of message to another process and back. */
class PdfProtocolTest {

    private static WorkerReply<ExtractedPage, ReadOutcome> read(WorkerPool workers, String name) {
        PdfProtocol.Read request = new PdfProtocol.Read(Path.of(name), ReadBudget.DEFAULT);
        return workers.call(new WorkerCall<>(PdfProtocol.READ, request, ReadBudget.DEFAULT.time()));
    }

    @Test
    void pagesArriveAsTheyWereSent() {
        try (WorkerPool workers = FaultyPdfWorker.pool()) {
            assertThat(read(workers, "odd-page"))
                    .isEqualTo(
                            new WorkerReply<>(
                                    List.of(FaultyPdfWorker.PAGE),
                                    new Completed<>(ReadOutcome.complete(1))));
        }
    }

    @Test
    void failuresArriveAsTheyWereSent() {
        try (WorkerPool workers = FaultyPdfWorker.pool()) {
            assertThat(read(workers, "partial").ending())
                    .isEqualTo(
                            new Completed<>(
                                    new ReadOutcome(2, Optional.of(FaultyPdfWorker.FAILURE))));
            WorkerPageRenderer renderer = new WorkerPageRenderer(workers, RenderBudget.DEFAULT);
            assertThat(renderer.render(RenderRequest.ofPage(Path.of("any"), 1, 72)))
                    .isEqualTo(new RenderResult.NotRendered(FaultyPdfWorker.FAILURE));
        }
    }
}
