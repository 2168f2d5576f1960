package org.lectern.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownEscaperTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words, 2011",
                "*stars* and _lines_ and `code`",
                "<script>alert(1)</script> a < b",
                "[a](http://b) ![c](d) [1]",
                "# no heading",
                "- no item",
                "12. no item",
                "a \\ b | c ~ d $x$",
                "{x} &amp; y"
            })
    void escapedTextRendersUnchanged(String text) {
        String read =
                TextContentRenderer.builder()
                        .build()
                        .render(Parser.builder().build().parse(MarkdownEscaper.line(text)));
        assertThat(read).isEqualTo(text);
    }
}
