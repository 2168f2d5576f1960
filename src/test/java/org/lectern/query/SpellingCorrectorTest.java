package org.lectern.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.Word;
import org.lectern.model.Catalogue;
import org.lectern.query.IndexQuery.Bool;
import org.lectern.query.IndexQuery.Clause;
import org.lectern.query.IndexQuery.Occur;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SpellingCorrectorTest {

    private static final Map<String, String> CLOSEST_WORDS =
            Map.of(
                    "captians", "captains",
                    "quorom", "quorum",
                    "quorom2", "quorum",
                    "ferrry", "ferry",
                    "timetabels", "timetables",
                    "brees", "bees",
                    "bold", "old",
                    "thaat", "that");

    private static final SpellingCorrector CORRECTOR =
            new SpellingCorrector((word, _) -> Optional.ofNullable(CLOSEST_WORDS.get(word)));

    private static ParsedQuery parse(String query) {
        return new QueryParser(new Catalogue(List.of())).parseQuery(query);
    }

    private static ParsedQuery corrected(String query) {
        return CORRECTOR.correct(parse(query));
    }

    private static IndexQuery anyWord(String text) {
        return new IndexQuery.AnyWord(QueryField.TEXT, text);
    }

    @Test
    void unknownWordsAreReplacedByTheClosest() {
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
    void questionsAreCorrectedToo() {
        ParsedQuery query = CORRECTOR.correct(QueryParser.parseQuestion("why \"quorom\"?"));
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
                "zebra",
                "thaat",
                "bold ferns"
            })
    void requiredFieldedAndUnusualWordsStay(String text) {
        ParsedQuery asTyped = parse(text);
        assertThat(CORRECTOR.correct(asTyped)).isEqualTo(asTyped);
    }

    @Test
    void onlyOptionalWordsAreCorrected() {
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
    void longWordsMayHaveTwoEdits() {
        Map<String, Integer> maxEdits = new HashMap<>();
        new SpellingCorrector(
                        (word, edits) -> {
                            maxEdits.put(word, edits);
                            return Optional.empty();
                        })
                .correct(parse("quoroms captianz abc"));
        assertThat(maxEdits).isEqualTo(Map.of("quoroms", 1, "captianz", 2));
    }

    @Test
    void correctionsReplaceWholeWordsEverywhere() {
        assertThat(
                        Correction.applyTo(
                                "Foo, foob and foo's (foo)", List.of(new Correction("foo", "bar"))))
                .isEqualTo("Foo, foob and bar's (bar)");
    }
}
