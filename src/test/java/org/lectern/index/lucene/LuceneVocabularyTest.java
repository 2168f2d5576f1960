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

class LuceneVocabularyTest {

    @TempDir private Path folder;

    private Snapshot snapshot;

    /** The sample and one more reading, in two segments. */
    @BeforeEach
    void fillIndex() {
        LuceneIndex index = SampleIndex.create(folder);
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
        assertThat(snapshot.wordsWithPrefix("VO", 3))
                .containsExactly(
                        new WordCount("votes", 5),
                        new WordCount("vote", 2),
                        new WordCount("volcano", 1));
        assertThat(snapshot.wordsWithPrefix("caf", 5)).containsExactly(new WordCount("cafe", 1));
        assertThat(snapshot.wordsWithPrefix("f4", 5)).containsExactly(new WordCount("f4", 1));
    }

    @Test
    void wordsTooCommonToSearchForAreLeftOut() {
        assertThat(snapshot.wordsWithPrefix("th", 9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "vote s", "20", "zz", "\u0000"})
    void nothingBeginsWithWhatIsNoBeginningOfAWord(String prefix) {
        assertThat(snapshot.wordsWithPrefix(prefix, 5)).isEmpty();
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
    void findsTheClosestWord(String word, String closest) {
        assertThat(snapshot.closestWord(word, word.length() < 8 ? 1 : 2).orElse(""))
                .isEqualTo(closest);
    }
}
