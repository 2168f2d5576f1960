package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.SampleIndex;
import org.lectern.model.Hit;
import org.lectern.model.Reading;
import org.lectern.model.ScoreParts;
import org.lectern.model.ScoreParts.HybridScore;
import org.lectern.model.ScoreParts.LexicalScore;
import org.lectern.model.Span;
import org.lectern.search.EvidenceScorer.Level;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Four of the terms occur in one of nine passages each, and have equal weights. */
class EvidenceScorerTest {

    private static final Reading READING =
            new Reading("sea", "sea.pdf", "The Sea", List.of(), null, 1);

    private static Level level(Set<String> terms, Set<String> corrected, Hit... hits) {
        TermWeights weights =
                new TermWeights(Map.of("reef", 1, "tide", 1, "kelp", 1, "crab", 1), 9);
        return new EvidenceScorer(terms, corrected, weights).levelOf(List.of(hits));
    }

    private static Level level(Hit... hits) {
        return level(Set.of("reef", "tide", "kelp", "crab"), Set.of(), hits);
    }

    /** The whole text is the answer sentence. */
    private static Hit hit(String text, ScoreParts parts) {
        return new Hit(
                1,
                1,
                parts,
                SampleIndex.passage("sea", 0, 1, text),
                READING,
                List.of(),
                new Span(0, text.length()),
                List.of());
    }

    private static Hit lexicalHit(String text) {
        return hit(text, new LexicalScore(5));
    }

    private static Hit hybridHit(String text, double lexical, double sentenceCosine) {
        return hit(text, new HybridScore(5, 10, lexical, .5, sentenceCosine, .5));
    }

    @Test
    void noHitsAreNoEvidence() {
        assertThat(level()).isEqualTo(Level.NONE);
    }

    @Test
    void oneLexicalHitMustCoverMoreThanHalfOfTheQuestion() {
        assertThat(level(lexicalHit("Reef and tide."), lexicalHit("Kelp and crab.")))
                .isEqualTo(Level.PARTIAL);
        assertThat(level(lexicalHit("Sand."), lexicalHit("Reef, tide and kelp.")))
                .isEqualTo(Level.STRONG);
    }

    @Test
    void lexicalHitsAreNoEvidenceIfMostOfTheQuestionIsUnknown() {
        assertThat(level(Set.of("reef", "zebra"), Set.of(), lexicalHit("A reef.")))
                .isEqualTo(Level.NONE);
        assertThat(level(Set.of("reef", "tide", "kelp", "zebra"), Set.of(), lexicalHit("A reef.")))
                .isEqualTo(Level.PARTIAL);
    }

    @Test
    void weightsAreInverseDocumentFrequencies() {
        TermWeights weights = new TermWeights(Map.of("reef", 1), 1);
        assertThat(weights.weight("zebra")).isEqualTo(Math.log(1 + 1.5 / .5));
        assertThat(weights.weight("reef")).isEqualTo(Math.log(1 + .5 / 1.5));
        assertThat(weights.sum(List.of("reef", "zebra")))
                .isEqualTo(weights.weight("reef") + weights.weight("zebra"));
        assertThat(weights.isUnknown("zebra")).isTrue();
        assertThat(weights.isUnknown("reef")).isFalse();
    }

    @Test
    void coverageLexicalScoreAndSentenceCosineAddUp() {
        String half = "Reef and tide.";
        assertThat(level(hybridHit(half, .2, .63))).isEqualTo(Level.STRONG);
        assertThat(level(hybridHit(half, .2, .62))).isEqualTo(Level.PARTIAL);
        assertThat(level(hybridHit(half, .18, .63))).isEqualTo(Level.PARTIAL);
        assertThat(level(hybridHit("Reef.", .2, .63))).isEqualTo(Level.PARTIAL);
    }

    @Test
    void onlyTheBestThreeHitsMakeEvidenceStrong() {
        Hit weak = hybridHit("Sand.", .2, .1);
        Hit strong = hybridHit("Reef, tide, kelp and crab.", 0, .7);
        assertThat(level(weak, weak, strong)).isEqualTo(Level.STRONG);
        assertThat(level(weak, weak, weak, strong)).isEqualTo(Level.PARTIAL);
    }

    @Test
    void onlyTheLexicalScoreOfTheBestHitCounts() {
        Hit first = hybridHit("Reef and tide.", 0, .63);
        Hit second = hybridHit("Sand.", 1, .1);
        assertThat(level(first, second)).isEqualTo(Level.PARTIAL);
    }

    @Test
    void nearSentenceOutweighsUnknownTerms() {
        Set<String> terms = Set.of("reef", "zebra");
        assertThat(level(terms, Set.of(), hybridHit("A reef.", .1, .63))).isEqualTo(Level.NONE);
        assertThat(level(terms, Set.of(), hybridHit("A reef.", .1, .64))).isEqualTo(Level.PARTIAL);
    }

    @Test
    void evidenceForCorrectedWordsIsNeverStrong() {
        Hit hit = lexicalHit("Reef, tide, kelp and crab.");
        Set<String> terms = Set.of("reef", "tide", "kelp", "crab");
        assertThat(level(terms, Set.of("reef"), hit)).isEqualTo(Level.STRONG);
        assertThat(level(terms, Set.of("reef", "tide"), hit)).isEqualTo(Level.PARTIAL);
    }
}
