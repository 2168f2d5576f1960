package org.lectern.corpus.pdf;

import org.lectern.corpus.worker.WorkerLoop;

/** The process in which PDF files are opened. */
public final class PdfWorker {

    private PdfWorker() {}

    /** Reads the files that are asked for, until the process that asks is gone. */
    public static void main(String... arguments) throws InterruptedException {
        WorkerLoop.run(PdfFile::read);
    }
}
