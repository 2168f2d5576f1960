package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Box;

final class DisplayedPageTest {

    private static final float WIDTH = 600;
    private static final float HEIGHT = 800;

    @ParameterizedTest
    @CsvSource({"0, 800, 0", "90, 600, 90", "180, 800, 180", "270, 600, 270"})
    void heightDependsOnRotation(int turned, double height, int shown) {
        assertThat(DisplayedPage.of(page(turned))).isEqualTo(new DisplayedPage(height, shown));
    }

    @Test
    void heightDependsOnCropping() {
        PDPage page = page(0);
        page.setCropBox(new PDRectangle(50, 50, 500, 600));

        assertThat(DisplayedPage.of(page)).isEqualTo(new DisplayedPage(600, 0));
    }

    @ParameterizedTest(name = "written at {0} degrees")
    @CsvSource({
        "0, 100, 197.8, 105, 207.5",
        "90, 92.5, 200, 102.2, 205",
        "180, 95, 192.5, 100, 202.2",
        "270, 97.8, 195, 107.5, 200",
    })
    void boxFollowsTheWritingDirection(
            int degrees, double left, double bottom, double right, double top) {
        Matrix matrix = Matrix.getRotateInstance(Math.toRadians(degrees), 100, 200);
        matrix.concatenate(Matrix.getScaleInstance(10, 10));

        assertBox(
                DisplayedPage.of(page(0)).box(mark(matrix, degrees), 10),
                new Box(left, bottom, right, top));
    }

    private static void assertBox(Box box, Box expected) {
        assertThat(new double[] {box.left(), box.bottom(), box.right(), box.top()})
                .containsExactly(
                        new double[] {
                            expected.left(), expected.bottom(), expected.right(), expected.top()
                        },
                        within(.01));
    }

    private static PDPage page(int turned) {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        page.setRotation(turned);
        return page;
    }

    /** A letter five points wide that begins at (100, 200). */
    private static TextPosition mark(Matrix matrix, int degrees) {
        double angle = Math.toRadians(degrees);
        return new TextPosition(
                0,
                WIDTH,
                HEIGHT,
                matrix,
                (float) (100 + 5 * Math.cos(angle)),
                (float) (200 + 5 * Math.sin(angle)),
                7,
                5,
                5,
                "m",
                new int[] {'m'},
                new PDType1Font(FontName.TIMES_ROMAN),
                10,
                10);
    }
}
