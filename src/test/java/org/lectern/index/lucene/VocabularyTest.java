package org.lectern.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.SampleIndex;
import org.lectern.index.IndexUpdate;
import org.lectern.index.Snapshot;
import org.lectern.index.WordCount;
import org.lectern.model.Reading;

import java.nio.file.Path;
import java.util.List;

class VocabularyTest {

    @TempDir private Path folder;

    private Snapshot snapshot;

    /** The sample and one more reading, in two segments. */
    @BeforeEach
    void fillIndex() {
        LuceneIndex index = SampleIndex.in(folder);
        try (IndexUpdate update = index.update(false)) {
            SampleIndex.put(
                    update,
                    new Reading("tides", "tides.pdf", "Tides", List.of("Ada Quill"), null, 1),
                    SampleIndex.passage("tides", 0, 1, "Café votes: no vote was lost."),
                    SampleIndex.passage("tides", 1, 1, "Votes, volumes and the F4 vortex."),
                    SampleIndex.passage("tides", 2, 1, "A volcano votes not; whales wade."));
            update.commit(folder, 1, null, "0123456789ab", SampleIndex.TIME);
        }
        snapshot = index.open();
    }

    @AfterEach
    void close() {
        snapshot.close();
    }

    @Test
    void wordsThatBeginSoComeByHowManyPassagesHaveThem() {
        assertThat(snapshot.words("VO", 3))
                .containsExactly(
                        new WordCount("votes", 5),
                        new WordCount("vote", 2),
                        new WordCount("volcano", 1));
        assertThat(snapshot.words("caf", 5)).containsExactly(new WordCount("cafe", 1));
        assertThat(snapshot.words("f4", 5)).containsExactly(new WordCount("f4", 1));
    }

    @Test
    void wordsTooCommonToSearchForAreLeftOut() {
        assertThat(snapshot.words("th", 9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "vote s", "20", "zz", "\u0000"})
    void nothingBeginsWithWhatIsNoBeginningOfAWord(String prefix) {
        assertThat(snapshot.words(prefix, 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "captians, captains", // two letters swapped
        "quorom, quorum", // one letter changed
        "Quorums, ''", // another form of what is there
        "vots, votes", // the most frequent of those as near
        "majorty, majority", // the notes have it
        "Marow, ''", // authors are no words of passages
        "olund, ''", // but nothing takes an author's place
        "timetabel, timetables", // titles are
        "huorum, ''", // another first letter
        "driwing, drawing",
        "zebra, ''"
    })
    void theClosestWordTakesThePlaceOfOneThatIsNowhere(String word, String closest) {
        assertThat(snapshot.closest(word, word.length() < 8 ? 1 : 2).orElse("")).isEqualTo(closest);
    }
}
