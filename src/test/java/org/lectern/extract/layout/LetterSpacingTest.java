package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.extract.layout.TextLine.Word;
import org.lectern.model.Box;

import java.util.List;

final class LetterSpacingTest {

    private static final double WIDE = 5;
    private static final double NARROW = 2;

    @ParameterizedTest
    @CsvSource({
        "when it o·c·c·u·r·s at night, when it occurs at night",
        "t·h·e g·r·a·i·n o·f s·a·n·d, the grain of sand",
        "the word f·l·o·o·d., the word flood.",
        "'É·b·b·e, f·l·o·t', 'Ébbe, flot'",
    })
    void lettersCloserThanWordsAreJoined(String printed, String read) {
        assertThat(
                        closed(
                                ExtractedPageBuilder.newPages()
                                        .page()
                                        .spread(WIDE, NARROW, printed)
                                        .pages()))
                .containsExactly(read);
    }

    @Test
    void joinedWordHasTheBoxesOfItsLetters() {
        ExtractedPage page =
                ExtractedPageBuilder.newPages()
                        .page()
                        .spread(WIDE, NARROW, "an e·b·b·s ends")
                        .onlyPage();

        assertThat(LetterSpacing.rejoined(List.of(page)).getFirst().lines())
                .containsExactly(
                        new TextLine(
                                "an ebbs ends",
                                60,
                                126,
                                80,
                                10,
                                false,
                                false,
                                List.of(
                                        new Word(0, new Box(60, 718, 70, 728)),
                                        new Word(3, new Box(75, 718, 101, 728)),
                                        new Word(8, new Box(106, 718, 126, 728)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for all a b c d in the set",
                "thus a·b·c is less than d",
                "the word e·b·b is short",
                "by J.·R.·R.·T. Shore",
                "by J·R·R Shore",
                "1·9·9·8 and later",
                "潮·汐·港·口 is Chinese",
            })
    void variablesInitialsAndNumbersAreKept(String printed) {
        assertThat(
                        closed(
                                ExtractedPageBuilder.newPages()
                                        .page()
                                        .spread(WIDE, NARROW, printed)
                                        .pages()))
                .containsExactly(printed.replace('·', ' '));
    }

    @Test
    void columnsOfLettersAreKept() {
        String printed = "a·b c·d e·f";

        assertThat(closed(ExtractedPageBuilder.newPages().page().spread(20, 9, printed).pages()))
                .containsExactly("a b c d e f");
    }

    @Test
    void equalGapsAreSplitByTheWordsOfTheDocument() {
        List<ExtractedPage> pages =
                ExtractedPageBuilder.newPages()
                        .page()
                        .text("The harbour falls dry.")
                        .spread(WIDE, NARROW, "h·a·r·b·o·u·r")
                        .spread(WIDE, NARROW, "A·B·S·T·R·A·C·T")
                        .spread(WIDE, NARROW, "A·B·B·A·C·A·D")
                        .pages();

        assertThat(closed(pages))
                .containsExactly("The harbour falls dry.", "harbour", "ABSTRACT", "A B B A C A D");
    }

    @Test
    void unknownGapsAreSplitByTheWordsOfTheDocument() {
        List<ExtractedPage> pages =
                ExtractedPageBuilder.newPages()
                        .page()
                        .text("The tide turns.", "T i d e!", "E b b s", "the t i d e turns")
                        .pages();

        assertThat(closed(ExtractedPageBuilder.withoutWords(pages)))
                .containsExactly("The tide turns.", "Tide!", "E b b s", "the tide turns");
    }

    private static List<String> closed(List<ExtractedPage> pages) {
        return LetterSpacing.rejoined(pages).stream()
                .flatMap(page -> page.lines().stream())
                .map(TextLine::text)
                .toList();
    }
}
