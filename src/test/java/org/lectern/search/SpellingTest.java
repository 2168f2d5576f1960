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
import org.lectern.index.Field;
import org.lectern.index.IndexQuery;
import org.lectern.index.IndexQuery.Clause;
import org.lectern.index.IndexQuery.Combined;
import org.lectern.index.IndexQuery.Occur;
import org.lectern.index.Snapshot;

import java.nio.file.Path;
import java.util.List;

class SpellingTest {

    @TempDir private Path folder;

    private Snapshot snapshot;

    @BeforeEach
    void open() {
        snapshot = SampleIndex.in(folder).open();
    }

    @AfterEach
    void close() {
        snapshot.close();
    }

    private ParsedQuery spelled(String query) {
        return new Spelling(snapshot).of(new QueryParser(snapshot.catalogue()).query(query));
    }

    private static IndexQuery words(String text) {
        return new IndexQuery.AnyWord(Field.TEXT, text);
    }

    @Test
    void aWordThatIsNowhereIsLookedForAsTheNearestOne() {
        ParsedQuery query = spelled("How do captians reach a quorom?");
        assertThat(query.query()).isEqualTo(words("captains reach quorum"));
        assertThat(query.meaning()).isEqualTo("How do captains reach a quorum?");
        assertThat(query.words())
                .extracting(Word::surface)
                .containsExactly("captains", "reach", "quorum");
        assertThat(query.corrections())
                .containsExactly(
                        new Correction("captians", "captains"), new Correction("quorom", "quorum"));
        assertThat(query.notes())
                .containsExactly(
                        "No passage contains “captians”; looked for “captains”.",
                        "No passage contains “quorom”; looked for “quorum”.");
    }

    @Test
    void aQuestionWithoutSyntaxIsReadSoToo() {
        ParsedQuery query = new Spelling(snapshot).of(QueryParser.question("why \"quorom\"?"));
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
        ParsedQuery asWritten = new QueryParser(snapshot.catalogue()).query(text);
        assertThat(new Spelling(snapshot).of(asWritten)).isEqualTo(asWritten);
    }

    @Test
    void onlyThePlainWordsOfAMixedQueryAreCorrected() {
        ParsedQuery query = spelled("captians +quorom \"ferrry\"");
        assertThat(query.query())
                .isEqualTo(
                        new Combined(
                                List.of(
                                        new Clause(Occur.SHOULD, words("captains")),
                                        new Clause(Occur.MUST, words("quorom")),
                                        new Clause(
                                                Occur.MUST,
                                                new IndexQuery.Phrase(Field.TEXT, "ferrry", 0)))));
        assertThat(query.corrections()).containsExactly(new Correction("captians", "captains"));
    }

    @Test
    void aWordIsReplacedWholeAndWhereverItStands() {
        assertThat(
                        Correction.in(
                                "Foo, foob and foo's (foo)", List.of(new Correction("foo", "bar"))))
                .isEqualTo("Foo, foob and bar's (bar)");
    }
}
