package org.lectern.extract.pdf;

import org.lectern.extract.worker.WorkerLoop;

/** The process in which PDF files are opened. */
public final class PdfWorker {

    private PdfWorker() {}

    /**
     * Reads the files and draws the pages that are asked for, until the process that asks is gone.
     *
     * @param arguments the name of an {@link OcrMode}, and the folders in which Tesseract is looked
     *     for, as in {@code PATH}
     */
    public static void main(String... arguments) throws InterruptedException {
        Ocr ocr = Ocr.of(OcrMode.valueOf(arguments[0]), arguments[1]);
        WorkerLoop.run(
                (file, budget, sink) -> PdfReader.read(file, ocr, budget, sink),
                PdfPageRenderer::render);
    }
}
