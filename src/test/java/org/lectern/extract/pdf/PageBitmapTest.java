package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.extract.Mark;
import org.lectern.model.Box;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** On a page of 10 by 8 points, at two pixels a point. */
class PageBitmapTest {

    private static final int DPI = 144;
    private static final int WIDTH = 20;
    private static final int HEIGHT = 16;
    private static final int WHITE = 0xFFFFFF;
    private static final int INK = 0;
    private static final int HIGHLIGHTED = 0xFFF6D4;

    private final PageBitmap page = page();

    /** White, but for a line of ink that goes down on the right of the middle. */
    private static PageBitmap page() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            image.setRGB(i % WIDTH, i / WIDTH, i % WIDTH == 10 ? INK : WHITE);
        }
        return new PageBitmap(image, DPI);
    }

    private PageBitmap crop(Box region, Box... highlighted) {
        return page.crop(Optional.of(region), marks(highlighted)).orElseThrow();
    }

    private static List<Mark> marks(Box... highlighted) {
        return Stream.of(highlighted).map(Mark::highlight).toList();
    }

    private static void assertSize(PageBitmap bitmap, int width, int height) {
        assertThat(bitmap.dpi()).isEqualTo(DPI);
        assertThat(bitmap.image().getWidth()).isEqualTo(width);
        assertThat(bitmap.image().getHeight()).isEqualTo(height);
    }

    @Test
    void isTheRegionAndNoMore() {
        PageBitmap crop = crop(new Box(4.5, 7, 5.5, 8));
        assertSize(crop, 2, 2);
        assertThat(crop.pixels()).containsExactly(WHITE, INK, WHITE, INK);
    }

    @Test
    void highlightsPaperAndLeavesInk() {
        PageBitmap crop =
                crop(new Box(4.5, 6, 5.5, 7), new Box(0, 6.5, 10, 8), new Box(2, 6.5, 10, 9));
        assertThat(crop.pixels()).containsExactly(HIGHLIGHTED, INK, WHITE, INK);
    }

    @Test
    void marksHaveTheirColours() {
        Mark green = new Mark(new Box(0, 6.5, 10, 7), 0xD0FFD0);
        Mark yellow = Mark.highlight(new Box(0, 6, 10, 6.5));
        PageBitmap crop =
                page.crop(Optional.of(new Box(4.5, 6, 5.5, 7)), List.of(green, yellow))
                        .orElseThrow();
        assertThat(crop.pixels()).containsExactly(0xD0FFD0, INK, HIGHLIGHTED, INK);
    }

    @Test
    void aWholePageCanBeMarked() {
        PageBitmap marked =
                page.crop(Optional.empty(), marks(new Box(0, 7.5, .5, 8))).orElseThrow();
        assertSize(marked, WIDTH, HEIGHT);
        assertThat(marked.pixels()).startsWith(HIGHLIGHTED, WHITE);
        assertThat(page.pixels()).startsWith(WHITE, WHITE);
    }

    @Test
    void endsWithThePage() {
        assertSize(crop(new Box(-5, -5, 100, 100)), WIDTH, HEIGHT);
        assertSize(crop(new Box(9, 0, 100, 1), new Box(-1, -1, 100, 100)), 2, 2);
    }

    @Test
    void isNothingBesideThePage() {
        for (Box beside :
                List.of(
                        new Box(11, 0, 12, 8),
                        new Box(0, 9, 10, 10),
                        new Box(5, 5, 4, 4),
                        new Box(Double.NaN, Double.NaN, Double.NaN, Double.NaN),
                        new Box(1e300, 0, 1e301, 8))) {
            assertThat(page.crop(Optional.of(beside), List.of())).as("%s", beside).isEmpty();
        }
    }
}
