package org.lectern.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.bibliography.IdentifierGrammar.Identifier;

class IdentifierGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://doi.org/10.1234/AB.c-5?download=true; 10.1234/ab.c-5",
                "(doi:10.1234/ab.5).; 10.1234/ab.5",
                "10.1234/S0020-0190(02)00498-2.; 10.1234/s0020-0190(02)00498-2",
                "https://example.org/10.1234/ab.pdf; 10.1234/ab"
            })
    void findsADoi(String text, String doi) {
        assertThat(IdentifierGrammar.dois(text)).extracting(Identifier::value).containsExactly(doi);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arXiv:2101.00123v4 [cs.DC]",
                "arXiv preprint arXiv : 2101.00123",
                "ArXiv, abs/2101.00123",
                "CoRR abs/2101.00123",
                "https://arxiv.org/pdf/2101.00123v3.pdf",
                "https://doi.org/10.48550/arXiv.2101.00123"
            })
    void findsAnArxivNumber(String text) {
        assertThat(IdentifierGrammar.arxivNumbers(text))
                .containsExactly(
                        new Identifier("2101.00123", text.indexOf("2101") + "2101.00123".length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2101.00123", "arXiv:2199.00123", "arXiv:2101.001234", "version 10.1/x"})
    void findsNothingElse(String text) {
        assertThat(IdentifierGrammar.arxivNumbers(text)).isEmpty();
        assertThat(IdentifierGrammar.dois(text)).isEmpty();
    }
}
