package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import nu.validator.client.EmbeddedValidator;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.lectern.json.Json;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Checks every page with the HTML checker of validator.w3.org. */
@ExtendWith(ShippedCorpusServerExtension.class)
class ValidHtmlTest {

    static final List<String> PAGES = PagePaths.ALL;

    private record ValidatorReport(List<Map<String, Object>> messages) {}

    @ParameterizedTest
    @FieldSource("PAGES")
    void pageIsValid(String address, ShippedCorpusServer site) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        byte[] page = site.get(address).body().getBytes(StandardCharsets.UTF_8);

        String messages = validator.validate(new ByteArrayInputStream(page));

        assertThat(Json.read(messages, ValidatorReport.class).messages()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void pageIsSmall(String address, ShippedCorpusServer site) {
        assertThat(site.bytes(address).body().length).isLessThan(300_000);
    }
}
