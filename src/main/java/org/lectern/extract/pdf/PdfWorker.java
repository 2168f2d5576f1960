package org.lectern.extract.pdf;

import org.lectern.extract.PdfProtocol;
import org.lectern.extract.PdfProtocol.Read;
import org.lectern.extract.PdfProtocol.Render;
import org.lectern.extract.PdfProtocol.Request;
import org.lectern.extract.ReadOutcome;
import org.lectern.extract.worker.ReplyWriter;
import org.lectern.extract.worker.WorkerLoop;
import org.lectern.extract.worker.WorkerResult;

/** The main class of the worker processes that open PDF files. */
public final class PdfWorker {

    private PdfWorker() {}

    /**
     * Answers requests until the process that sends them is gone.
     *
     * @param arguments the name of an {@link OcrMode}, and the folders to search for Tesseract, in
     *     the format of {@code PATH}
     */
    public static void main(String... arguments) throws InterruptedException {
        Ocr ocr = Ocr.of(OcrMode.valueOf(arguments[0]), arguments[1]);
        WorkerLoop.run(PdfProtocol.READ, (request, reply) -> answer(request, ocr, reply));
    }

    private static void answer(Request request, Ocr ocr, ReplyWriter reply) {
        switch (request) {
            case Read read -> reply.result(PdfProtocol.READ, readPages(read, ocr, reply));
            case Render render ->
                    reply.result(
                            PdfProtocol.RENDER,
                            PdfPageRenderer.render(
                                    render.file(), render.page(), render.dpi(), render.budget()));
        }
    }

    private static WorkerResult<ReadOutcome> readPages(Read read, Ocr ocr, ReplyWriter reply) {
        return PdfReader.read(
                read.file(), ocr, read.budget(), page -> reply.part(PdfProtocol.READ, page));
    }
}
