package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.SampleIndex;
import org.lectern.analysis.Word;
import org.lectern.index.Snapshot;
import org.lectern.query.Correction;
import org.lectern.query.IndexQuery;
import org.lectern.query.IndexQuery.Bool;
import org.lectern.query.IndexQuery.Clause;
import org.lectern.query.IndexQuery.Occur;
import org.lectern.query.ParsedQuery;
import org.lectern.query.QueryField;
import org.lectern.query.QueryParser;

import java.nio.file.Path;
import java.util.List;

class SpellingCorrectorTest {

    @TempDir private Path folder;

    private Snapshot snapshot;

    @BeforeEach
    void open() {
        snapshot = SampleIndex.create(folder).open();
    }

    @AfterEach
    void close() {
        snapshot.close();
    }

    private ParsedQuery corrected(String query) {
        return new SpellingCorrector(snapshot)
                .correct(new QueryParser(snapshot.catalogue()).parseQuery(query));
    }

    private static IndexQuery anyWord(String text) {
        return new IndexQuery.AnyWord(QueryField.TEXT, text);
    }

    @Test
    void aWordThatIsNowhereIsLookedForAsTheNearestOne() {
        ParsedQuery query = corrected("How do captians reach a quorom?");
        assertThat(query.query()).isEqualTo(anyWord("captains reach quorum"));
        assertThat(query.semanticText()).isEqualTo("How do captains reach a quorum?");
        assertThat(query.words())
                .extracting(Word::surface)
                .containsExactly("captains", "reach", "quorum");
        assertThat(query.corrections())
                .containsExactly(
                        new Correction("captians", "captains"), new Correction("quorom", "quorum"));
        assertThat(query.notices())
                .containsExactly(
                        "No passage contains “captians”; looked for “captains”.",
                        "No passage contains “quorom”; looked for “quorum”.");
    }

    @Test
    void aQuestionWithoutSyntaxIsReadSoToo() {
        ParsedQuery query =
                new SpellingCorrector(snapshot)
                        .correct(QueryParser.parseQuestion("why \"quorom\"?"));
        assertThat(query.corrections()).containsExactly(new Correction("quorom", "quorum"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "captains quorums",
                "\"quorom\"",
                "\"the quorom\"",
                "\"quorom\"~2",
                "QUOROM",
                "quOrom",
                "quorom2",
                "+quorom",
                "bee -quorom",
                "quorom AND bees",
                "+(quorom bees)",
                "title:timetabels",
                "quorom*",
                "quorom~",
                "brees",
                "öluns",
                "zebra",
                "thaat",
                "bold ferns"
            })
    void whatMustBeAsItWasWrittenStays(String text) {
        ParsedQuery asWritten = new QueryParser(snapshot.catalogue()).parseQuery(text);
        assertThat(new SpellingCorrector(snapshot).correct(asWritten)).isEqualTo(asWritten);
    }

    @Test
    void onlyThePlainWordsOfAMixedQueryAreCorrected() {
        ParsedQuery query = corrected("captians +quorom \"ferrry\"");
        assertThat(query.query())
                .isEqualTo(
                        new Bool(
                                List.of(
                                        new Clause(Occur.SHOULD, anyWord("captains")),
                                        new Clause(Occur.MUST, anyWord("quorom")),
                                        new Clause(
                                                Occur.MUST,
                                                new IndexQuery.Phrase(
                                                        QueryField.TEXT, "ferrry", 0)))));
        assertThat(query.corrections()).containsExactly(new Correction("captians", "captains"));
    }

    @Test
    void aWordIsReplacedWholeAndWhereverItStands() {
        assertThat(
                        Correction.applyTo(
                                "Foo, foob and foo's (foo)", List.of(new Correction("foo", "bar"))))
                .isEqualTo("Foo, foob and bar's (bar)");
    }
}
