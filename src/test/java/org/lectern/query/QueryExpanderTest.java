package org.lectern.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.analysis.Acronym;
import org.lectern.analysis.Acronyms;
import org.lectern.model.Catalogue;
import org.lectern.query.IndexQuery.Bool;
import org.lectern.query.IndexQuery.Clause;
import org.lectern.query.IndexQuery.Occur;

import java.util.List;

class QueryExpanderTest {

    private static final QueryExpander EXPANDER =
            new QueryExpander(
                    Acronyms.of(
                            List.of(
                                    List.of(
                                            new Acronym("RPC", "remote procedure call"),
                                            new Acronym("LFS", "log-structured file system")))));

    private static ParsedQuery expand(String query) {
        return EXPANDER.expand(new QueryParser(new Catalogue(List.of())).parseQuery(query));
    }

    private static IndexQuery anyWord(String text) {
        return new IndexQuery.AnyWord(QueryField.TEXT, text);
    }

    private static Clause alternative(String text) {
        return new Clause(
                Occur.SHOULD,
                new IndexQuery.Boosted(new IndexQuery.Phrase(QueryField.TEXT, text, 1), .5));
    }

    @Test
    void shortFormsAreAlsoSearchedForAsTheirLongForms() {
        ParsedQuery expanded = expand("lost RPC");
        assertThat(expanded.query())
                .isEqualTo(
                        new Bool(
                                List.of(
                                        new Clause(Occur.SHOULD, anyWord("lost RPC")),
                                        alternative("remote procedure call"))));
        assertThat(expanded.notices())
                .containsExactly("“RPC” was also looked for as “remote procedure call”.");
        assertThat(expanded.semanticText()).isEqualTo("lost RPC");
    }

    @Test
    void longFormsAreAlsoSearchedForAsTheirShortForms() {
        assertThat(expand("lost remote procedure calls").query())
                .isEqualTo(
                        new Bool(
                                List.of(
                                        new Clause(
                                                Occur.SHOULD,
                                                anyWord("lost remote procedure calls")),
                                        alternative("RPC"))));
    }

    @Test
    void queryWithBothFormsIsNotExpanded() {
        ParsedQuery both =
                new QueryParser(new Catalogue(List.of())).parseQuery("remote procedure call RPC");
        assertThat(EXPANDER.expand(both)).isSameAs(both);
    }

    @Test
    void queryWithSyntaxStaysRequired() {
        ParsedQuery required = expand("+lost RPC");
        assertThat(required.query())
                .isEqualTo(
                        new Bool(
                                List.of(
                                        new Clause(
                                                Occur.MUST,
                                                new Bool(
                                                        List.of(
                                                                new Clause(
                                                                        Occur.SHOULD,
                                                                        anyWord("RPC")),
                                                                new Clause(
                                                                        Occur.MUST,
                                                                        anyWord("lost"))))),
                                        alternative("remote procedure call"))));
    }
}
