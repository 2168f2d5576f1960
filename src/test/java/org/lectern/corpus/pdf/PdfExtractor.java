package org.lectern.corpus.pdf;

import org.lectern.corpus.Extraction;
import org.lectern.corpus.ReadingExtractor;
import org.lectern.corpus.layout.LayoutAnalysis;
import org.lectern.corpus.layout.Page;
import org.lectern.corpus.layout.Print;
import org.lectern.corpus.worker.Budget;
import org.lectern.corpus.worker.Ending;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the running text of a PDF file in this process, for tests of what is read. */
final class PdfExtractor implements ReadingExtractor {

    private final Ocr ocr;

    /** An extractor that takes text as the file gives it. */
    public PdfExtractor() {
        this(OcrMode.NEVER, "");
    }

    /**
     * An extractor that may read pages from their pictures.
     *
     * @param searchPath folders in which Tesseract is looked for, as in {@code PATH}
     */
    public PdfExtractor(OcrMode mode, String searchPath) {
        this.ocr = Ocr.of(mode, searchPath);
    }

    /**
     * {@inheritDoc}
     *
     * <p>A page that cannot be read is left out, and named in the result.
     */
    @Override
    public Extraction extract(Path file) {
        List<Page> pages = new ArrayList<>();
        Ending ending = PdfFile.read(file, ocr, Budget.USUAL, pages::add);
        return LayoutAnalysis.of(new Print(pages, ending.count(), ending.failure()));
    }
}
