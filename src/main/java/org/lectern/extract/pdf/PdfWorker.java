package org.lectern.extract.pdf;

import org.lectern.extract.PdfProtocol;
import org.lectern.extract.PdfProtocol.Read;
import org.lectern.extract.PdfProtocol.Render;
import org.lectern.extract.PdfProtocol.Request;
import org.lectern.extract.ReadOutcome;
import org.lectern.extract.RenderBudget;
import org.lectern.extract.RenderRequest;
import org.lectern.extract.worker.ReplyWriter;
import org.lectern.extract.worker.WorkerLoop;
import org.lectern.extract.worker.WorkerResult;

/** The main class of the worker processes that open PDF files. */
public final class PdfWorker {

    private final Ocr ocr;
    private final PdfPageRenderer renderer = new PdfPageRenderer();

    private PdfWorker(Ocr ocr) {
        this.ocr = ocr;
    }

    /**
     * Answers requests until the process that sends them is gone.
     *
     * @param arguments the name of an {@link OcrMode}, and the folders to search for Tesseract, in
     *     the format of {@code PATH}
     */
    public static void main(String... arguments) throws InterruptedException {
        Ocr ocr = Ocr.of(OcrMode.valueOf(arguments[0]), arguments[1]);
        PdfWorker worker = new PdfWorker(ocr);
        WorkerLoop.run(PdfProtocol.READ, worker::answer);
    }

    private void answer(Request request, ReplyWriter reply) {
        switch (request) {
            case Read read -> reply.result(PdfProtocol.READ, readPages(read, reply));
            case Render(RenderRequest page, RenderBudget budget) ->
                    reply.result(PdfProtocol.RENDER, renderer.render(page, budget));
        }
    }

    private WorkerResult<ReadOutcome> readPages(Read read, ReplyWriter reply) {
        return PdfReader.read(
                read.file(), ocr, read.budget(), page -> reply.part(PdfProtocol.READ, page));
    }
}
