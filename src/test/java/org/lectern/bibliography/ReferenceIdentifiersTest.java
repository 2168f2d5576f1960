package org.lectern.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceIdentifiersTest {

    @Test
    void doiArxivNumberAndAddressAreFound() {
        assertThat(
                        ReferenceIdentifiers.of(
                                "Bees. (doi:10.5555/BEE.7(1)) https://bees.example/a(b)."))
                .isEqualTo(
                        new ReferenceIdentifiers(
                                "10.5555/bee.7(1)", null, "https://bees.example/a(b)"));
        assertThat(ReferenceIdentifiers.of("arXiv preprint arXiv:2101.00001v3, 2021."))
                .isEqualTo(new ReferenceIdentifiers(null, "2101.00001", null));
        assertThat(ReferenceIdentifiers.of("CoRR, abs/2101.00001"))
                .extracting("arxiv")
                .isEqualTo("2101.00001");
        assertThat(ReferenceIdentifiers.of("arXiv cs.DC/0101001"))
                .extracting("arxiv")
                .isEqualTo("cs.dc/0101001");
    }

    @Test
    void whatALineEndBrokeIsLeftOut() {
        ReferenceIdentifiers none = new ReferenceIdentifiers(null, null, null);
        assertThat(ReferenceIdentifiers.of("DOI 10.5555/12. 3456")).isEqualTo(none);
        assertThat(ReferenceIdentifiers.of("See https://bees. example/hive.")).isEqualTo(none);
        assertThat(ReferenceIdentifiers.of("https://bees.example/long na_me/")).isEqualTo(none);
        assertThat(ReferenceIdentifiers.of("Nothing of the kind, 2011.")).isEqualTo(none);
    }

    @Test
    void numbersOfAddressesAreNoYears() {
        assertThat(
                        ReferenceIdentifiers.removedFrom(
                                "Bees https://b.example/1999/ arXiv:1901.00001, 2011"))
                .doesNotContain("19")
                .contains("2011");
    }
}
