package org.lectern.corpus.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.model.NoteText;

import java.util.List;
import java.util.Map;

class PageCleanerTest {

    @Test
    void takesCommentsOffAndKeepsTheirWordsAndTheLines() {
        assertThat(PageCleaner.clean("one\n<!-- two\nthree -->\nfour", Map.of()))
                .isEqualTo(cleaned("one\n\n\nfour", text(2, "two three")));
    }

    @Test
    void leavesACommentThatIsNeverClosed() {
        assertThat(PageCleaner.clean("<!-- a -->\none\n<!-- two", Map.of()))
                .isEqualTo(cleaned("\none\n<!-- two", text(1, "a")));
    }

    @Test
    void takesATemplateBlockOffUpToTheTagThatEndsIt() {
        assertThat(
                        PageCleaner.clean(
                                "{% if x %}\none {% for a in b %}\n{% endif %}\ntwo", Map.of()))
                .isEqualTo(cleaned("\n\n\ntwo", text(1, "one")));
    }

    @Test
    void leavesWhatIsRawOrInABlockThatIsNeverEnded() {
        String page = "{% raw %}one{% endraw %}\n{% if x %}two\n{% endfor %}three";

        assertThat(PageCleaner.clean(page, Map.of())).isEqualTo(cleaned("one\ntwo\nthree"));
    }

    @Test
    void putsInWhatTheFrontMatterSays() {
        assertThat(PageCleaner.clean("[x]({{ page.paper }})", Map.of("paper", "http://a.example")))
                .isEqualTo(cleaned("[x](http://a.example)"));
    }

    private static PageCleaner.Cleaned cleaned(String markdown, NoteText... removed) {
        return new PageCleaner.Cleaned(markdown, List.of(removed));
    }

    private static NoteText text(int line, String words) {
        return new NoteText(null, line, words);
    }
}
