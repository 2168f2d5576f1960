package org.lectern.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.index.IndexUpdate;
import org.lectern.index.PassageIndex;
import org.lectern.index.Snapshot;
import org.lectern.index.SnapshotManager;
import org.lectern.model.Reading;
import org.lectern.model.Session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class SessionAnswerCacheTest {

    @TempDir private Path folder;

    private PassageIndex index;
    private SnapshotManager snapshots;
    private SessionAnswerCache answers;

    @BeforeEach
    void open() {
        index = SampleIndex.create(folder);
        snapshots = new SnapshotManager(index, Duration.ofHours(1));
        answers = new SessionAnswerCache(snapshots, null);
    }

    @AfterEach
    void close() {
        answers.close();
        snapshots.close();
    }

    @Test
    void answersOfTwoCommitsAreKept() {
        try (Snapshot older = index.open()) {
            List<QuestionOutcome> old = answers.outcomes(older, session(older));
            publish();
            try (Snapshot newer = index.open()) {
                List<QuestionOutcome> fresh = answers.outcomes(newer, session(newer));

                assertThat(answers.outcomes(older, session(older))).isSameAs(old);
                assertThat(answers.cached(newer, session(newer))).containsSame(fresh);
            }
        }
    }

    @Test
    void anotherCommitHasItsOwnAnswers() {
        try (Snapshot older = index.open()) {
            List<QuestionOutcome> old = answers.outcomes(older, session(older));
            publish();
            try (Snapshot newer = index.open()) {
                assertThat(answers.outcomes(newer, session(newer))).isNotSameAs(old);
            }
        }
    }

    @Test
    void newestSnapshotIsAnsweredAhead() throws InterruptedException {
        answers.precompute();
        while (!snapshots.<Boolean>withSnapshot(s -> answers.cached(s, session(s)).isPresent())) {
            Thread.sleep(20);
        }
    }

    private static Session session(Snapshot snapshot) {
        return snapshot.catalogue().session("spring-2026.1");
    }

    private void publish() {
        try (IndexUpdate update = index.update(false)) {
            SampleIndex.put(
                    update,
                    new Reading("wasps", "wasps.pdf", "Wasps", List.of(), 2001, 1),
                    SampleIndex.passage("wasps", 0, 1, "Wasps vote with paper."));
            update.commit(folder, 1, null, "aaaaaaaaaaaa", SampleIndex.TIME.plusSeconds(60));
        }
    }
}
