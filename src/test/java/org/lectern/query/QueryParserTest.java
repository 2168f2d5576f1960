package org.lectern.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.Word;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.CitationRole;
import org.lectern.model.LecternException.InvalidQueryException;
import org.lectern.model.LecternException.UnknownSessionException;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.query.IndexQuery.AnyWord;
import org.lectern.query.IndexQuery.Bool;
import org.lectern.query.IndexQuery.Clause;
import org.lectern.query.IndexQuery.Fuzzy;
import org.lectern.query.IndexQuery.InSession;
import org.lectern.query.IndexQuery.Occur;
import org.lectern.query.IndexQuery.Phrase;
import org.lectern.query.IndexQuery.Wildcard;

import java.util.List;
import java.util.Set;

class QueryParserTest {

    /** A catalogue with one session, which cites the reading "ferries". */
    private static final Catalogue CATALOGUE =
            new Catalogue(List.of(new CatalogueEntry(page(), "hash", 0, null)));

    private static SessionPage page() {
        Citation ferries =
                new Citation(
                        CitationRole.REQUIRED, "Ferries", List.of(), null, null, null, "ferries");
        Session session =
                new Session(
                        "spring-2026.1",
                        1,
                        "",
                        "spring-2026",
                        1,
                        List.of(),
                        null,
                        List.of(ferries),
                        List.of(),
                        List.of(),
                        null);
        return new SessionPage("spring-2026", "spring.md", null, List.of(session), List.of());
    }

    private static ParsedQuery parse(String text) {
        return new QueryParser(CATALOGUE).parseQuery(text);
    }

    private static IndexQuery query(String text) {
        return parse(text).query();
    }

    private static Bool bool(Clause... clauses) {
        return new Bool(List.of(clauses));
    }

    private static AnyWord anyWord(String text) {
        return new AnyWord(QueryField.TEXT, text);
    }

    @Test
    void plainWordsNeedNoSyntax() {
        assertThat(query("how are split votes avoided?")).isEqualTo(anyWord("split votes avoided"));
        assertThat(query("raft")).isEqualTo(anyWord("raft"));
    }

    @Test
    void phrasesAndFieldsAreRequired() {
        assertThat(query("why \"split votes\""))
                .isEqualTo(
                        bool(
                                new Clause(Occur.SHOULD, anyWord("why")),
                                new Clause(
                                        Occur.MUST,
                                        new Phrase(QueryField.TEXT, "split votes", 0))));
        assertThat(query("“split votes”")).isEqualTo(new Phrase(QueryField.TEXT, "split votes", 0));
        assertThat(query("year:2011 ferry"))
                .isEqualTo(
                        bool(
                                new Clause(Occur.SHOULD, anyWord("ferry")),
                                new Clause(Occur.MUST, new AnyWord(QueryField.YEAR, "2011"))));
    }

    @Test
    void plusAndMinusRequireAndForbid() {
        assertThat(query("+raft -paxos log"))
                .isEqualTo(
                        bool(
                                new Clause(Occur.SHOULD, anyWord("log")),
                                new Clause(Occur.MUST, anyWord("raft")),
                                new Clause(Occur.MUST_NOT, anyWord("paxos"))));
        assertThat(query("-paxos")).isEqualTo(bool(new Clause(Occur.MUST_NOT, anyWord("paxos"))));
        assertThat(query("raft AND log"))
                .isEqualTo(
                        bool(
                                new Clause(Occur.MUST, anyWord("raft")),
                                new Clause(Occur.MUST, anyWord("log"))));
    }

    @Test
    void fieldsWildcardsFuzzyWordsAndGroupsAreParsed() {
        assertThat(query("author:\"van der Berg\""))
                .isEqualTo(new Phrase(QueryField.AUTHOR, "van der Berg", 0));
        assertThat(query("title:ferr*")).isEqualTo(new Wildcard(QueryField.TITLE, "ferr*"));
        assertThat(query("wo?d")).isEqualTo(new Wildcard(QueryField.TEXT, "wo?d"));
        assertThat(query("parlament~")).isEqualTo(new Fuzzy(QueryField.TEXT, "parlament", 2));
        assertThat(query("parlament~1")).isEqualTo(new Fuzzy(QueryField.TEXT, "parlament", 1));
        assertThat(query("\"a leader fails\"~5"))
                .isEqualTo(new Phrase(QueryField.TEXT, "a leader fails", 5));
        assertThat(query("+(raft paxos) log"))
                .isEqualTo(
                        bool(
                                new Clause(Occur.SHOULD, anyWord("log")),
                                new Clause(Occur.MUST, anyWord("raft paxos"))));
    }

