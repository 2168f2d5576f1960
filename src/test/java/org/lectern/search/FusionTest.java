package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;
import org.lectern.model.ScoreParts;
import org.lectern.model.Vector;
import org.lectern.search.Fusion.ScoredCandidate;
import org.lectern.search.Fusion.ScoredPassage;

import java.util.List;

/** The question points along the first axis, so that cosines can be read from the vectors. */
class FusionTest {

    private static final Vector QUESTION = Vector.of(new float[] {1, 0, 0});
    private static final Offset<Double> CLOSE = within(1e-6);

    private static QuantisedVector vector(int x, int y, int z) {
        return QuantisedVector.of(new byte[] {(byte) x, (byte) y, (byte) z}, 0, 3);
    }

    private static ScoredCandidate candidate(
            int passage, double bm25, QuantisedVector whole, QuantisedVector... sentences) {
        return ScoredCandidate.of(
                passage, bm25, new PassageVectors("", whole, List.of(sentences)), QUESTION);
    }

    private static List<Integer> order(double maxBm25, ScoredCandidate... candidates) {
        return new Fusion(maxBm25)
                .fuse(QUESTION, List.of(candidates)).stream()
                        .map(ScoredPassage::passageNumber)
                        .toList();
    }

    private static ScoreParts.HybridScore parts(ScoredPassage scored) {
        return (ScoreParts.HybridScore) scored.parts();
    }

    /** 1.25 x 5/10 + 1/(1 + exp(-15 (.65 x .8 + .35 x 12/13 - .65))). */
    @Test
    void scoreCombinesBm25PassageAndSentenceCosine() {
        ScoredCandidate candidate =
                candidate(
                        7, 5, vector(4, 3, 0), vector(0, 1, 0), vector(12, 0, 5), vector(0, 0, 1));
        ScoredPassage scored = new Fusion(10).fuse(QUESTION, List.of(candidate)).getFirst();
        assertThat(scored.passageNumber()).isEqualTo(7);
        assertThat(scored.score()).isCloseTo(1.572656, CLOSE);
        ScoreParts.HybridScore parts = parts(scored);
        assertThat(parts.bm25()).isEqualTo(5);
        assertThat(parts.ceiling()).isEqualTo(10);
        assertThat(parts.words()).isCloseTo(.625, CLOSE);
        assertThat(parts.passage()).isCloseTo(.8, CLOSE);
        assertThat(parts.sentence()).isCloseTo(12.0 / 13, CLOSE);
        assertThat(parts.meaning()).isCloseTo(.947656, CLOSE);
    }

    @Test
    void passageWithoutSentencesUsesItsOwnCosine() {
        ScoredPassage scored =
                new Fusion(10).fuse(QUESTION, List.of(candidate(1, 0, vector(4, 3, 0)))).getFirst();
        assertThat(scored.score()).isCloseTo(1 / (1 + Math.exp(-15 * .15)), CLOSE);
    }

    @Test
    void semanticScoreAloneCountsWithoutWords() {
        ScoredPassage scored =
                new Fusion(0).fuse(QUESTION, List.of(candidate(1, 0, vector(4, 3, 0)))).getFirst();
        assertThat(parts(scored).words()).isZero();
        assertThat(scored.score()).isEqualTo(parts(scored).meaning());
    }

    @Test
    void eitherScoreCanRaiseAPassage() {
        ScoredCandidate lexical = candidate(1, 9, vector(1, 2, 0));
        ScoredCandidate semantic = candidate(2, 0, vector(9, 1, 0));
        ScoredCandidate both = candidate(3, 5, vector(4, 3, 0));
        ScoredCandidate neither = candidate(4, 0, vector(0, 1, 0));
        assertThat(order(10, neither, semantic, lexical, both)).containsExactly(3, 1, 2, 4);
        assertThat(order(100, neither, semantic, lexical, both)).startsWith(2, 3);
    }

    @Test
    void tiesAreOrderedByPassageNumber() {
        assertThat(order(10, candidate(8, 1, vector(1, 1, 0)), candidate(2, 1, vector(1, 1, 0))))
                .containsExactly(2, 8);
    }

    @Test
    void feedbackPrefersPassagesLikeTheBest() {
        ScoredCandidate best = candidate(3, 9, vector(4, 3, 0));
        ScoredCandidate away = candidate(1, 0, vector(3, -4, 0));
        ScoredCandidate like = candidate(2, 0, vector(3, 4, 0));
        assertThat(order(10, best, away, like)).containsExactly(3, 2, 1);
    }

    @Test
    void feedbackMovesTheQuestionOnlyALittle() {
        ScoredCandidate best = candidate(1, 9, vector(4, 3, 0));
        ScoredCandidate other = candidate(2, 0, vector(3, 4, 0));
        List<ScoredPassage> scored = new Fusion(10).fuse(QUESTION, List.of(best, other));
        assertThat(parts(scored.getFirst()).passage()).isCloseTo(.8, CLOSE);
        assertThat(parts(scored.getLast()).passage()).isBetween(.601, .68);
    }

    @Test
    void sentenceCosineUsesTheOriginalQuestion() {
        ScoredCandidate best = candidate(1, 9, vector(4, 3, 0));
        ScoredCandidate other = candidate(2, 0, vector(0, 1, 0), vector(3, 4, 0));
        ScoredPassage scored = new Fusion(10).fuse(QUESTION, List.of(best, other)).getLast();
        assertThat(parts(scored).sentence()).isCloseTo(.6, CLOSE);
    }

    @Test
    void equalVectorsAddTheirFeedback() {
        assertThat(order(10, candidate(1, 1, vector(4, 3, 0)), candidate(2, 2, vector(4, 3, 0))))
                .containsExactly(2, 1);
        assertThat(new Fusion(10).fuse(QUESTION, List.of())).isEmpty();
    }
}
