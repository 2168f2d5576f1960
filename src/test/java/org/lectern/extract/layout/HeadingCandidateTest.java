package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lectern.extract.layout.ExtractedPageBuilder.SAMPLE_LINES;
import static org.lectern.extract.layout.ExtractedPageBuilder.TYPE;

import org.junit.jupiter.api.Test;

import java.util.List;

final class HeadingCandidateTest {

    private final Hyphenation hyphenation = new Hyphenation(List.of());

    @Test
    void candidateHasAllLinesOfOneTypeface() {
        HeadingCandidate lines =
                first(
                        ExtractedPageBuilder.newPages()
                                .page()
                                .heading("2 Of the many ways in which mud mat-", "ters to pilots")
                                .text(SAMPLE_LINES));

        assertThat(lines.text(hyphenation))
                .isEqualTo("2 Of the many ways in which mud matters to pilots");
        assertThat(lines.lineCount()).isEqualTo(2);
    }

    @Test
    void candidateEndsBeforeTheNextNumberAndAfterAShortLine() {
        assertThat(
                        first(
                                        ExtractedPageBuilder.newPages()
                                                .page()
                                                .bold(
                                                        "2 Tides of the world today",
                                                        "2.1 Low water"))
                                .lineCount())
                .isEqualTo(1);
        assertThat(
                        first(
                                        ExtractedPageBuilder.newPages()
                                                .page()
                                                .bold("2 Tides", "Of the world"))
                                .lineCount())
                .isEqualTo(1);
    }

    @Test
    void candidateInBodyTypeHasOneLine() {
        assertThat(first(ExtractedPageBuilder.newPages().page().text(SAMPLE_LINES)).lineCount())
                .isEqualTo(1);
    }

    @Test
    void boldLargerAndCapitalLettersAreDistinct() {
        assertThat(
                        List.of(
                                ExtractedPageBuilder.newPages().page().bold("Tides"),
                                ExtractedPageBuilder.newPages().page().sized(12, "Tides"),
                                ExtractedPageBuilder.newPages().page().text("TIDES"),
                                ExtractedPageBuilder.newPages()
                                        .page()
                                        .set(
                                                new ExtractedPageBuilder.FontStyle(8, true, false),
                                                "Tides"),
                                ExtractedPageBuilder.newPages().page().text("Tides")))
                .extracting(
                        builder -> first(builder).isDistinct(),
                        builder -> first(builder).isBoldOrLarger())
                .containsExactly(
                        tuple(true, true),
                        tuple(true, true),
                        tuple(true, false),
                        tuple(false, false),
                        tuple(false, false));
    }

    @Test
    void candidateIsNotAloneIfItsLineContinues() {
        ExtractedPageBuilder contents =
                ExtractedPageBuilder.newPages()
                        .page()
                        .bold("Tides")
                        .at(400, 80)
                        .text("17")
                        .text("mud");

        assertThat(first(contents).isAloneOnLine()).isFalse();
        assertThat(
                        first(ExtractedPageBuilder.newPages().page().bold("Tides").text("17"))
                                .isAloneOnLine())
                .isTrue();
    }

    @Test
    void candidateIsSpacedBelowMoreThanALineOfSpace() {
        assertThat(
                        second(
                                        ExtractedPageBuilder.newPages()
                                                .page()
                                                .text("mud")
                                                .skip(6)
                                                .bold("Tides"))
                                .hasSpaceAbove())
                .isTrue();
        assertThat(
                        second(ExtractedPageBuilder.newPages().page().text("mud").bold("Tides"))
                                .hasSpaceAbove())
                .isFalse();
        assertThat(
                        second(
                                        ExtractedPageBuilder.newPages()
                                                .page()
                                                .text("mud")
                                                .at(320, 60)
                                                .bold("Tides"))
                                .hasSpaceAbove())
                .as("at the head of a column")
                .isTrue();
    }

    @Test
    void followingProseIsDetected() {
        assertThat(
                        List.of(
                                ExtractedPageBuilder.newPages()
                                        .page()
                                        .bold("Tides")
                                        .text(SAMPLE_LINES),
                                ExtractedPageBuilder.newPages()
                                        .page()
                                        .bold("Tides")
                                        .text("Low water"),
                                ExtractedPageBuilder.newPages()
                                        .page()
                                        .bold("Tides")
                                        .small(SAMPLE_LINES),
                                ExtractedPageBuilder.newPages().page().bold("Tides")))
                .extracting(builder -> first(builder).isFollowedByBodyText())
                .containsExactly(true, false, false, false);
    }

    private static HeadingCandidate first(ExtractedPageBuilder builder) {
        return HeadingCandidate.from(builder.onlyPage().lines(), 0, TYPE);
    }

    private static HeadingCandidate second(ExtractedPageBuilder builder) {
        return HeadingCandidate.from(builder.onlyPage().lines(), 1, TYPE);
    }
}
