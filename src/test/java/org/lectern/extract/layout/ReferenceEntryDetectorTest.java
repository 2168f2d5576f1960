package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class ReferenceEntryDetectorTest {

    private final List<TextLine> lines = new ArrayList<>();
    private final ReferenceEntryDetector entries =
            new ReferenceEntryDetector(new Typography(10, 12));
    private double baseline = 100;

    private void line(String text, double left, double right, double step) {
        baseline += step;
        lines.add(new TextLine(text, left, right, baseline, 9, false, false));
    }

    private void line(String text, double left) {
        line(text, left, 290, 11);
    }

    @Test
    void marksBeginEntriesAndOtherNumbersDoNot() {
        line("[1] I. Marrow. Bees in boxes and what they", 50);
        line("[19] say. Hive Press,", 50);
        line("2011.", 66);
        line("[2] L. Voss. Wasps.", 50);
        assertThat(entries.entryStarts(lines, 0)).isEqualTo(Set.of(0, 3));
    }

    @Test
    void numbersWithAPointCountOnFromPageToPage() {
        line("1. I. Marrow. Bees in boxes, pages 1–", 50);
        line("12. Hive Press, 2011.", 50);
        assertThat(entries.entryStarts(lines, 0)).isEqualTo(Set.of(0));
        lines.clear();
        line("1999. More on them.", 50);
        line("2. L. Voss. Wasps.", 50);
        assertThat(entries.entryStarts(lines, 0)).isEqualTo(Set.of(1));
    }

    @Test
    void namesInBracketsAreMarks() {
        line("[Mar11] I. Marrow. Bees.", 50);
        line("Hive Press.", 80);
        line("[VO+12] L. Voss. Wasps.", 50);
        assertThat(entries.entryStarts(lines, 0)).isEqualTo(Set.of(0, 2));
    }

    @Test
    void withoutMarksEntriesBeginAtTheMarginInEachColumn() {
        line("Marrow, I. 2011. Bees in boxes and what", 50);
        line("they say. Hive Press.", 62);
        line("Voss, L. 2012. Wasps. Hive Press.", 50);
        line("Ölund, T. 2013. Ants, an introduction for", 50);
        baseline = 100;
        line("the curious. Nest Press.", 322);
        line("Zander, A. 2014. Moths and the lamps that", 310);
        line("they love. Lamp Press.", 322);
        assertThat(entries.entryStarts(lines, 0)).isEqualTo(Set.of(0, 2, 3, 5));
    }

    @Test
    void withoutMarksAndMarginAGapOrAShortLineEndsAnEntry() {
        line("Marrow, I. 2011. Bees in boxes and what", 50);
        line("they say. Hive Press.", 50, 200, 11);
        line("Voss, L. 2012. Wasps. A long title. Hive Pr.", 50);
        line("Ölund, T. 2013. Ants, an introduction for", 50, 290, 16);
        line("the curious. Nest Press.", 50);
        assertThat(entries.entryStarts(lines, 0)).isEqualTo(Set.of(0, 2, 3));
    }

    @Test
    void whatFollowsFarBelowIsNoEntry() {
        line("[1] I. Marrow. Bees in boxes.", 50);
        line("[2] L. Voss. Wasps in", 50);
        line("boxes.", 66);
        line("The author keeps bees.", 50, 290, 60);
        assertThat(entries.entryStarts(lines, 0)).isEqualTo(Set.of(0, 1, 3));
    }
}
