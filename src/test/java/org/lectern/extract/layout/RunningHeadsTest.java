package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.extract.layout.ExtractedPageBuilder.SAMPLE_LINES;
import static org.lectern.extract.layout.ExtractedPageBuilder.sampleLines;
import static org.lectern.extract.layout.ExtractedPageBuilder.texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class RunningHeadsTest {

    /** A position so close to the text that a line there is not detached. */
    private static final double CLOSE = 64;

    @Test
    void alternatingHeadsAreDetected() {
        ExtractedPageBuilder builder = ExtractedPageBuilder.newPages();
        for (int number = 1; number <= 6; number++) {
            String head = number % 2 == 0 ? "The Pilots of a Small Harbour" : "Ada Miller";
            builder.page().at(60, CLOSE).text(head).at(60, 80).text(sampleLines(number));
        }

        assertThat(heads(builder))
                .containsExactly(
                        List.of("Ada Miller"),
                        List.of("The Pilots of a Small Harbour"),
                        List.of("Ada Miller"),
                        List.of("The Pilots of a Small Harbour"),
                        List.of("Ada Miller"),
                        List.of("The Pilots of a Small Harbour"));
    }

    @Test
    void headsThatDifferInNumbersAreTheSame() {
        ExtractedPageBuilder builder = ExtractedPageBuilder.newPages();
        for (int number = 281; number <= 283; number++) {
            builder.page()
                    .at(60, CLOSE)
                    .text("Tides 2011, p. " + number)
                    .at(60, 80)
                    .text(sampleLines(number));
        }

        assertThat(heads(builder))
                .containsExactly(
                        List.of("Tides 2011, p. 281"),
                        List.of("Tides 2011, p. 282"),
                        List.of("Tides 2011, p. 283"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "– 12 –", "xiv", "Page 3 of 9", "page 3"})
    void pageNumbersAreDetectedOnAnyPage(String number) {
        ExtractedPageBuilder builder =
                ExtractedPageBuilder.newPages().page().text(SAMPLE_LINES).at(300, 770).text(number);

        assertThat(heads(builder)).containsExactly(List.of(number));
    }

    @Test
    void numberBesideOtherTextIsKept() {
        ExtractedPageBuilder builder =
                ExtractedPageBuilder.newPages()
                        .page()
                        .text(SAMPLE_LINES)
                        .at(60, 770)
                        .text("and the sum of all is")
                        .at(300, 770)
                        .text("12");

        assertThat(heads(builder)).containsExactly(List.of());
    }

    @Test
    void detachedLinesOnMostPagesAreHeads() {
        ExtractedPageBuilder builder = ExtractedPageBuilder.newPages();
        for (String chapter : List.of("Sand", "Water", "Boats")) {
            builder.page().at(60, 40).text(chapter).at(60, 80).text(SAMPLE_LINES);
        }
        builder.page().text(SAMPLE_LINES);

        assertThat(heads(builder))
                .containsExactly(List.of("Sand"), List.of("Water"), List.of("Boats"), List.of());
    }

    @Test
    void detachedLinesOnFewPagesAreKept() {
        ExtractedPageBuilder builder = ExtractedPageBuilder.newPages();
        for (String chapter : List.of("Sand", "Water")) {
            builder.page().at(60, 40).text(chapter).at(60, 80).text(SAMPLE_LINES);
        }
        builder.page().text(SAMPLE_LINES).page().text(SAMPLE_LINES);

        assertThat(heads(builder)).containsOnly(List.of());
    }

    @Test
    void pagesThatBeginWithTheSameWordAreKept() {
        ExtractedPageBuilder builder = ExtractedPageBuilder.newPages();
        for (String verb : List.of("know", "teach", "guide", "watch")) {
            builder.page()
                    .text("Pilots " + verb + " whoever comes here.")
                    .text(sampleLines(verb.codePointAt(0)));
        }

        assertThat(heads(builder)).containsOnly(List.of());
    }

    @Test
    void lastLineBelowADisplayIsKept() {
        ExtractedPageBuilder builder = ExtractedPageBuilder.newPages();
        for (int number = 1; number <= 3; number++) {
            builder.page()
                    .text(sampleLines(number))
                    .at(60, 690 + 10 * number)
                    .text("where t" + "'".repeat(number) + " is the time of low water.")
                    .at(300, 770)
                    .text(String.valueOf(number));
        }

        assertThat(heads(builder)).containsExactly(List.of("1"), List.of("2"), List.of("3"));
    }

    private static List<List<String>> heads(ExtractedPageBuilder builder) {
        RunningHeads heads = new RunningHeads(builder.pages());
        return builder.pages().stream().map(page -> texts(heads.of(page))).toList();
    }
}
