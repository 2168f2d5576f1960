package org.lectern.corpus.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.corpus.layout.Line;
import org.lectern.corpus.layout.Page;
import org.lectern.corpus.worker.Budget;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class OverprintTest {

    private static final String TEXT = "Well, all of the bees will dance... still.";

    @TempDir private Path folder;

    @Test
    void readsALineOnceThatIsPrintedTwiceToLookBold() {
        PdfPages pages = new PdfPages().page().at(60, 80).text(TEXT);
        pages.at(60.2, 80.1).text(TEXT).at(60, 100).text(TEXT);

        assertThat(texts(pages)).containsExactly(TEXT, TEXT);
    }

    @Test
    void keepsTheDoubleLettersOfTheSmallestType() {
        assertThat(texts(new PdfPages().page().at(60, 80).type(5, TEXT))).containsExactly(TEXT);
    }

    private List<String> texts(PdfPages pages) {
        List<Page> read = new ArrayList<>();
        PdfFile.read(pages.save(folder), Ocr.of(OcrMode.NEVER, ""), Budget.USUAL, read::add);
        return read.getFirst().lines().stream().map(Line::text).toList();
    }
}
