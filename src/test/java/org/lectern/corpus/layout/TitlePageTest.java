package org.lectern.corpus.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.corpus.layout.PrintedPages.TIDES;
import static org.lectern.corpus.layout.PrintedPages.TYPE;
import static org.lectern.corpus.layout.PrintedPages.print;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

final class TitlePageTest {

    @Test
    void readsTitleAuthorsHeadAndText() {
        Page page =
                print().page()
                        .title("The Pilots of a Small", "Harbour ∗")
                        .skip(10)
                        .text("Ada Miller and Jonas van Berg", "University of the Coast")
                        .heading("Abstract")
                        .text(TIDES)
                        .only();

        assertThat(of(page))
                .isEqualTo(
                        new TitlePage(
                                Optional.of("The Pilots of a Small Harbour"),
                                List.of("Ada Miller", "Jonas van Berg"),
                                page.lines().subList(2, 4),
                                page.lines().subList(4, page.lines().size())));
    }

    @Test
    void takesASmallerSubtitleIntoTheTitle() {
        assertThat(
                        title(
                                print().page()
                                        .title("Tides and Mud")
                                        .set(
                                                new PrintedPages.Type(14, true, false),
                                                "A history of the small harbour")
                                        .text("Ada Miller")
                                        .heading("Abstract")
                                        .text(TIDES)))
                .contains("Tides and Mud A history of the small harbour");
    }

    @Test
    void leavesAuthorsInLargeTypeOutOfTheTitle() {
        assertThat(
                        title(
                                print().page()
                                        .title("Tides and Mud")
                                        .set(
                                                new PrintedPages.Type(14, true, false),
                                                "Ada Miller, Lin Shore")
                                        .heading("Abstract")
                                        .text(TIDES)))
                .contains("Tides and Mud");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Proceedings of the Coast Conference",
                "Journal of Tides",
                "Technical Report 12",
                "Abstract",
                "Coast Letters, Vol. 3",
                "2011",
            })
    void takesNoMastheadForTheTitle(String masthead) {
        assertThat(
                        title(
                                print().page()
                                        .sized(24, masthead)
                                        .title("Tides and Mud")
                                        .text("Ada Miller")
                                        .text(TIDES)))
                .contains("Tides and Mud");
    }

    @Test
    void hasNoTitleWhereNothingIsLarger() {
        Page page = print().page().bold("Tides and Mud").text(TIDES).only();

        assertThat(of(page))
                .isEqualTo(new TitlePage(Optional.empty(), List.of(), List.of(), page.lines()));
    }

    @Test
    void takesNoTitleFromTheLowerPartOfThePage() {
        assertThat(title(print().page().text(TIDES).at(60, 600).title("Tides and Mud"))).isEmpty();
    }

    @Test
    void readsATitleOnAPageOfItsOwnWhateverIsDrawnFirst() {
        Page page =
                print().page()
                        .at(60, 200)
                        .text("Ada Miller")
                        .at(60, 100)
                        .title("Tides and Mud")
                        .at(60, 300)
                        .text("May 2011")
                        .only();

        assertThat(of(page))
                .isEqualTo(
                        new TitlePage(
                                Optional.of("Tides and Mud"),
                                List.of("Ada Miller"),
                                List.of(page.lines().getFirst(), page.lines().getLast()),
                                List.of()));
    }

    @Test
    void findsTheTextWithoutAnAbstract() {
        Page page =
                print().page()
                        .title("Tides and Mud")
                        .text("Ada Miller", "The Coast")
                        .skip(20)
                        .text(TIDES)
                        .text(TIDES)
                        .only();

        assertThat(of(page).running()).first().extracting(Line::text).isEqualTo(TIDES[0]);
    }

    @Test
    void keepsOfTheHeadWhatNeitherAuthorsNorADateSay() {
        TitlePage page =
                of(
                        print().page()
                                .title("Tides and Mud")
                                .text("Ada Miller", "University of the Coast", "3rd May 2011")
                                .heading("Abstract")
                                .text(TIDES)
                                .only());

        assertThat(PrintedPages.texts(page.others())).containsExactly("University of the Coast");
    }

    @Test
    void knowsCovers() {
        assertThat(
                        List.of(
                                print().page().text("This content downloaded from the coast"),
                                print().page().text("This paper is included in the Proceedings of"),
                                print().page().text("The proceedings downloaded every paper.")))
                .extracting(print -> TitlePage.isCover(print.only()))
                .containsExactly(true, true, false);
    }

    private static TitlePage of(Page page) {
        return TitlePage.of(page, TYPE, new Hyphenation(List.of(page)));
    }

    private static Optional<String> title(PrintedPages print) {
        return of(print.only()).title();
    }
}
