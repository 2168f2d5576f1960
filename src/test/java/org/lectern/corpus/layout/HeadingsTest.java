package org.lectern.corpus.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.corpus.layout.PrintedPages.TIDES;
import static org.lectern.corpus.layout.PrintedPages.TYPE;
import static org.lectern.corpus.layout.PrintedPages.print;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.corpus.Manuscript.Block.Heading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class HeadingsTest {

    @Test
    void followsNumbersFromSectionToSection() {
        assertThat(
                        headings(
                                print().page()
                                        .heading("1 Introduction")
                                        .text(TIDES)
                                        .heading("1.1 Low water")
                                        .text(TIDES)
                                        .heading("1.2. High water")
                                        .text(TIDES)
                                        .heading("2 Mud")
                                        .heading("2.1 Its depth")
                                        .text(TIDES)))
                .containsExactly(
                        new Heading(1, "1 Introduction", 1),
                        new Heading(2, "1.1 Low water", 1),
                        new Heading(2, "1.2. High water", 1),
                        new Heading(1, "2 Mud", 1),
                        new Heading(2, "2.1 Its depth", 1));
    }

    @Test
    void takesNoNumberThatDoesNotFollow() {
        assertThat(
                        headings(
                                print().page()
                                        .heading("1 Introduction")
                                        .text(TIDES)
                                        .heading("7 Pilots in the harbour")
                                        .text(TIDES)
                                        .heading("1.4 Low water")
                                        .text(TIDES)))
                .containsExactly(new Heading(1, "1 Introduction", 1));
    }

    @Test
    void takesOneMissingNumber() {
        assertThat(
                        headings(
                                print().page()
                                        .heading("1 Introduction")
                                        .text(TIDES)
                                        .heading("3 Mud")
                                        .text(TIDES)))
                .containsExactly(new Heading(1, "1 Introduction", 1), new Heading(1, "3 Mud", 1));
    }

    @Test
    void partsAHeadingFromTheTextItRunsInto() {
        List<Line> lines =
                print().page()
                        .text("1.1 Low water. The boats settle", "on the mud, and wait there.")
                        .only()
                        .lines();

        assertThat(at(lines, 0))
                .contains(
                        new Headings.Found(
                                new Heading(2, "1.1 Low water", 1),
                                1,
                                Optional.of(lines.getFirst().from(15))));
    }

    @Test
    void keepsAHeadingWholeThatHasAFullStopInside() {
        List<Line> lines =
                print().page().heading("1. Mud. And more mud").text(TIDES).only().lines();

        assertThat(at(lines, 0).map(Headings.Found::heading)).contains(new Heading(1, "1. Mud", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abstract", "References", "related work", "Conclusions."})
    void knowsNamesThatStandApart(String name) {
        assertThat(headings(print().page().text(TIDES).skip(10).text(name).text(TIDES)))
                .containsExactly(new Heading(1, name, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"references", "Discussion", "conclusion"})
    void takesNoWordOfTheTextForAName(String word) {
        assertThat(headings(print().page().text(TIDES).text(word).text(TIDES))).isEmpty();
    }

    @Test
    void readsAppendicesAndRomanNumbers() {
        assertThat(
                        headings(
                                print().page()
                                        .heading("IV. METHODS")
                                        .text(TIDES)
                                        .heading("A Tables of the tides")
                                        .text(TIDES)
                                        .heading("B.1 Charts")
                                        .text(TIDES)))
                .containsExactly(
                        new Heading(1, "IV. METHODS", 1),
                        new Heading(1, "A Tables of the tides", 1),
                        new Heading(2, "B.1 Charts", 1));
    }

    @Test
    void putsHeadingsWithoutANumberBelowTheNumberedOnes() {
        assertThat(
                        headings(
                                print().page()
                                        .heading("How pilots learn")
                                        .text(TIDES)
                                        .heading("1 Introduction")
                                        .text(TIDES)
                                        .heading("How pilots teach")
                                        .text(TIDES)
                                        .skip(8)
                                        .bold("Their apprentices")
                                        .text(TIDES)))
                .containsExactly(
                        new Heading(1, "How pilots learn", 1),
                        new Heading(1, "1 Introduction", 1),
                        new Heading(2, "How pilots teach", 1),
                        new Heading(3, "Their apprentices", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 Introduction . . . . . . . . 3",
                "Figure 3 The harbour",
                "Table 2 Depths of the channel",
                "Low water,",
                "low water",
            })
    void takesNeitherContentsNorCaptionsNorSentences(String line) {
        assertThat(headings(print().page().heading(line).text(TIDES))).isEmpty();
    }

    @Test
    void takesNoEntryOfATableOfContents() {
        assertThat(
                        headings(
                                print().page()
                                        .bold("1 Introduction")
                                        .at(400, 80)
                                        .bold("3")
                                        .at(60, 92)
                                        .bold("2 Mud")
                                        .at(400, 92)
                                        .bold("9")))
                .isEmpty();
    }

    @Test
    void takesNoItemOfANumberedList() {
        assertThat(
                        headings(
                                print().page()
                                        .text(TIDES)
                                        .skip(8)
                                        .text("1. Take the boat out.", "2. Wait for the tide.")
                                        .skip(8)
                                        .text(TIDES)))
                .isEmpty();
    }

    @Test
    void takesNoBoldLineBeforeWhatIsNoProse() {
        assertThat(headings(print().page().bold("Depth of the mud").text("low 2", "high 9")))
                .isEmpty();
    }

    private static List<Heading> headings(PrintedPages print) {
        List<Line> lines = print.only().lines();
        Headings headings = new Headings(TYPE, new Hyphenation(List.of()));
        List<Heading> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            headings.at(lines, i, 1).map(Headings.Found::heading).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Headings.Found> at(List<Line> lines, int at) {
        return new Headings(TYPE, new Hyphenation(List.of())).at(lines, at, 1);
    }
}
