package org.lectern.notes.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://arxiv.org/abs/2101.00001",
                "http://www.arxiv.org/abs/2101.00001v2",
                "https://arxiv.org/pdf/2101.00001",
                "https://arxiv.org/pdf/2101.00001.pdf",
                "https://arxiv.org/pdf/2101.00001v12.pdf#page=3"
            })
    void givesAllArxivFormsOneKey(String url) {
        assertThat(Urls.key(url)).isEqualTo("arxiv:2101.00001");
    }

    @ParameterizedTest
    @CsvSource({
        "https://arxiv.org/pdf/cs/0101001v1.pdf, arxiv:cs/0101001",
        "https://arxiv.org/abs/math.GT/0309136, arxiv:math.gt/0309136",
        "https://Example.org/a/#top, example.org/a",
        "https://arxiv.org/list/cs.DB/new, arxiv.org/list/cs.db/new"
    })
    void givesOtherUrlsTheirOwnKeys(String url, String key) {
        assertThat(Urls.key(url)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "see https://example.org/a. Then; https://example.org/a",
                "(https://example.org/a); https://example.org/a",
                "https://example.org/a_(b); https://example.org/a_(b)"
            })
    void leavesTrailingPunctuationOut(String text, String address) {
        assertThat(Urls.find(text))
                .singleElement()
                .satisfies(at -> assertThat(text.substring(at[0], at[1])).isEqualTo(address));
    }
}
