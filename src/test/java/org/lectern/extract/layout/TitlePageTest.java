package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.extract.layout.ExtractedPageBuilder.SAMPLE_LINES;
import static org.lectern.extract.layout.ExtractedPageBuilder.TYPE;
import static org.lectern.extract.layout.ExtractedPageBuilder.newPages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

final class TitlePageTest {

    @Test
    void titlePageHasTitleAuthorsHeadAndText() {
        ExtractedPage page =
                newPages()
                        .page()
                        .title("The Pilots of a Small", "Harbour ∗")
                        .skip(10)
                        .text("Ada Miller and Jonas van Berg", "University of the Coast")
                        .heading("Abstract")
                        .text(SAMPLE_LINES)
                        .onlyPage();

        assertThat(of(page))
                .isEqualTo(
                        new TitlePage(
                                Optional.of("The Pilots of a Small Harbour"),
                                List.of("Ada Miller", "Jonas van Berg"),
                                page.lines().subList(2, 4),
                                page.lines().subList(4, page.lines().size())));
    }

    @Test
    void smallerSubtitleIsPartOfTheTitle() {
        assertThat(
                        title(
                                newPages()
                                        .page()
                                        .title("Tides and Mud")
                                        .set(
                                                new ExtractedPageBuilder.FontStyle(14, true, false),
                                                "A history of the small harbour")
                                        .text("Ada Miller")
                                        .heading("Abstract")
                                        .text(SAMPLE_LINES)))
                .contains("Tides and Mud A history of the small harbour");
    }

    @Test
    void authorsInLargeTypeAreNotInTheTitle() {
        assertThat(
                        title(
                                newPages()
                                        .page()
                                        .title("Tides and Mud")
                                        .set(
                                                new ExtractedPageBuilder.FontStyle(14, true, false),
                                                "Ada Miller, Lin Shore")
                                        .heading("Abstract")
                                        .text(SAMPLE_LINES)))
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
    void mastheadIsNoTitle(String masthead) {
        assertThat(
                        title(
                                newPages()
                                        .page()
                                        .sized(24, masthead)
                                        .title("Tides and Mud")
                                        .text("Ada Miller")
                                        .text(SAMPLE_LINES)))
                .contains("Tides and Mud");
    }

    @Test
    void pageWithoutLargerTypeHasNoTitle() {
        ExtractedPage page = newPages().page().bold("Tides and Mud").text(SAMPLE_LINES).onlyPage();

        assertThat(of(page))
                .isEqualTo(new TitlePage(Optional.empty(), List.of(), List.of(), page.lines()));
    }

    @Test
    void lowerPartOfThePageHasNoTitle() {
        assertThat(title(newPages().page().text(SAMPLE_LINES).at(60, 600).title("Tides and Mud")))
                .isEmpty();
    }

    @Test
    void separateTitlePageIsReadInAnyDrawingOrder() {
        ExtractedPage page =
                newPages()
                        .page()
                        .at(60, 200)
                        .text("Ada Miller")
                        .at(60, 100)
                        .title("Tides and Mud")
                        .at(60, 300)
                        .text("May 2011")
                        .onlyPage();

        assertThat(of(page))
                .isEqualTo(
                        new TitlePage(
                                Optional.of("Tides and Mud"),
                                List.of("Ada Miller"),
                                List.of(page.lines().getFirst(), page.lines().getLast()),
                                List.of()));
    }

    @Test
    void textIsFoundWithoutAnAbstract() {
        ExtractedPage page =
                newPages()
                        .page()
                        .title("Tides and Mud")
                        .text("Ada Miller", "The Coast")
                        .skip(20)
                        .text(SAMPLE_LINES)
                        .text(SAMPLE_LINES)
                        .onlyPage();

        assertThat(of(page).bodyLines())
                .first()
                .extracting(TextLine::text)
                .isEqualTo(SAMPLE_LINES[0]);
    }

    @Test
    void headKeepsLinesOtherThanAuthorsAndDate() {
        TitlePage page =
                of(
                        newPages()
                                .page()
                                .title("Tides and Mud")
                                .text("Ada Miller", "University of the Coast", "3rd May 2011")
                                .heading("Abstract")
                                .text(SAMPLE_LINES)
                                .onlyPage());

        assertThat(ExtractedPageBuilder.texts(page.otherLines()))
                .containsExactly("University of the Coast");
    }

    @Test
    void coversAreDetected() {
        assertThat(
                        List.of(
                                newPages().page().text("This content downloaded from the coast"),
                                newPages()
                                        .page()
                                        .text("This paper is included in the Proceedings of"),
                                newPages().page().text("The proceedings downloaded every paper.")))
                .extracting(builder -> TitlePage.isCover(builder.onlyPage()))
                .containsExactly(true, true, false);
    }

    private static TitlePage of(ExtractedPage page) {
        return TitlePage.of(page, TYPE, new Hyphenation(List.of(page)));
    }

    private static Optional<String> title(ExtractedPageBuilder builder) {
        return of(builder.onlyPage()).title();
    }
}
