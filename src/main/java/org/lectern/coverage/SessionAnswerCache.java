package org.lectern.coverage;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.Snapshot;
import org.lectern.index.SnapshotManager;
import org.lectern.model.Answer;
import org.lectern.model.Catalogue;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.model.LecternException.InvalidQueryException;
import org.lectern.model.LecternException.ModelUnavailableException;
import org.lectern.model.Question;
import org.lectern.model.Session;
import org.lectern.search.RetrievalMode;
import org.lectern.search.Searcher;
import org.lectern.search.SessionScope;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A cache of the outcomes of all sessions' questions and points, for each snapshot in use. A
 * background thread computes those of the newest snapshot ahead; a caller that needs a session
 * earlier computes it itself. Thread-safe.
 */
public final class SessionAnswerCache implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SessionAnswerCache.class.getName());

    private static final int SHUTDOWN_SECONDS = 5;

    /** Passages in an answer. */
    private static final int MAX_PASSAGES = 10;

    private final SnapshotManager snapshots;
    private final @Nullable Embedder embedder;
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("notes-answers").factory());

    /** Snapshots have identity semantics; an entry is dropped once its snapshot is unreachable. */
    private final Map<Snapshot, SnapshotAnswers> bySnapshot = new WeakHashMap<>();

    /** The outcomes of one snapshot. A reference to the snapshot would keep it reachable. */
    private static final class SnapshotAnswers {

        private final Memoizer<String, List<QuestionOutcome>> bySession = new Memoizer<>();
        private @Nullable SimilarQuestions similarQuestions;

        synchronized SimilarQuestions similarQuestions(Catalogue catalogue) {
            SimilarQuestions similar =
                    similarQuestions == null ? new SimilarQuestions(catalogue) : similarQuestions;
            similarQuestions = similar;
            return similar;
        }
    }

    /**
     * Creates an empty cache.
     *
     * @param embedder null for lexical search only
     */
    public SessionAnswerCache(SnapshotManager snapshots, @Nullable Embedder embedder) {
        this.snapshots = snapshots;
        this.embedder = embedder;
    }

    /** Starts to compute the outcomes of the newest snapshot in the background, unless closed. */
    public void precompute() {
        try {
            executor.execute(this::computeAll);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "closed before the notes' questions were answered");
        }
    }

    private void computeAll() {
        try {
            snapshots.withSnapshot(snapshot -> {
                snapshot.catalogue().sessions().stream()
                        .takeWhile(_ -> !executor.isShutdown() && isNewest(snapshot))
                        .forEach(session -> outcomes(snapshot, session));
                return snapshot.commit();
            });
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the notes' questions could not be answered ahead",
                    e);
        }
    }

    private boolean isNewest(Snapshot snapshot) {
        return snapshots.<Boolean>withSnapshot(snapshot::equals);
    }

    /** Returns the outcomes of a session in the order of the notes, and computes them if needed. */
    public List<QuestionOutcome> outcomes(Snapshot snapshot, Session session) {
        String id = session.id();
        return snapshotAnswers(snapshot).bySession.get(id, () -> compute(snapshot, id));
    }

    private List<QuestionOutcome> compute(Snapshot snapshot, String session) {
        QuestionAnswerer answerer =
                new QuestionAnswerer(
                        new Searcher(snapshot, embedder),
                        RetrievalMode.HYBRID,
                        SessionScope.FIRST,
                        MAX_PASSAGES);
        return new NotesQuestions(snapshot.catalogue())
                .of(List.of(session), true).stream()
                        .map(question -> outcome(answerer, question))
                        .toList();
    }

    /**
     * Answers a question. If the search fails, the answer is "not found", with the error as reason.
     */
    private static QuestionOutcome outcome(QuestionAnswerer answerer, Question question) {
        try {
            return answerer.answer(question);
        } catch (InvalidQueryException | InvalidInputException | ModelUnavailableException e) {
            List<String> why = List.of(String.valueOf(e.getMessage()));
            return new QuestionOutcome(
                    question, new Answer.NotFound(List.of(), why, List.of()), List.of());
        }
    }

    /** Returns the outcomes of a session, if they have been computed. */
    public Optional<List<QuestionOutcome>> cached(Snapshot snapshot, Session session) {
        return snapshotAnswers(snapshot).bySession.getIfComputed(session.id());
    }

    /** Returns the similar questions in the snapshot's notes. */
    public SimilarQuestions similarQuestions(Snapshot snapshot) {
        return snapshotAnswers(snapshot).similarQuestions(snapshot.catalogue());
    }

    private synchronized SnapshotAnswers snapshotAnswers(Snapshot snapshot) {
        return bySnapshot.computeIfAbsent(
                snapshot,
                _ -> {
                    precompute();
                    return new SnapshotAnswers();
                });
    }

    /** Waits for the background thread, which must not use a closed index. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
