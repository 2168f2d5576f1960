package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class PageLabelsTest {

    @Test
    void consecutiveNumbersBesideAYearAreLabels() {
        assertThat(
                        labels(
                                "Tides 2011, 280",
                                "281 Ada Miller, 2011",
                                "Tides 2011, 282",
                                "283 Ada Miller, 2011"))
                .isEqualTo(Map.of(1, "280", 2, "281", 3, "282", 4, "283"));
    }

    @Test
    void pageWithoutNumberHasNoLabel() {
        assertThat(labels("", "2", "", "4", "5")).isEqualTo(Map.of(2, "2", 4, "4", 5, "5"));
    }

    @Test
    void otherNumbersAreNoLabels() {
        assertThat(labels("Volume 12", "Volume 12", "Volume 12", "Volume 12")).isEmpty();
    }

    @Test
    void partsOfTimesAndDecimalsAreNoLabels() {
        assertThat(labels("1:30", "version 2.2", "13:3")).isEmpty();
    }

    @Test
    void singlePageHasItsNumberAsLabel() {
        assertThat(labels("page 17")).isEqualTo(Map.of(1, "17"));
    }

    @Test
    void numbersEqualToThePageIndexArePreferred() {
        assertThat(labels("1 (301)", "2 (302)", "3 (303)"))
                .isEqualTo(Map.of(1, "1", 2, "2", 3, "3"));
    }

    @Test
    void fileWithoutRunningHeadsHasNoLabels() {
        assertThat(labels("", "", "")).isEmpty();
    }

    private static Map<Integer, String> labels(String... heads) {
        Map<Integer, Collection<TextLine>> byPage = new HashMap<>();
        Arrays.stream(heads)
                .forEach(head ->
                        byPage.put(
                                byPage.size() + 1,
                                head.isEmpty() ? List.of() : ExtractedPageBuilder.lines(head)));
        return PageLabels.of(byPage);
    }
}
