package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;
import org.lectern.model.ScoreParts;
import org.lectern.model.Vector;
import org.lectern.search.Fusion.Scored;
import org.lectern.search.Fusion.Voices;

import java.util.List;

/** The question points along the first axis, so that cosines can be read off the vectors. */
class FusionTest {

    private static final Vector QUESTION = Vector.of(new float[] {1, 0, 0});
    private static final Offset<Double> CLOSE = within(1e-6);

    private static QuantisedVector at(int x, int y, int z) {
        return QuantisedVector.of(new byte[] {(byte) x, (byte) y, (byte) z}, 0, 3);
    }

    private static Voices voices(
            int passage, double bm25, QuantisedVector whole, QuantisedVector... sentences) {
        return new Voices(passage, bm25, new PassageVectors("", whole, List.of(sentences)));
    }

    private static List<Integer> order(double ceiling, Voices... pool) {
        return new Fusion(ceiling)
                .fused(QUESTION, List.of(pool)).stream().map(Scored::passage).toList();
    }

    private static ScoreParts.OfBoth parts(Scored scored) {
        return (ScoreParts.OfBoth) scored.parts();
    }

    /**
     * 1.25 x 5/10 + 1/(1 + exp(-15 (.65 x .8 + .35 x 12/13 - .65))). Turned towards the passage
     * itself, the question is nearer to it, which is taken off again.
     */
    @Test
    void aPassageScoresByItsWordsItsMeaningAndItsNearestSentence() {
        Voices voices = voices(7, 5, at(4, 3, 0), at(0, 1, 0), at(12, 0, 5), at(0, 0, 1));
        Scored scored = new Fusion(10).fused(QUESTION, List.of(voices)).getFirst();
        assertThat(scored.passage()).isEqualTo(7);
        assertThat(scored.score()).isCloseTo(1.572656, CLOSE);
        ScoreParts.OfBoth parts = parts(scored);
        assertThat(parts.bm25()).isEqualTo(5);
        assertThat(parts.ceiling()).isEqualTo(10);
        assertThat(parts.words()).isCloseTo(.625, CLOSE);
        assertThat(parts.passage()).isCloseTo(.8, CLOSE);
        assertThat(parts.sentence()).isCloseTo(12.0 / 13, CLOSE);
        assertThat(parts.meaning()).isCloseTo(.947656, CLOSE);
    }

    @Test
    void aPassageWithoutSentencesIsOneItself() {
        Scored scored =
                new Fusion(10).fused(QUESTION, List.of(voices(1, 0, at(4, 3, 0)))).getFirst();
        assertThat(scored.score()).isCloseTo(1 / (1 + Math.exp(-15 * .15)), CLOSE);
    }

    @Test
    void whereNoWordCanMatchMeaningAloneCounts() {
        Scored scored =
                new Fusion(0).fused(QUESTION, List.of(voices(1, 0, at(4, 3, 0)))).getFirst();
        assertThat(parts(scored).words()).isZero();
        assertThat(scored.score()).isEqualTo(parts(scored).meaning());
    }

    @Test
    void eitherVoiceCanLift() {
        Voices byWords = voices(1, 9, at(1, 2, 0));
        Voices byMeaning = voices(2, 0, at(9, 1, 0));
        Voices byBoth = voices(3, 5, at(4, 3, 0));
        Voices byNone = voices(4, 0, at(0, 1, 0));
        assertThat(order(10, byNone, byMeaning, byWords, byBoth)).containsExactly(3, 1, 2, 4);
        assertThat(order(100, byNone, byMeaning, byWords, byBoth)).startsWith(2, 3);
    }

    @Test
    void ofEqualsTheOneWithTheLowerNumberComesFirst() {
        assertThat(order(10, voices(8, 1, at(1, 1, 0)), voices(2, 1, at(1, 1, 0))))
                .containsExactly(2, 8);
    }

    @Test
    void whatIsLikeTheBestComesBeforeWhatIsNot() {
        Voices best = voices(3, 9, at(4, 3, 0));
        Voices away = voices(1, 0, at(3, -4, 0));
        Voices like = voices(2, 0, at(3, 4, 0));
        assertThat(order(10, best, away, like)).containsExactly(3, 2, 1);
    }

    @Test
    void theQuestionIsTurnedButNotALot() {
        Voices best = voices(1, 9, at(4, 3, 0));
        Voices other = voices(2, 0, at(3, 4, 0));
        List<Scored> scored = new Fusion(10).fused(QUESTION, List.of(best, other));
        assertThat(parts(scored.getFirst()).passage()).isCloseTo(.8, CLOSE);
        assertThat(parts(scored.getLast()).passage()).isBetween(.601, .68);
    }

    @Test
    void aSentenceAnswersWhatWasAskedHoweverTheQuestionIsTurned() {
        Voices best = voices(1, 9, at(4, 3, 0));
        Voices other = voices(2, 0, at(0, 1, 0), at(3, 4, 0));
        Scored scored = new Fusion(10).fused(QUESTION, List.of(best, other)).getLast();
        assertThat(parts(scored).sentence()).isCloseTo(.6, CLOSE);
    }

    @Test
    void twoPassagesOfOneTextTurnTheQuestionTogether() {
        assertThat(order(10, voices(1, 1, at(4, 3, 0)), voices(2, 2, at(4, 3, 0))))
                .containsExactly(2, 1);
        assertThat(new Fusion(10).fused(QUESTION, List.of())).isEmpty();
    }
}
