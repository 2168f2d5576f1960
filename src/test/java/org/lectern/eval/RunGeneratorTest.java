package org.lectern.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.eval.RunGenerator.DocumentUnit;
import org.lectern.eval.RunGenerator.GeneratedRun;
import org.lectern.index.IndexUpdate;
import org.lectern.index.Snapshot;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.search.RetrievalMode;
import org.lectern.search.Searcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class RunGeneratorTest {

    @TempDir private Path folder;

    private static GeneratedRun generate(LuceneIndex index, EvalQuery... queries) {
        try (Snapshot snapshot = index.open()) {
            return new RunGenerator(
                            new Searcher(snapshot, null),
                            RetrievalMode.HYBRID,
                            DocumentUnit.READING)
                    .generate(List.of(queries));
        }
    }

    @Test
    void eachReadingIsListedOncePerQuery() {
        GeneratedRun made =
                generate(
                        SampleIndex.create(folder),
                        new EvalQuery("z", "A ferry? A \"late bus\" -captains"),
                        new EvalQuery("a", "scouts"));
        assertThat(made.run().queries()).containsExactly("z", "a");
        assertThat(made.run().documents("z")).containsExactly("ferries");
        assertThat(made.run().documents("a")).containsExactly("bees");
        assertThat(made.refusals()).isEmpty();
    }

    @Test
    void refusedQueryHasNoResultsAndAReason() {
        GeneratedRun made = generate(SampleIndex.create(folder), new EvalQuery("a", "what is it"));
        assertThat(made.run().queries()).isEmpty();
        assertThat(made.refusals())
                .isEqualTo(
                        Map.of(
                                "a",
                                "All words of this query are too common to search for. Add a more"
                                        + " specific word."));
    }

    @Test
    void readingWithManyPassagesDoesNotHideOthers() {
        LuceneIndex index = new LuceneIndex(folder);
        try (IndexUpdate update = index.update(true)) {
            put(update, "long", 150, "Kelp, kelp, kelp.");
            put(update, "short", 1, "Among much else that grows on rocks there may be kelp.");
            update.commit(
                    folder.resolveSibling("corpus"), 1, null, "0123456789ab", SampleIndex.TIME);
        }
        assertThat(generate(index, new EvalQuery("a", "kelp")).run().documents("a"))
                .containsExactly("long", "short");
    }

    private static void put(IndexUpdate update, String id, int passages, String text) {
        SampleIndex.put(
                update,
                new Reading(id, id + ".pdf", id, List.of(), null, 1),
                IntStream.range(0, passages)
                        .mapToObj(i -> SampleIndex.passage(id, i, 1, text))
                        .toArray(Passage[]::new));
    }
}
