package org.lectern.corpus.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lectern.corpus.layout.PrintedPages.TIDES;
import static org.lectern.corpus.layout.PrintedPages.TYPE;

import org.junit.jupiter.api.Test;

import java.util.List;

final class HeadingLinesTest {

    private final Hyphenation hyphenation = new Hyphenation(List.of());

    @Test
    void takesAsManyLinesAsAreSetInOneType() {
        HeadingLines lines =
                first(
                        PrintedPages.print()
                                .page()
                                .heading("2 Of the many ways in which mud mat-", "ters to pilots")
                                .text(TIDES));

        assertThat(lines.text(hyphenation))
                .isEqualTo("2 Of the many ways in which mud matters to pilots");
        assertThat(lines.count()).isEqualTo(2);
    }

    @Test
    void endsBeforeTheNextNumberAndAfterAShortLine() {
        assertThat(
                        first(
                                        PrintedPages.print()
                                                .page()
                                                .bold(
                                                        "2 Tides of the world today",
                                                        "2.1 Low water"))
                                .count())
                .isEqualTo(1);
        assertThat(first(PrintedPages.print().page().bold("2 Tides", "Of the world")).count())
                .isEqualTo(1);
    }

    @Test
    void takesOneLineOfTheTextsOwnType() {
        assertThat(first(PrintedPages.print().page().text(TIDES)).count()).isEqualTo(1);
    }

    @Test
    void standsOutByBoldLargerOrCapitalLetters() {
        assertThat(
                        List.of(
                                PrintedPages.print().page().bold("Tides"),
                                PrintedPages.print().page().sized(12, "Tides"),
                                PrintedPages.print().page().text("TIDES"),
                                PrintedPages.print()
                                        .page()
                                        .set(new PrintedPages.Type(8, true, false), "Tides"),
                                PrintedPages.print().page().text("Tides")))
                .extracting(print -> first(print).standsOut(), print -> first(print).prominent())
                .containsExactly(
                        tuple(true, true),
                        tuple(true, true),
                        tuple(true, false),
                        tuple(false, false),
                        tuple(false, false));
    }

    @Test
    void isNotAloneWhereItsLineGoesOn() {
        PrintedPages contents =
                PrintedPages.print().page().bold("Tides").at(400, 80).text("17").text("mud");

        assertThat(first(contents).alone()).isFalse();
        assertThat(first(PrintedPages.print().page().bold("Tides").text("17")).alone()).isTrue();
    }

    @Test
    void isSpacedWhereMoreThanALineStandsAboveIt() {
        assertThat(second(PrintedPages.print().page().text("mud").skip(6).bold("Tides")).spaced())
                .isTrue();
        assertThat(second(PrintedPages.print().page().text("mud").bold("Tides")).spaced())
                .isFalse();
        assertThat(
                        second(PrintedPages.print().page().text("mud").at(320, 60).bold("Tides"))
                                .spaced())
                .as("at the head of a column")
                .isTrue();
    }

    @Test
    void knowsWhetherProseFollows() {
        assertThat(
                        List.of(
                                PrintedPages.print().page().bold("Tides").text(TIDES),
                                PrintedPages.print().page().bold("Tides").text("Low water"),
                                PrintedPages.print().page().bold("Tides").small(TIDES),
                                PrintedPages.print().page().bold("Tides")))
                .extracting(print -> first(print).proseFollows())
                .containsExactly(true, false, false, false);
    }

    private static HeadingLines first(PrintedPages print) {
        return HeadingLines.from(print.only().lines(), 0, TYPE);
    }

    private static HeadingLines second(PrintedPages print) {
        return HeadingLines.from(print.only().lines(), 1, TYPE);
    }
}
