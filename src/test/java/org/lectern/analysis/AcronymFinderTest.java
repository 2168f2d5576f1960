package org.lectern.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AcronymFinderTest {

    @Test
    void findsTheShortFormAfterTheLongOne() {
        assertThat(
                        AcronymFinder.find(
                                "Each hive keeps a nectar flow table (NFT). Bees share it by a"
                                        + " waggle dance protocol (WDP)."))
                .containsExactly(
                        new Acronym("NFT", "nectar flow table"),
                        new Acronym("WDP", "waggle dance protocol"));
    }

    @Test
    void findsTheLongFormAfterTheShortOne() {
        assertThat(AcronymFinder.find("We chose HMS (hive monitoring system) for the trial."))
                .containsExactly(new Acronym("HMS", "hive monitoring system"));
    }

    @Test
    void findsStandsForDefinitions() {
        assertThat(
                        AcronymFinder.find(
                                "Our “HIVES”, which stands for honey inventory viewer with"
                                        + " extra sensors and is free, ran for a year."))
                .containsExactly(new Acronym("HIVES", "honey inventory viewer with extra sensors"));
    }

    @Test
    void takesTheFewestWordsThatContainTheLetters() {
        assertThat(AcronymFinder.find("The quiet, quickly grown quality of honey (QoH) counts."))
                .containsExactly(new Acronym("QoH", "quality of honey"));
    }

    @Test
    void prefersWordsWhoseInitialsSpellTheForm() {
        assertThat(AcronymFinder.find("Each keeper plans a patient pollen operation (PPO)."))
                .containsExactly(new Acronym("PPO", "patient pollen operation"));
    }

    @Test
    void findsLettersWithinWords() {
        assertThat(
                        AcronymFinder.find(
                                "It has a hexagonal database (HDB) and little bandwidth (BW)."))
                .containsExactly(
                        new Acronym("HDB", "hexagonal database"), new Acronym("BW", "bandwidth"));
    }

    @Test
    void skipsFunctionWordsAndLaterPartsOfCompounds() {
        assertThat(
                        AcronymFinder.find(
                                "The University of Lower Bavaria (ULB) has a pre-warmed larva"
                                        + " room (PLR)."))
                .containsExactly(
                        new Acronym("ULB", "University of Lower Bavaria"),
                        new Acronym("PLR", "pre-warmed larva room"));
    }

    @Test
    void matchesDigitsToTheirNames() {
        assertThat(
                        AcronymFinder.find(
                                "Two-swarm merging (2SM) and bee-to-bee (B2B) dances are rare."))
                .containsExactly(
                        new Acronym("2SM", "Two-swarm merging"), new Acronym("B2B", "bee-to-bee"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All larval growth stages (LGSs) were seen.",
                "All larval growth stages (LGS’s) were seen.",
                "All larval growth stages (“LGS”) were seen.",
                "All larval growth stages (LGS, see Figure 2) were seen.",
                "All larval growth stages (LGS [7]) were seen.",
                "All larval growth stages (or LGS) were seen.",
                "All larval\ngrowth  stages (LGS) were seen.",
                "Few LGS (for larval growth stages) were seen.",
            })
    void removesPluralsQuotesAndAsides(String text) {
        assertThat(AcronymFinder.find(text))
                .containsExactly(new Acronym("LGS", "larval growth stages"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The swarm settles fast (see Figure 3).",
                "The upper frame (right) is warmer.",
                "Some frames (e.g. brood frames) are dark.",
                "That was a warm spring (2007).",
                "Sizes are given later (Section 4).",
                "Swarms vote (Lindauer 1955) and move (Seeley and Buhrman, 1999).",
                "We call HB (Hansen and Berg, 1999) on this.",
                "They wrote to HB (Hansen, Berg et al.) for it.",
                "The calls (O(N) of them) are many and set(AB) is one.",
            })
    void ignoresOtherParentheses(String text) {
        assertThat(AcronymFinder.find(text)).isEmpty();
    }

    @Test
    void requiresTwoCapitals() {
        assertThat(AcronymFinder.find("Rain gauges every evening (Rage) and ring indexes (ri)."))
                .isEmpty();
    }

    @Test
    void rejectsShortFormsThatAreTooShortOrTooLong() {
        assertThat(
                        AcronymFinder.find(
                                "A queen (Q) and all bees can do every feat given hours in June"
                                        + " (ABCDEFGHIJK)."))
                .isEmpty();
    }

    @Test
    void rejectsLongFormContainingShortForm() {
        assertThat(
                        AcronymFinder.find(
                                "The HIVE index verifies every HIVE (HIVE). Its HDMI dongle may"
                                        + " ignore HDMIs (HDMI)."))
                .isEmpty();
    }

    @Test
    void rejectsLongFormWithTooManyWords() {
        assertThat(AcronymFinder.find("Bees are many and of one or the other kind here (BK)."))
                .isEmpty();
    }

    @Test
    void rejectsSingleWordForMoreThanTwoLetters() {
        assertThat(AcronymFinder.find("This is all about honeycombs (HCS).")).isEmpty();
    }

    @Test
    void rejectsLongFormStartingWithFunctionWord() {
        assertThat(
                        AcronymFinder.find(
                                "It came with a wing beat sensor (AWX) in the usual case (TUC)."))
                .isEmpty();
    }

    @Test
    void staysWithinOneSentence() {
        assertThat(AcronymFinder.find("They saw the larva. Growth was slow (LG).")).isEmpty();
        assertThat(AcronymFinder.find("Ask Honey! Bee Club (HBC) for it."))
                .containsExactly(new Acronym("HBC", "Honey! Bee Club"));
    }

    @Test
    void returnsEachAcronymOnce() {
        assertThat(AcronymFinder.find("A brood map (BM) is a brood map (BM).")).hasSize(1);
    }

    @Test
    void handlesBlankTextAndUnbalancedParentheses() {
        assertThat(AcronymFinder.find("")).isEmpty();
        assertThat(AcronymFinder.find(" ( ) (()) ((AB) (— –) stands for (AB")).isEmpty();
    }
}
