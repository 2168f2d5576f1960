package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class ReadingOrderTest {

    private static final int ROWS = 12;
    private static final TextLine TITLE =
            line("A title that runs over both of the columns", 60, 540, 80);

    @Test
    void columnsAreReadInOrderIfTheFileDrawsAcrossThem() {
        List<TextLine> drawn = new ArrayList<>(List.of(TITLE));
        for (int row = 0; row < ROWS; row++) {
            drawn.add(left(row));
            drawn.add(right(row));
        }

        assertThat(ReadingOrder.restored(page(drawn)).lines()).isEqualTo(columnByColumn());
    }

    @Test
    void fileOrderIsKeptIfItFollowsTheColumns() {
        ExtractedPage page = page(columnByColumn());

        assertThat(ReadingOrder.restored(page)).isEqualTo(page);
    }

    @Test
    void fileOrderIsKeptInOneColumn() {
        List<TextLine> wide =
                IntStream.range(0, ROWS)
                        .mapToObj(row ->
                                line(
                                        "A line as wide as the page's text is " + row,
                                        60,
                                        540,
                                        100 + 12 * row))
                        .toList();

        assertThat(ReadingOrder.restored(page(wide)).lines()).isEqualTo(wide);
    }

    private static List<TextLine> columnByColumn() {
        return Stream.of(
                        Stream.of(TITLE),
                        IntStream.range(0, ROWS).mapToObj(ReadingOrderTest::left),
                        IntStream.range(0, ROWS).mapToObj(ReadingOrderTest::right))
                .flatMap(lines -> lines)
                .toList();
    }

    private static TextLine left(int row) {
        return line("the left column's line " + row, 60, 290, 100 + 12 * row);
    }

    private static TextLine right(int row) {
        return line("the right column's line " + row, 310, 540, 100 + 12 * row);
    }

    private static TextLine line(String text, double left, double right, double baseline) {
        return new TextLine(text, left, right, baseline, 10, false, false);
    }

    private static ExtractedPage page(List<TextLine> lines) {
        return new ExtractedPage(1, 800, lines, List.of(), List.of(), 1000, 0, false);
    }
}