    @Test
    void sessionMatchesItsNotesAndReadings() {
        assertThat(query("session:spring-2026.1"))
                .isEqualTo(new InSession("spring-2026.1", Set.of("ferries")));
        assertThatThrownBy(() -> query("session:winter"))
                .isInstanceOf(UnknownSessionException.class)
                .hasMessage("There is no session \"winter\". The sessions are: spring-2026.1");
    }

    @Test
    void forbiddenWordsAreNotHighlighted() {
        assertThat(parse("raft -paxos").words()).extracting(Word::term).containsExactly("raft");
        assertThat(parse("the raft and how").ignoredWords()).containsExactly("the", "and", "how");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is a \"log?",
                "cost of f(x) = x^2 [sic]",
                "and/or either/or",
                "why? (and what for raft?",
                "really?! :) {x}",
                "C:\\temp\\",
                "trailing \\",
                "a && b || !c",
                "title: of the paper",
                "http://example.org/a?b=c&d",
                "read-your-writes @home <b>bold</b>",
                "- dash at the start",
                "raft AND",
                "OR OR OR raft",
                "5\" disk vs 3.5\" disk",
                "() raft",
                "what~ is ~this raft",
                "one * two ? three",
                "naïve 共識 Βυζάντιο",
                "raft \u0000 \uD800 log",
                "\"\" raft",
                "x~y raft^2"
            })
    void punctuationIsNeverAnError(String text) {
        assertThat(parse(text).words()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000\u0001", "\uD800"})
    void emptyTextIsRejected(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage("Type a question or some words to search for.");
        assertThatThrownBy(() -> QueryParser.parseQuestion(text))
                .isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void stopWordsAloneAreRejected() {
        assertThatThrownBy(() -> parse("what is it AND"))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage(
                        "All words of this query are too common to search for. Add a more specific"
                                + " word.");
    }

    @Test
    void limitsAreCheckedBeforeParsing() {
        assertRejected("word ".repeat(250), "1,249 characters");
        assertRejected("(".repeat(200) + "a" + ")".repeat(200), "nested at most 20 deep");
        assertRejected("/ab+c/", "Regular expressions are not supported");
        assertRejected("*rest", "cannot begin with *");
        assertRejected("a*", "at least 2 letters");
        assertRejected("\"a b\"~21 raft", "at most 20");
        assertRejected("ab~ ac~ ad~ ae~ af~ ag~", "at most 5 words with");
        assertRejected("+a ".repeat(65), "at most 64 parts");
        assertRejected("(".repeat(20_000) + "a" + ")".repeat(20_000), "40,001 characters");
        assertRejected("\"" + "word ".repeat(4_000) + "\"", "20,002 characters");
        assertRejected("lik~ ".repeat(300), "1,499 characters");
        assertRejected("lik~ ".repeat(190), "at most 5 words with");
        assertRejected("raft *ion", "cannot begin with *");
        assertRejected("raft /[a-z]{9}/ log", "Regular expressions are not supported");
    }

    private static void assertRejected(String query, String reason) {
        assertThatThrownBy(() -> parse(query))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void leadingQuestionMarkIsPunctuation() {
        assertThat(query("?ord raft")).isEqualTo(anyWord("ord raft"));
    }

    @Test
    void fieldAloneIsEnough() {
        assertThat(query("author:marrow")).isEqualTo(new AnyWord(QueryField.AUTHOR, "marrow"));
    }

    @Test
    void deeplyNestedParenthesesAreRejected() {
        assertThatThrownBy(() -> parse("(".repeat(499) + "a" + ")".repeat(499)))
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> parse("(".repeat(900))).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void questionWithTooManyWordsIsRejected() {
        assertThatThrownBy(() -> QueryParser.parseQuestion("vote ".repeat(1_001)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage(
                        "This question has 1,001 words; at most 1,000 are allowed. Shorten it.");
    }

    @Test
    void questionsHaveNoSyntax() {
        assertThat(QueryParser.parseQuestion("Is \"it\" -really title:x?").query())
                .isEqualTo(anyWord("title:x"));
    }
}
