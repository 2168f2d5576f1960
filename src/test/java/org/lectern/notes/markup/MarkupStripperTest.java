package org.lectern.notes.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.model.NoteText;

import java.util.List;
import java.util.Map;

class MarkupStripperTest {

    @Test
    void removesCommentsAndKeepsTheirTextAndTheLines() {
        assertThat(MarkupStripper.strip("one\n<!-- two\nthree -->\nfour", Map.of()))
                .isEqualTo(stripped("one\n\n\nfour", text(2, "two three")));
    }

    @Test
    void keepsUnclosedComments() {
        assertThat(MarkupStripper.strip("<!-- a -->\none\n<!-- two", Map.of()))
                .isEqualTo(stripped("\none\n<!-- two", text(1, "a")));
    }

    @Test
    void removesTemplateBlocks() {
        assertThat(
                        MarkupStripper.strip(
                                "{% if x %}\none {% for a in b %}\n{% endif %}\ntwo", Map.of()))
                .isEqualTo(stripped("\n\n\ntwo", text(1, "one")));
    }

    @Test
    void keepsRawAndUnclosedBlocks() {
        String page = "{% raw %}one{% endraw %}\n{% if x %}two\n{% endfor %}three";

        assertThat(MarkupStripper.strip(page, Map.of())).isEqualTo(stripped("one\ntwo\nthree"));
    }

    @Test
    void substitutesFrontMatterVariables() {
        assertThat(
                        MarkupStripper.strip(
                                "[x]({{ page.paper }})", Map.of("paper", "http://a.example")))
                .isEqualTo(stripped("[x](http://a.example)"));
    }

    private static MarkupStripper.StrippedPage stripped(String markdown, NoteText... removed) {
        return new MarkupStripper.StrippedPage(markdown, List.of(removed));
    }

    private static NoteText text(int line, String words) {
        return new NoteText(null, line, words);
    }
}
