package org.lectern.pageimage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.model.Box;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** On a page of 10 by 8 points, at two pixels a point. */
class RegionCropTest {

    private static final int DPI = 144;
    private static final int WIDTH = 20;
    private static final int HEIGHT = 16;
    private static final int WHITE = 0xFFFFFF;
    private static final int INK = 0;
    private static final int HIGHLIGHTED = 0xFFF6D4;

    private static final Png PAGE = page();

    /** White, but for a line of ink that goes down on the right of the middle. */
    private static Png page() {
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.setAll(pixels, i -> i % WIDTH == 10 ? INK : WHITE);
        return Png.of(new Raster(WIDTH, HEIGHT, pixels), DPI);
    }

    private static Png crop(Box region, Box... washed) throws IOException {
        return new RegionCrop(region, List.of(washed)).crop(PAGE).orElseThrow();
    }

    private static Raster expected(int width, int... pixels) {
        return new Raster(width, pixels.length / width, pixels);
    }

    @Test
    void isTheRegionAndNoMore() throws IOException {
        Png cut = crop(new Box(4.5, 7, 5.5, 8));
        assertThat(cut).hasToString("2 x 2 pixels at 144 dpi");
        assertThat(cut.raster(cut.area())).isEqualTo(expected(2, WHITE, INK, WHITE, INK));
    }

    @Test
    void highlightsPaperAndLeavesInk() throws IOException {
        Png cut = crop(new Box(4.5, 6, 5.5, 7), new Box(0, 6.5, 10, 8), new Box(2, 6.5, 10, 9));
        assertThat(cut.raster(cut.area())).isEqualTo(expected(2, HIGHLIGHTED, INK, WHITE, INK));
    }

    @Test
    void endsWithThePage() throws IOException {
        assertThat(crop(new Box(-5, -5, 100, 100))).hasToString("20 x 16 pixels at 144 dpi");
        assertThat(crop(new Box(9, 0, 100, 1), new Box(-1, -1, 100, 100)))
                .hasToString("2 x 2 pixels at 144 dpi");
    }

    @Test
    void isNothingBesideThePage() throws IOException {
        for (Box beside :
                List.of(
                        new Box(11, 0, 12, 8),
                        new Box(0, 9, 10, 10),
                        new Box(5, 5, 4, 4),
                        new Box(Double.NaN, Double.NaN, Double.NaN, Double.NaN),
                        new Box(1e300, 0, 1e301, 8))) {
            assertThat(new RegionCrop(beside, List.of()).crop(PAGE)).as("%s", beside).isEmpty();
        }
    }
}
