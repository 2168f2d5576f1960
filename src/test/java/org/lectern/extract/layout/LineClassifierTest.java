package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.extract.layout.ExtractedPageBuilder.SAMPLE_LINES;
import static org.lectern.extract.layout.ExtractedPageBuilder.TYPE;
import static org.lectern.extract.layout.ExtractedPageBuilder.newPages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

final class LineClassifierTest {

    @Test
    void marginsAreSeparated() {
        ExtractedPageBuilder builder =
                newPages()
                        .page()
                        .text(SAMPLE_LINES)
                        .at(10, 80)
                        .text("See p. 7")
                        .at(500, 92)
                        .text("New in May");

        assertThat(apart(builder)).containsExactly("NOTE See p. 7", "NOTE New in May");
    }

    @Test
    void shortLinesOfABlockAndLongLinesBesideItAreText() {
        ExtractedPageBuilder builder =
                newPages()
                        .page()
                        .text(SAMPLE_LINES)
                        .text("So it is.")
                        .at(500, 92)
                        .text("and another column begins here, as it seems");

        assertThat(apart(builder)).isEmpty();
    }

    @Test
    void wholeCaptionIsSeparated() {
        ExtractedPageBuilder builder =
                newPages()
                        .page()
                        .text(SAMPLE_LINES)
                        .skip(20)
                        .small("Figure 3: The harbour at low water.", "Boats lie on the mud.")
                        .skip(20)
                        .text(SAMPLE_LINES);

        assertThat(apart(builder))
                .containsExactly(
                        "CAPTION Figure 3: The harbour at low water.",
                        "CAPTION Boats lie on the mud.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Table 2. Depths", "Fig. 12: Mud", "Algorithm 1: Leave", "TABLE A1: X"})
    void labelledCaptionInBodyTypeIsSeparated(String caption) {
        assertThat(apart(newPages().page().text(SAMPLE_LINES).skip(20).text(caption)))
                .containsExactly("CAPTION " + caption);
    }

    @Test
    void boldCaptionIsSeparated() {
        assertThat(
                        apart(
                                newPages()
                                        .page()
                                        .text(SAMPLE_LINES)
                                        .skip(20)
                                        .bold("Table 2 Depths of the mud")))
                .containsExactly("CAPTION Table 2 Depths of the mud");
    }

    @Test
    void sentencesAboutAFigureAreText() {
        ExtractedPageBuilder builder =
                newPages()
                        .page()
                        .text("Figure 3 shows that the mud is deep, and so does the chart,")
                        .text("as a look at its colours may show. This is seen best in")
                        .text("Figure 4. The next winter moves the sand.");

        assertThat(apart(builder)).isEmpty();
    }

    @Test
    void footnoteInMidSentenceIsSeparated() {
        ExtractedPageBuilder builder =
                newPages()
                        .page()
                        .at(60, 660)
                        .text(SAMPLE_LINES)
                        .text("The last sentence of this column is not yet")
                        .skip(4)
                        .small("1 This note tells more of it,", "on two lines.")
                        .at(320, 80)
                        .text("at its end, but goes on in the next one.");

        assertThat(apart(builder))
                .containsExactly("NOTE 1 This note tells more of it,", "NOTE on two lines.");
    }

    @Test
    void smallReferencesAreText() {
        ExtractedPageBuilder builder =
                newPages()
                        .page()
                        .at(60, 600)
                        .text(SAMPLE_LINES)
                        .small("[1] A. Miller. The tides of a small harbour.", "Shore, 1998.");

        assertThat(apart(builder)).isEmpty();
    }

    @Test
    void smallUnnumberedReferencesBelowTheirHeadingAreText() {
        ExtractedPageBuilder builder =
                newPages()
                        .page()
                        .at(60, 600)
                        .text(SAMPLE_LINES)
                        .heading("References")
                        .small("A. Miller. The tides of a small harbour.", "Shore, 1998.")
                        .at(320, 600)
                        .small("J. Berg. Sand.");

        assertThat(apart(builder)).isEmpty();
    }

    @Test
    void smallLinesAtTheTopOfAPageAreText() {
        assertThat(
                        apart(
                                newPages()
                                        .page()
                                        .text(SAMPLE_LINES)
                                        .small("A verse that is quoted here.")))
                .isEmpty();
    }

    @Test
    void pageWithoutFootnotesHasNone() {
        ExtractedPage page =
                newPages()
                        .page()
                        .at(60, 660)
                        .text(SAMPLE_LINES)
                        .small("Shore, 1998, in print.")
                        .onlyPage();

        assertThat(LineClassifier.classify(page, TYPE, false)).last().isEqualTo(LineRole.NOTE);
        assertThat(LineClassifier.classify(page, TYPE, true)).containsOnly(LineRole.BODY);
    }

    @Test
    void permissionsAreSeparatedInAnyTypeface() {
        ExtractedPageBuilder builder =
                newPages()
                        .page()
                        .at(60, 600)
                        .text(SAMPLE_LINES)
                        .text("Permission to make copies of this page", "is granted to pilots.");

        assertThat(apart(builder))
                .containsExactly(
                        "NOTE Permission to make copies of this page",
                        "NOTE is granted to pilots.");
    }

    @Test
    void figureLabelsAreSeparated() {
        ExtractedPageBuilder builder =
                newPages()
                        .page()
                        .text(SAMPLE_LINES)
                        .skip(30)
                        .text("mud", "sand", "low water", "channel");

        assertThat(apart(builder))
                .containsExactly("FIGURE mud", "FIGURE sand", "FIGURE low water", "FIGURE channel");
    }

    @Test
    void fewShortLinesAreText() {
        assertThat(
                        apart(
                                newPages()
                                        .page()
                                        .text(SAMPLE_LINES)
                                        .skip(30)
                                        .text("mud", "sand", "low water")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "7", "10 20 30", "-3.5", "Mud . . . . . . . . 12"})
    void numbersAndTableOfContentsEntriesAreSeparated(String text) {
        assertThat(apart(newPages().page().text(SAMPLE_LINES).text(text).text(SAMPLE_LINES)))
                .containsExactly("FIGURE " + text);
    }

    @Test
    void numbersWithAUnitAreText() {
        assertThat(apart(newPages().page().text(SAMPLE_LINES).text("12 boats").text(SAMPLE_LINES)))
                .isEmpty();
    }

    @Test
    void smallCellsNextToACaptionAreSeparated() {
        ExtractedPageBuilder builder =
                newPages()
                        .page()
                        .text("Table 2: Depths of the channel.")
                        .skip(20)
                        .small("low water and the hours before it")
                        .skip(20)
                        .text(SAMPLE_LINES);

        assertThat(apart(builder))
                .containsExactly(
                        "CAPTION Table 2: Depths of the channel.",
                        "FIGURE low water and the hours before it");
    }

    /** Returns the lines that are not running text, each after its role. */
    private static List<String> apart(ExtractedPageBuilder builder) {
        ExtractedPage page = builder.onlyPage();
        List<LineRole> roles = LineClassifier.classify(page, TYPE, false);
        List<String> apart = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i) != LineRole.BODY) {
                apart.add(roles.get(i) + " " + page.lines().get(i).text());
            }
        }
        return apart;
    }
}
