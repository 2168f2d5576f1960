package org.lectern.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.SampleIndex;
import org.lectern.model.Reading;

import java.nio.file.Path;
import java.util.List;

/** The tests of the vocabulary that every engine passes. */
public abstract class VocabularyContract {

    private static final Path CORPUS = Path.of("corpus").toAbsolutePath();

    private Snapshot snapshot;

    /** Returns the index of the running test, which is empty when the test starts. */
    protected abstract PassageIndex index();

    /** Fills the index with the sample and one more reading, in two commits. */
    @BeforeEach
    void fillIndex() {
        PassageIndex index = index();
        SampleIndex.fill(index, CORPUS);
        try (IndexUpdate update = index.update(false)) {
            SampleIndex.put(
                    update,
                    new Reading("tides", "tides.pdf", "Tides", List.of("Ada Quill"), null, 1),
                    SampleIndex.passage("tides", 0, 1, "Café votes: no vote was lost."),
                    SampleIndex.passage("tides", 1, 1, "Votes, volumes and the F4 vortex."),
                    SampleIndex.passage("tides", 2, 1, "A volcano votes not; whales wade."));
            update.commit(CORPUS, 1, null, "0123456789ab", SampleIndex.TIME);
        }
        snapshot = index.open();
    }

    @AfterEach
    void close() {
        snapshot.close();
    }

    @Test
    void wordsWithAPrefixAreOrderedByFrequency() {
        assertThat(snapshot.vocabulary().wordsWithPrefix("VO", 3))
                .containsExactly(
                        new WordCount("votes", 5),
                        new WordCount("vote", 2),
                        new WordCount("volcano", 1));
        assertThat(snapshot.vocabulary().wordsWithPrefix("caf", 5))
                .containsExactly(new WordCount("cafe", 1));
        assertThat(snapshot.vocabulary().wordsWithPrefix("f4", 5))
                .containsExactly(new WordCount("f4", 1));
    }

    @Test
    void stopWordsAreLeftOut() {
        assertThat(snapshot.vocabulary().wordsWithPrefix("th", 9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "vote s", "20", "zz", "\u0000"})
    void textThatCannotStartAWordHasNoCompletions(String prefix) {
        assertThat(snapshot.vocabulary().wordsWithPrefix(prefix, 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "captians, captains", // two letters swapped
        "quorom, quorum", // one letter changed
        "Quorums, ''", // another form of an indexed word
        "vots, votes", // the most frequent of the closest
        "majorty, majority", // in the notes
        "Marow, ''", // authors are not offered
        "olund, ''", // but are known words
        "timetabel, timetables", // titles are offered
        "huorum, ''", // another first letter
        "driwing, drawing",
        "zebra, ''"
    })
    void findsTheClosestWord(String word, String closest) {
        assertThat(snapshot.vocabulary().closestWord(word, word.length() < 8 ? 1 : 2).orElse(""))
                .isEqualTo(closest);
    }
}
