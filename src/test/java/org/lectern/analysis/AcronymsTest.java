package org.lectern.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.Acronyms.Definition;
import org.lectern.analysis.Acronyms.Mention;
import org.lectern.model.Span;

import java.util.List;

final class AcronymsTest {

    private static final Definition HDB = new Definition("HDB", "honey drawing board", 2);
    private static final Definition SWM = new Definition("SWM", "swarm", 1);
    private static final Definition RACE = new Definition("RACE", "robotic apiary control", 1);
    private static final Definition RYB = new Definition("RYB", "rear your brood", 1);

    private static final Acronyms KNOWN = new Acronyms(List.of(HDB, RACE, RYB, SWM));

    @Test
    void countsReadingsByDefinition() {
        Acronyms acronyms =
                Acronyms.of(
                        List.of(
                                List.of(
                                        new Acronym("HDB", "honey drawing boards"),
                                        new Acronym("HDB", "honey drawing board")),
                                List.of(new Acronym("HDB", "Honey-Drawing Board")),
                                List.of(new Acronym("HDb", "honey drawing board"))));

        assertThat(acronyms.definitions())
                .containsExactly(
                        new Definition("HDB", "honey drawing boards", 2),
                        new Definition("HDb", "honey drawing board", 1));
    }

    @Test
    void keepsSeveralMeaningsMostFrequentFirst() {
        Acronyms acronyms =
                Acronyms.of(
                        List.of(
                                List.of(new Acronym("BM", "bee museum")),
                                List.of(new Acronym("BM", "brood map")),
                                List.of(new Acronym("BM", "brood maps"))));

        assertThat(acronyms.definitions())
                .containsExactly(
                        new Definition("BM", "brood map", 2),
                        new Definition("BM", "bee museum", 1));
    }

    @Test
    void countsLongerVariantAsTheShorterLongForm() {
        Acronyms acronyms =
                Acronyms.of(
                        List.of(
                                List.of(new Acronym("WDP", "waggle dance protocol")),
                                List.of(new Acronym("WDP", "waggle dance protocol suite"))));

        assertThat(acronyms.definitions())
                .containsExactly(new Definition("WDP", "waggle dance protocol", 2));
    }

    @Test
    void ignoresLongFormWithoutTerms() {
        assertThat(Acronyms.of(List.of(List.of(new Acronym("TO", "the other")))).definitions())
                .isEmpty();
    }

    @Test
    void canBeRestoredFromDefinitions() {
        assertThat(new Acronyms(KNOWN.definitions()).definitions()).isEqualTo(KNOWN.definitions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HDB", "hdb", "Hdb", "HDBs", "hdbs", "HDB's", "hdb’s"})
    void findsVowellessShortFormInAnyCase(String typed) {
        assertThat(KNOWN.shortFormsIn("a " + typed + "?"))
                .containsExactly(new Mention(new Span(2, 2 + typed.length()), HDB));
    }

    @Test
    void findsShortFormWithVowelInCapitalsOnly() {
        assertThat(KNOWN.shortFormsIn("Who wins the race to RACE?"))
                .containsExactly(new Mention(new Span(21, 25), RACE));
    }

    @Test
    void findsShortFormWithVowelAsDefined() {
        Definition mixed = new Definition("HaaS", "hive as a service", 1);
        Acronyms acronyms = new Acronyms(List.of(mixed));

        assertThat(acronyms.shortFormsIn("HaaS or HAAS, not haas or Haas"))
                .extracting(Mention::span)
                .containsExactly(new Span(0, 4), new Span(8, 12));
    }

    @Test
    void treatsCapitalSAsLetterOfTheShortForm() {
        Acronyms acronyms =
                new Acronyms(
                        List.of(
                                new Definition("HD", "honey dew", 1),
                                new Definition("HDS", "hive design sheet", 1)));

        assertThat(acronyms.shortFormsIn("hds"))
                .extracting(m -> m.definition().shortForm())
                .containsExactly("HDS");
        assertThat(new Acronyms(List.of(new Definition("HD", "honey dew", 1))).shortFormsIn("HDS"))
                .isEmpty();
    }

    @Test
    void findsShortFormOfSeveralWords() {
        Definition tree = new Definition("HDB-tree", "honey drawing board tree", 1);
        Acronyms acronyms = new Acronyms(List.of(HDB, tree));

        assertThat(acronyms.shortFormsIn("hdb-trees, HDB tree"))
                .containsExactly(
                        new Mention(new Span(0, 9), tree), new Mention(new Span(11, 19), tree));
    }

    @Test
    void ignoresFormsWithoutTerms() {
        Acronyms acronyms =
                new Acronyms(
                        List.of(
                                new Definition("OR", "open research", 1),
                                new Definition("I/O", "input and output", 1)));

        assertThat(acronyms.shortFormsIn("this OR that, I/O, o")).isEmpty();
    }

    @Test
    void findsInflectedLongForms() {
        assertThat(KNOWN.longFormsIn("Are Honey-Drawing Boards used by swarms?"))
                .containsExactly(
                        new Mention(new Span(4, 24), HDB), new Mention(new Span(33, 39), SWM));
    }

    @Test
    void requiresAllWordsOfALongFormInARow() {
        assertThat(KNOWN.longFormsIn("honey board drawing, honey drawing, honey and drawing board"))
                .isEmpty();
    }

    @Test
    void requiresTheSameStopWordsInALongForm() {
        assertThat(KNOWN.longFormsIn("They rear and brood. Rear your brood!"))
                .containsExactly(new Mention(new Span(21, 36), RYB));
    }

    @Test
    void returnsTheLongestOfNestedForms() {
        Definition map = new Definition("BM", "brood map", 1);
        Definition wide = new Definition("WBM", "wide brood map", 1);

        assertThat(new Acronyms(List.of(map, wide)).longFormsIn("a wide brood map"))
                .containsExactly(new Mention(new Span(2, 16), wide));
    }

    @Test
    void findsNothingInBlankText() {
        assertThat(KNOWN.shortFormsIn(" ")).isEmpty();
        assertThat(KNOWN.longFormsIn("")).isEmpty();
    }
}
