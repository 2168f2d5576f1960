package org.lectern.extract.pdf;

import org.lectern.document.Extraction;
import org.lectern.extract.DocumentExtractor;
import org.lectern.extract.ReadBudget;
import org.lectern.extract.ReadOutcome;
import org.lectern.extract.layout.ExtractedPage;
import org.lectern.extract.layout.LayoutAnalysis;
import org.lectern.extract.layout.PageSequence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An extractor of PDF files that runs in this process instead of a worker. */
final class InProcessPdfExtractor implements DocumentExtractor {

    private final Ocr ocr;

    /** Creates an extractor without OCR. */
    public InProcessPdfExtractor() {
        this(OcrMode.NEVER, "");
    }

    /**
     * Creates an extractor with OCR.
     *
     * @param searchPath folders to search for Tesseract, as in {@code PATH}
     */
    public InProcessPdfExtractor(OcrMode mode, String searchPath) {
        this.ocr = Ocr.of(mode, searchPath);
    }

    /**
     * {@inheritDoc}
     *
     * <p>A page that cannot be read is left out, and named in the result.
     */
    @Override
    public Extraction extract(Path file) {
        List<ExtractedPage> pages = new ArrayList<>();
        ReadOutcome outcome = PdfReader.read(file, ocr, ReadBudget.DEFAULT, pages::add).value();
        return LayoutAnalysis.of(new PageSequence(pages, outcome.pageCount(), outcome.failure()));
    }
}
