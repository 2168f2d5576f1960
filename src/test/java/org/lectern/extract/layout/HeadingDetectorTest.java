package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.extract.layout.ExtractedPageBuilder.SAMPLE_LINES;
import static org.lectern.extract.layout.ExtractedPageBuilder.TYPE;
import static org.lectern.extract.layout.ExtractedPageBuilder.newPages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.document.Document.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class HeadingDetectorTest {

    @Test
    void sectionNumbersAreConsecutive() {
        assertThat(
                        headings(
                                newPages()
                                        .page()
                                        .heading("1 Introduction")
                                        .text(SAMPLE_LINES)
                                        .heading("1.1 Low water")
                                        .text(SAMPLE_LINES)
                                        .heading("1.2. High water")
                                        .text(SAMPLE_LINES)
                                        .heading("2 Mud")
                                        .heading("2.1 Its depth")
                                        .text(SAMPLE_LINES)))
                .containsExactly(
                        new Block.Heading(1, "1 Introduction", 1),
                        new Block.Heading(2, "1.1 Low water", 1),
                        new Block.Heading(2, "1.2. High water", 1),
                        new Block.Heading(1, "2 Mud", 1),
                        new Block.Heading(2, "2.1 Its depth", 1));
    }

    @Test
    void numberOutOfOrderIsNoHeading() {
        assertThat(
                        headings(
                                newPages()
                                        .page()
                                        .heading("1 Introduction")
                                        .text(SAMPLE_LINES)
                                        .heading("7 Pilots in the harbour")
                                        .text(SAMPLE_LINES)
                                        .heading("1.4 Low water")
                                        .text(SAMPLE_LINES)))
                .containsExactly(new Block.Heading(1, "1 Introduction", 1));
    }

    @Test
    void oneMissingNumberIsAccepted() {
        assertThat(
                        headings(
                                newPages()
                                        .page()
                                        .heading("1 Introduction")
                                        .text(SAMPLE_LINES)
                                        .heading("3 Mud")
                                        .text(SAMPLE_LINES)))
                .containsExactly(
                        new Block.Heading(1, "1 Introduction", 1),
                        new Block.Heading(1, "3 Mud", 1));
    }

    @Test
    void runInHeadingIsSplitFromItsText() {
        List<TextLine> lines =
                newPages()
                        .page()
                        .text("1.1 Low water. The boats settle", "on the mud, and wait there.")
                        .onlyPage()
                        .lines();

        assertThat(at(lines, 0))
                .contains(
                        new HeadingDetector.DetectedHeading(
                                new Block.Heading(2, "1.1 Low water", 1),
                                1,
                                Optional.of(lines.getFirst().substring(15))));
    }

    @Test
    void headingWithAFullStopInsideIsKeptWhole() {
        List<TextLine> lines =
                newPages()
                        .page()
                        .heading("1. Mud. And more mud")
                        .text(SAMPLE_LINES)
                        .onlyPage()
                        .lines();

        assertThat(at(lines, 0).map(HeadingDetector.DetectedHeading::heading))
                .contains(new Block.Heading(1, "1. Mud", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abstract", "References", "related work", "Conclusions."})
    void separateSectionNamesAreHeadings(String name) {
        assertThat(
                        headings(
                                newPages()
                                        .page()
                                        .text(SAMPLE_LINES)
                                        .skip(10)
                                        .text(name)
                                        .text(SAMPLE_LINES)))
                .containsExactly(new Block.Heading(1, name, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"references", "Discussion", "conclusion"})
    void wordsOfTheTextAreNoHeadings(String word) {
        assertThat(headings(newPages().page().text(SAMPLE_LINES).text(word).text(SAMPLE_LINES)))
                .isEmpty();
    }

    @Test
    void appendicesAndRomanNumbersAreHeadings() {
        assertThat(
                        headings(
                                newPages()
                                        .page()
                                        .heading("IV. METHODS")
                                        .text(SAMPLE_LINES)
                                        .heading("A Tables of the tides")
                                        .text(SAMPLE_LINES)
                                        .heading("B.1 Charts")
                                        .text(SAMPLE_LINES)))
                .containsExactly(
                        new Block.Heading(1, "IV. METHODS", 1),
                        new Block.Heading(1, "A Tables of the tides", 1),
                        new Block.Heading(2, "B.1 Charts", 1));
    }

    @Test
    void unnumberedHeadingsAreBelowNumberedOnes() {
        assertThat(
                        headings(
                                newPages()
                                        .page()
                                        .heading("How pilots learn")
                                        .text(SAMPLE_LINES)
                                        .heading("1 Introduction")
                                        .text(SAMPLE_LINES)
                                        .heading("How pilots teach")
                                        .text(SAMPLE_LINES)
                                        .skip(8)
                                        .bold("Their apprentices")
                                        .text(SAMPLE_LINES)))
                .containsExactly(
                        new Block.Heading(1, "How pilots learn", 1),
                        new Block.Heading(1, "1 Introduction", 1),
                        new Block.Heading(2, "How pilots teach", 1),
                        new Block.Heading(3, "Their apprentices", 1));
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
    void contentsCaptionsAndSentencesAreNoHeadings(String line) {
        assertThat(headings(newPages().page().heading(line).text(SAMPLE_LINES))).isEmpty();
    }

    @Test
    void entriesOfATableOfContentsAreNoHeadings() {
        assertThat(
                        headings(
                                newPages()
                                        .page()
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
    void itemsOfANumberedListAreNoHeadings() {
        assertThat(
                        headings(
                                newPages()
                                        .page()
                                        .text(SAMPLE_LINES)
                                        .skip(8)
                                        .text("1. Take the boat out.", "2. Wait for the tide.")
                                        .skip(8)
                                        .text(SAMPLE_LINES)))
                .isEmpty();
    }

    @Test
    void boldLineWithoutProseBelowIsNoHeading() {
        assertThat(headings(newPages().page().bold("Depth of the mud").text("low 2", "high 9")))
                .isEmpty();
    }

    private static List<Block.Heading> headings(ExtractedPageBuilder builder) {
        List<TextLine> lines = builder.onlyPage().lines();
        HeadingDetector headings = new HeadingDetector(TYPE, new Hyphenation(List.of()));
        List<Block.Heading> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            headings.detectAt(lines, i, 1)
                    .map(HeadingDetector.DetectedHeading::heading)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<HeadingDetector.DetectedHeading> at(List<TextLine> lines, int at) {
        return new HeadingDetector(TYPE, new Hyphenation(List.of())).detectAt(lines, at, 1);
    }
}
