package org.lectern.corpus.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.corpus.layout.PrintedPages.TIDES;
import static org.lectern.corpus.layout.PrintedPages.TYPE;
import static org.lectern.corpus.layout.PrintedPages.print;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

final class RolesTest {

    @Test
    void setsMarginsApart() {
        PrintedPages print =
                print().page()
                        .text(TIDES)
                        .at(10, 80)
                        .text("See p. 7")
                        .at(500, 92)
                        .text("New in May");

        assertThat(apart(print)).containsExactly("NOTE See p. 7", "NOTE New in May");
    }

    @Test
    void keepsShortLinesOfTheBlockAndLongOnesBesideIt() {
        PrintedPages print =
                print().page()
                        .text(TIDES)
                        .text("So it is.")
                        .at(500, 92)
                        .text("and another column begins here, as it seems");

        assertThat(apart(print)).isEmpty();
    }

    @Test
    void setsACaptionApartAsFarAsItGoes() {
        PrintedPages print =
                print().page()
                        .text(TIDES)
                        .skip(20)
                        .small("Figure 3: The harbour at low water.", "Boats lie on the mud.")
                        .skip(20)
                        .text(TIDES);

        assertThat(apart(print))
                .containsExactly(
                        "CAPTION Figure 3: The harbour at low water.",
                        "CAPTION Boats lie on the mud.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Table 2. Depths", "Fig. 12: Mud", "Algorithm 1: Leave", "TABLE A1: X"})
    void setsMarkedCaptionsApartInTheTypeOfTheText(String caption) {
        assertThat(apart(print().page().text(TIDES).skip(20).text(caption)))
                .containsExactly("CAPTION " + caption);
    }

    @Test
    void setsABoldCaptionApart() {
        assertThat(apart(print().page().text(TIDES).skip(20).bold("Table 2 Depths of the mud")))
                .containsExactly("CAPTION Table 2 Depths of the mud");
    }

    @Test
    void keepsSentencesThatSpeakOfAFigure() {
        PrintedPages print =
                print().page()
                        .text("Figure 3 shows that the mud is deep, and so does the chart,")
                        .text("as a look at its colours may show. This is seen best in")
                        .text("Figure 4. The next winter moves the sand.");

        assertThat(apart(print)).isEmpty();
    }

    @Test
    void setsAFootnoteApartInMidSentence() {
        PrintedPages print =
                print().page()
                        .at(60, 660)
                        .text(TIDES)
                        .text("The last sentence of this column is not yet")
                        .skip(4)
                        .small("1 This note tells more of it,", "on two lines.")
                        .at(320, 80)
                        .text("at its end, but goes on in the next one.");

        assertThat(apart(print))
                .containsExactly("NOTE 1 This note tells more of it,", "NOTE on two lines.");
    }

    @Test
    void keepsSmallReferences() {
        PrintedPages print =
                print().page()
                        .at(60, 600)
                        .text(TIDES)
                        .small("[1] A. Miller. The tides of a small harbour.", "Shore, 1998.");

        assertThat(apart(print)).isEmpty();
    }

    @Test
    void keepsSmallReferencesWithoutNumbersBelowTheirHeading() {
        PrintedPages print =
                print().page()
                        .at(60, 600)
                        .text(TIDES)
                        .heading("References")
                        .small("A. Miller. The tides of a small harbour.", "Shore, 1998.")
                        .at(320, 600)
                        .small("J. Berg. Sand.");

        assertThat(apart(print)).isEmpty();
    }

    @Test
    void keepsWhatIsSmallInTheUpperPartOfAPage() {
        assertThat(apart(print().page().text(TIDES).small("A verse that is quoted here.")))
                .isEmpty();
    }

    @Test
    void looksForNoNotesWhereThereAreNone() {
        Page page = print().page().at(60, 660).text(TIDES).small("Shore, 1998, in print.").only();

        assertThat(Roles.of(page, TYPE, false)).last().isEqualTo(Role.NOTE);
        assertThat(Roles.of(page, TYPE, true)).containsOnly(Role.BODY);
    }

    @Test
    void setsPermissionsApartInAnyType() {
        PrintedPages print =
                print().page()
                        .at(60, 600)
                        .text(TIDES)
                        .text("Permission to make copies of this page", "is granted to pilots.");

        assertThat(apart(print))
                .containsExactly(
                        "NOTE Permission to make copies of this page",
                        "NOTE is granted to pilots.");
    }

    @Test
    void setsTheLabelsOfAFigureApart() {
        PrintedPages print =
                print().page().text(TIDES).skip(30).text("mud", "sand", "low water", "channel");

        assertThat(apart(print))
                .containsExactly("FIGURE mud", "FIGURE sand", "FIGURE low water", "FIGURE channel");
    }

    @Test
    void keepsFewShortLines() {
        assertThat(apart(print().page().text(TIDES).skip(30).text("mud", "sand", "low water")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "7", "10 20 30", "-3.5", "Mud . . . . . . . . 12"})
    void setsNumbersAndEntriesOfContentsApart(String text) {
        assertThat(apart(print().page().text(TIDES).text(text).text(TIDES)))
                .containsExactly("FIGURE " + text);
    }

    @Test
    void keepsNumbersWithAUnit() {
        assertThat(apart(print().page().text(TIDES).text("12 boats").text(TIDES))).isEmpty();
    }

    @Test
    void setsSmallCellsApartNextToACaption() {
        PrintedPages print =
                print().page()
                        .text("Table 2: Depths of the channel.")
                        .skip(20)
                        .small("low water and the hours before it")
                        .skip(20)
                        .text(TIDES);

        assertThat(apart(print))
                .containsExactly(
                        "CAPTION Table 2: Depths of the channel.",
                        "FIGURE low water and the hours before it");
    }

    /** What is no running text, each line after its role. */
    private static List<String> apart(PrintedPages print) {
        Page page = print.only();
        List<Role> roles = Roles.of(page, TYPE, false);
        List<String> apart = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i) != Role.BODY) {
                apart.add(roles.get(i) + " " + page.lines().get(i).text());
            }
        }
        return apart;
    }
}
