package org.lectern.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.query.IndexQuery.AnyWord;
import org.lectern.query.IndexQuery.Bool;
import org.lectern.query.IndexQuery.Boosted;
import org.lectern.query.IndexQuery.Clause;
import org.lectern.query.IndexQuery.Occur;
import org.lectern.query.IndexQuery.Phrase;

import java.util.List;

class IndexQueryTest {

    private static final IndexQuery WORDS = new AnyWord(QueryField.TEXT, "tides");
    private static final IndexQuery PHRASE = new Phrase(QueryField.TEXT, "spring tide", 0);

    @Test
    void wordsOfTheTextAreOptional() {
        assertThat(WORDS.requiredPart()).isNull();
        assertThat(new Boosted(PHRASE, .5).requiredPart()).isNull();
        assertThat(new Bool(List.of(new Clause(Occur.SHOULD, WORDS))).requiredPart()).isNull();
    }

    @Test
    void everythingElseIsRequired() {
        assertThat(PHRASE.requiredPart()).isEqualTo(PHRASE);
        IndexQuery author = new AnyWord(QueryField.AUTHOR, "Marrow");
        assertThat(author.requiredPart()).isEqualTo(author);
    }

    @Test
    void onlyTheRequiredAndForbiddenClausesOfABoolAreRequired() {
        Clause must = new Clause(Occur.MUST, PHRASE);
        Clause mustNot = new Clause(Occur.MUST_NOT, WORDS);
        assertThat(new Bool(List.of(new Clause(Occur.SHOULD, WORDS), must, mustNot)).requiredPart())
                .isEqualTo(new Bool(List.of(must, mustNot)));
    }
}
