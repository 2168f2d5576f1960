package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.extract.ReadBudget;
import org.lectern.extract.layout.ExtractedPage;
import org.lectern.extract.layout.TextLine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class OverprintDetectorTest {

    private static final String TEXT = "Well, all of the bees will dance... still.";

    @TempDir private Path folder;

    @Test
    void overprintedLineIsReadOnce() {
        PdfBuilder pages = new PdfBuilder().page().at(60, 80).text(TEXT);
        pages.at(60.2, 80.1).text(TEXT).at(60, 100).text(TEXT);

        assertThat(texts(pages)).containsExactly(TEXT, TEXT);
    }

    @Test
    void doubleLettersInSmallTypeAreKept() {
        assertThat(texts(new PdfBuilder().page().at(60, 80).type(5, TEXT))).containsExactly(TEXT);
    }

    private List<String> texts(PdfBuilder pages) {
        List<ExtractedPage> read = new ArrayList<>();
        PdfReader.read(
                pages.save(folder), Ocr.of(OcrMode.NEVER, ""), ReadBudget.DEFAULT, read::add);
        return read.getFirst().lines().stream().map(TextLine::text).toList();
    }
}
