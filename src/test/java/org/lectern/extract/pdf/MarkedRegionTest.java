package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.extract.DecodedImage;
import org.lectern.extract.Mark;
import org.lectern.extract.PngImage;
import org.lectern.extract.RenderBudget;
import org.lectern.extract.RenderRequest;
import org.lectern.extract.RenderResult;
import org.lectern.extract.RenderResult.NotRendered;
import org.lectern.extract.RenderResult.OutsidePage;
import org.lectern.extract.RenderResult.Rendered;
import org.lectern.extract.WorkerPageRenderer;
import org.lectern.extract.worker.WorkerCommand;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.model.Box;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Regions of pages that a real worker crops and marks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkedRegionTest {

    private static final int DPI = 144;
    private static final int WHITE = 0xFFFFFF;
    private static final int HIGHLIGHTED = 0xFFF6D4;

    /** A line of text on the page, its box, and a region around it. */
    private static final String LINE = "HHHH HHHH HHHH HHHH";

    private static final Box LINE_BOX = new Box(60, 715, 200, 730);
    private static final Box REGION = new Box(50, 700, 250, 750);

    @TempDir private Path folder;
    private final WorkerPageRenderer renderer =
            new WorkerPageRenderer(
                    new WorkerPool(
                            WorkerCommand.ofJava(
                                    PdfWorker.class.getName(), List.of(), List.of("NEVER", "")),
                            1),
                    RenderBudget.DEFAULT);

    @AfterAll
    void endWorkers() {
        renderer.close();
    }

    private Path file() {
        return new PdfBuilder().page().text(LINE).page().text("Another page").save(folder);
    }

    private RenderResult render(Path file, int page, Optional<Box> region, Mark... marks) {
        return renderer.render(new RenderRequest(file, page, DPI, region, List.of(marks)));
    }

    private DecodedImage image(Path file, int page, Optional<Box> region, Mark... marks) {
        return DecodedImage.of(bytes(render(file, page, region, marks)));
    }

    private static byte[] bytes(RenderResult result) {
        return switch (result) {
            case Rendered(PngImage image) -> image.bytes().toArray();
            case OutsidePage _, NotRendered _ -> throw new AssertionError(result);
        };
    }

    @Test
    void aRegionIsAPartOfItsPage() {
        Path file = file();
        DecodedImage page = image(file, 1, Optional.empty());
        DecodedImage region = image(file, 1, Optional.of(REGION));
        assertThat(page).hasToString("1200 x 1600 pixels at 144 dpi");
        assertThat(region).hasToString("400 x 100 pixels at 144 dpi");
        for (int i = 0; i < 400 * 100; i++) {
            int x = i % 400;
            int y = i / 400;
            assertThat(region.pixel(x, y)).isEqualTo(page.pixel(100 + x, 100 + y));
        }
    }

    /** Paper takes the colour of the mark, ink stays as dark as it was. */
    @Test
    void marksColourPaperAndLeaveInk() {
        Path file = file();
        DecodedImage plain = image(file, 1, Optional.of(REGION));
        DecodedImage marked = image(file, 1, Optional.of(REGION), Mark.highlight(LINE_BOX));
        int ink = 0;
        for (int i = 0; i < 400 * 100; i++) {
            int x = i % 400;
            int y = i / 400;
            boolean inside = 20 <= x && x < 300 && 40 <= y && y < 70;
            int before = plain.pixel(x, y);
            int paper = inside ? HIGHLIGHTED : WHITE;
            assertThat(marked.pixel(x, y)).isEqualTo(multiplied(before, paper));
            ink += inside && before == 0 ? 1 : 0;
        }
        assertThat(ink).isPositive();
    }

    private static int multiplied(int pixel, int paper) {
        int product = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            double channel = (pixel >> shift & 0xFF) * (paper >> shift & 0xFF) / 255.0;
            product |= (int) Math.round(channel) << shift;
        }
        return product;
    }

    @Test
    void marksDoNotStayOnThePage() {
        Path file = file();
        byte[] before = bytes(render(file, 1, Optional.of(LINE_BOX)));
        byte[] marked = bytes(render(file, 1, Optional.of(LINE_BOX), Mark.highlight(LINE_BOX)));
        render(file, 1, Optional.empty(), Mark.highlight(LINE_BOX));
        assertThat(marked).isNotEqualTo(before);
        assertThat(bytes(render(file, 1, Optional.of(LINE_BOX)))).isEqualTo(before);
    }

    @Test
    void pagesAreNotMistakenForEachOther() {
        Path file = file();
        DecodedImage first = image(file, 1, Optional.of(LINE_BOX));
        DecodedImage second = image(file, 2, Optional.of(LINE_BOX));
        assertThat(first.pixel(5, 15)).isNotEqualTo(second.pixel(5, 15));
    }

    @Test
    void aRegionOutsideThePageHasNoImage() {
        assertThat(render(file(), 1, Optional.of(new Box(700, 0, 800, 100))))
                .isEqualTo(new OutsidePage());
    }
}
