package org.lectern.coverage;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.Snapshot;
import org.lectern.index.SnapshotManager;
import org.lectern.model.Answer;
import org.lectern.model.Catalogue;
import org.lectern.model.LecternException;
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
import java.util.concurrent.TimeUnit;

/**
 * The outcomes of all sessions' questions and points, kept with each snapshot as long as it is in
 * use. Those of the newest are worked out ahead by a thread of its own; who needs a session's
 * before it got there works them out. Safe for use by many threads.
 */
public final class SessionAnswerCache implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SessionAnswerCache.class.getName());

    private static final int SHUTDOWN_SECONDS = 5;

    /** Passages that are looked at for a question. */
    private static final int MAX_PASSAGES = 10;

    private final SnapshotManager follower;
    private final @Nullable Embedder embedder;
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("notes-answers").factory());

    /** The keys are compared by identity, and go when nobody works on their snapshot any more. */
    private final Map<Snapshot, OfSnapshot> bySnapshot = new WeakHashMap<>();

    /** Must not refer to its snapshot, which it would keep from being forgotten. */
    private static final class OfSnapshot {

        private final Memoizer<String, List<QuestionOutcome>> bySession = new Memoizer<>();
        private @Nullable SimilarQuestions alsoAsked;

        synchronized SimilarQuestions alsoAsked(Catalogue catalogue) {
            SimilarQuestions known =
                    alsoAsked == null ? new SimilarQuestions(catalogue) : alsoAsked;
            alsoAsked = known;
            return known;
        }
    }

    /**
     * Answers that nobody has asked for yet.
     *
     * @param embedder null to search by words alone
     */
    public SessionAnswerCache(SnapshotManager follower, @Nullable Embedder embedder) {
        this.follower = follower;
        this.embedder = embedder;
    }

    /** Begins to work out those of the newest commit. */
    public void precompute() {
        executor.execute(this::computeAll);
    }

    private void computeAll() {
        try {
            follower.withSnapshot(snapshot -> {
                snapshot.catalogue().sessions().stream()
                        .takeWhile(_ -> !executor.isShutdown() && isNewest(snapshot))
                        .forEach(session -> outcomes(snapshot, session));
                return snapshot.commit();
            });
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the notes' questions were not answered", e);
        }
    }

    private boolean isNewest(Snapshot snapshot) {
        return follower.<Boolean>withSnapshot(snapshot::equals);
    }

    /** The outcomes of a session, in the order of the notes. */
    public List<QuestionOutcome> outcomes(Snapshot snapshot, Session session) {
        String id = session.id();
        return ofSnapshot(snapshot).bySession.get(id, () -> compute(snapshot, id));
    }

    private List<QuestionOutcome> compute(Snapshot snapshot, String session) {
        QuestionAnswerer answering =
                new QuestionAnswerer(
                        new Searcher(snapshot, embedder),
                        RetrievalMode.HYBRID,
                        SessionScope.FIRST,
                        MAX_PASSAGES);
        return new NotesQuestions(snapshot.catalogue())
                .of(List.of(session), true).stream()
                        .map(question -> outcome(answering, question))
                        .toList();
    }

    /** What cannot be searched for has no passages, and says why. */
    private static QuestionOutcome outcome(QuestionAnswerer answering, Question question) {
        try {
            return answering.answer(question);
        } catch (LecternException e) {
            List<String> why = List.of(String.valueOf(e.getMessage()));
            return new QuestionOutcome(
                    question, new Answer.NotFound(List.of(), why, List.of()), List.of());
        }
    }

    /** The outcomes of a session, where they have been worked out already. */
    public Optional<List<QuestionOutcome>> cached(Snapshot snapshot, Session session) {
        return ofSnapshot(snapshot).bySession.known(session.id());
    }

    /** Which questions of the notes ask nearly the same. */
    public SimilarQuestions similarQuestions(Snapshot snapshot) {
        return ofSnapshot(snapshot).alsoAsked(snapshot.catalogue());
    }

    private synchronized OfSnapshot ofSnapshot(Snapshot snapshot) {
        return bySnapshot.computeIfAbsent(
                snapshot,
                _ -> {
                    if (!executor.isShutdown()) {
                        precompute();
                    }
                    return new OfSnapshot();
                });
    }

    /** Waits for the question that is being answered: nothing may be at work on a closed index. */
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
