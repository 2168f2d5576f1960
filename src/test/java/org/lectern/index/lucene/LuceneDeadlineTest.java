package org.lectern.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.SampleIndex;
import org.lectern.index.Deadline;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException.InvalidQueryException;
import org.lectern.query.IndexQuery;
import org.lectern.query.QueryField;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

class LuceneDeadlineTest {

    private static final Scope READINGS = new Scope.Readings(null);
    private static final Deadline EXPIRED = new Deadline(Duration.ZERO, () -> 0, () -> 0);

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

    static Stream<IndexQuery> queries() {
        return Stream.of(
                new IndexQuery.AnyWord(QueryField.TEXT, "votes"),
                new IndexQuery.Phrase(QueryField.TEXT, "split votes", 2),
                new IndexQuery.Wildcard(QueryField.TEXT, "vo*"),
                new IndexQuery.Fuzzy(QueryField.TEXT, "votee", 2));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void queriesAreAbortedAfterTheDeadline(IndexQuery query) {
        List<Function<Snapshot, Object>> searches =
                List.of(
                        s -> s.searcher().search(query, READINGS, 5),
                        s -> s.searcher().facets(query, READINGS),
                        s -> s.searcher().scores(query, READINGS, List.of(0, 1)));
        for (Function<Snapshot, Object> search : searches) {
            assertAborted(search);
            assertThat(search.apply(snapshot)).as("without a deadline").isNotNull();
        }
    }

    @Test
    void vocabularyLookupIsAborted() {
        assertAborted(s -> s.vocabulary().wordsWithPrefix("vo", 5));
        assertAborted(s -> s.vocabulary().closestWord("quorom", 1));
    }

    @Test
    void sharedDataIsReadRegardlessOfTheDeadline() {
        assertThat(EXPIRED.run(() -> snapshot.vocabulary().acronyms())).isNotNull();
    }

    private void assertAborted(Function<Snapshot, Object> search) {
        assertThatThrownBy(() -> EXPIRED.run(() -> search.apply(snapshot)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageStartingWith("The search took longer");
    }
}
