package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lectern.extract.layout.ExtractedPageBuilder.SAMPLE_LINES;

import org.junit.jupiter.api.Test;

import java.util.List;

final class TypographyTest {

    @Test
    void bodyTypeIsThatOfMostLetters() {
        List<ExtractedPage> pages =
                ExtractedPageBuilder.newPages()
                        .page()
                        .title("Tides")
                        .sized(9, SAMPLE_LINES)
                        .skip(30)
                        .small("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")
                        .pages();

        assertThat(Typography.of(pages).bodySize()).isEqualTo(9);
        assertThat(Typography.of(pages).leading()).isBetween(10.7, 10.9);
    }

    @Test
    void singleLinesHaveTheUsualLeading() {
        List<ExtractedPage> pages =
                ExtractedPageBuilder.newPages()
                        .page()
                        .text("One line.")
                        .page()
                        .text("Another.")
                        .pages();

        assertThat(Typography.of(pages)).isEqualTo(new Typography(10, 12));
    }

    @Test
    void emptyDocumentHasTenPoints() {
        assertThat(Typography.of(List.of())).isEqualTo(new Typography(10, 12));
    }

    @Test
    void clearlyLargerOrSmallerTypeIsDetected() {
        Typography type = new Typography(10, 12);
        List<TextLine> lines =
                List.of(9.2, 9.4, 10.6, 10.8).stream()
                        .flatMap(size ->
                                ExtractedPageBuilder.newPages()
                                        .page()
                                        .sized(size, "mud")
                                        .onlyPage()
                                        .lines()
                                        .stream())
                        .toList();

        assertThat(lines)
                .extracting(type::isSmaller, type::isBody, type::isLarger)
                .containsExactly(
                        tuple(true, false, false),
                        tuple(false, true, false),
                        tuple(false, true, false),
                        tuple(false, false, true));
    }
}
