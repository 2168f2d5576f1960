package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class OcrNoteTest {

    @Test
    void consecutivePagesAreJoinedToRanges() {
        assertThat(note(Set.of(1, 2, 3, 5, 7, 8))).isEqualTo("Read by OCR: pages 1-3, 5, 7-8.");
        assertThat(note(Set.of(4))).isEqualTo("Read by OCR: page 4.");
    }

    @Test
    void noteIsMissingIfAllPagesHaveText() {
        assertThat(note(Set.of())).isNull();
    }

    private static @Nullable String note(Set<Integer> recognised) {
        List<ExtractedPage> pages = new ArrayList<>();
        for (int number = 1; number <= 9; number++) {
            pages.add(
                    new ExtractedPage(
                            number,
                            800,
                            List.of(),
                            List.of(),
                            List.of(),
                            0,
                            0,
                            recognised.contains(number)));
        }
        return OcrNote.of(pages);
    }
}
