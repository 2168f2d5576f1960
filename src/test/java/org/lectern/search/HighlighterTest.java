package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.model.Catalogue;
import org.lectern.query.QueryParser;

import java.util.List;

class HighlighterTest {

    private static List<String> highlighted(String query, String text) {
        return new Highlighter(new QueryParser(new Catalogue(List.of())).parseQuery(query))
                .highlight(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
    }

    @Test
    void inflectedFormsAreHighlighted() {
        assertThat(highlighted("split votes", "Splitting a vote splits the voters."))
                .containsExactly("Splitting", "vote", "splits");
    }

    @Test
    void wildcardsHighlightWholeWordsInOrderOfTheText() {
        assertThat(highlighted("tide quo*", "Quotas and a quorum meet the tide."))
                .containsExactly("Quotas", "quorum", "tide");
    }

    @Test
    void wordThatMatchesTwiceIsHighlightedOnce() {
        assertThat(highlighted("quorum quo*", "A quorum.")).containsExactly("quorum");
    }

    @Test
    void forbiddenWordsAreNotHighlighted() {
        assertThat(highlighted("tide -quorum -re*", "The tide of a reef has no quorum."))
                .containsExactly("tide");
    }
}
