package org.lectern.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void doiArxivNumberAndAddressAreFound() {
        assertThat(Identifiers.of("Bees. (doi:10.5555/BEE.7(1)) https://bees.example/a(b)."))
                .isEqualTo(new Identifiers("10.5555/bee.7(1)", null, "https://bees.example/a(b)"));
        assertThat(Identifiers.of("arXiv preprint arXiv:2101.00001v3, 2021."))
                .isEqualTo(new Identifiers(null, "2101.00001", null));
        assertThat(Identifiers.of("CoRR, abs/2101.00001"))
                .extracting("arxiv")
                .isEqualTo("2101.00001");
        assertThat(Identifiers.of("arXiv cs.DC/0101001"))
                .extracting("arxiv")
                .isEqualTo("cs.dc/0101001");
    }

    @Test
    void whatALineEndBrokeIsLeftOut() {
        Identifiers none = new Identifiers(null, null, null);
        assertThat(Identifiers.of("DOI 10.5555/12. 3456")).isEqualTo(none);
        assertThat(Identifiers.of("See https://bees. example/hive.")).isEqualTo(none);
        assertThat(Identifiers.of("https://bees.example/long na_me/")).isEqualTo(none);
        assertThat(Identifiers.of("Nothing of the kind, 2011.")).isEqualTo(none);
    }

    @Test
    void numbersOfAddressesAreNoYears() {
        assertThat(Identifiers.removed("Bees https://b.example/1999/ arXiv:1901.00001, 2011"))
                .doesNotContain("19")
                .contains("2011");
    }
}
