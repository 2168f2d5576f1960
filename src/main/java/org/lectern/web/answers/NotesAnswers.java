package org.lectern.web.answers;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.Answering;
import org.lectern.coverage.Outcome;
import org.lectern.embed.Embedder;
import org.lectern.index.Snapshot;
import org.lectern.index.SnapshotFollower;
import org.lectern.model.Answer;
import org.lectern.model.Catalogue;
import org.lectern.model.LecternException;
import org.lectern.model.Question;
import org.lectern.model.Session;
import org.lectern.report.NotesQuestions;
import org.lectern.search.Mode;
import org.lectern.search.Searcher;
import org.lectern.search.Width;

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
public final class NotesAnswers implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(NotesAnswers.class.getName());

    private static final int FAREWELL_SECONDS = 5;

    /** Passages that are looked at for a question. */
    private static final int PASSAGES = 10;

    private final SnapshotFollower follower;
    private final @Nullable Embedder embedder;
    private final ExecutorService ahead =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("notes-answers").factory());

    /** The keys are compared by identity, and go when nobody works on their snapshot any more. */
    private final Map<Snapshot, OfSnapshot> bySnapshot = new WeakHashMap<>();

    /** Must not refer to its snapshot, which it would keep from being forgotten. */
    private static final class OfSnapshot {

        private final Memoizer<String, List<Outcome>> bySession = new Memoizer<>();
        private @Nullable AlsoAsked alsoAsked;

        synchronized AlsoAsked alsoAsked(Catalogue catalogue) {
            AlsoAsked known = alsoAsked == null ? new AlsoAsked(catalogue) : alsoAsked;
            alsoAsked = known;
            return known;
        }
    }

    /**
     * Answers that nobody has asked for yet.
     *
     * @param embedder null to search by words alone
     */
    public NotesAnswers(SnapshotFollower follower, @Nullable Embedder embedder) {
        this.follower = follower;
        this.embedder = embedder;
    }

    /** Begins to work out those of the newest commit. */
    public void begin() {
        ahead.execute(this::workOutAll);
    }

    private void workOutAll() {
        try {
            follower.use(snapshot -> {
                snapshot.catalogue().sessions().stream()
                        .takeWhile(_ -> !ahead.isShutdown() && isNewest(snapshot))
                        .forEach(session -> of(snapshot, session));
                return snapshot.commit();
            });
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the notes' questions were not answered", e);
        }
    }

    private boolean isNewest(Snapshot snapshot) {
        return follower.<Boolean>use(snapshot::equals);
    }

    /** The outcomes of a session, in the order of the notes. */
    public List<Outcome> of(Snapshot snapshot, Session session) {
        String id = session.id();
        return ofSnapshot(snapshot).bySession.get(id, () -> workedOut(snapshot, id));
    }

    private List<Outcome> workedOut(Snapshot snapshot, String session) {
        Answering answering =
                new Answering(new Searcher(snapshot, embedder), Mode.HYBRID, Width.FIRST, PASSAGES);
        return new NotesQuestions(snapshot.catalogue())
                .of(List.of(session), true).stream()
                        .map(question -> outcome(answering, question))
                        .toList();
    }

    /** What cannot be searched for has no passages, and says why. */
    private static Outcome outcome(Answering answering, Question question) {
        try {
            return answering.outcome(question);
        } catch (LecternException e) {
            List<String> why = List.of(String.valueOf(e.getMessage()));
            return new Outcome(question, new Answer.NotFound(List.of(), why, List.of()), List.of());
        }
    }

    /** The outcomes of a session, where they have been worked out already. */
    public Optional<List<Outcome>> known(Snapshot snapshot, Session session) {
        return ofSnapshot(snapshot).bySession.known(session.id());
    }

    /** Which questions of the notes ask nearly the same. */
    public AlsoAsked alsoAsked(Snapshot snapshot) {
        return ofSnapshot(snapshot).alsoAsked(snapshot.catalogue());
    }

    private synchronized OfSnapshot ofSnapshot(Snapshot snapshot) {
        return bySnapshot.computeIfAbsent(
                snapshot,
                _ -> {
                    if (!ahead.isShutdown()) {
                        begin();
                    }
                    return new OfSnapshot();
                });
    }

    /** Waits for the question that is being answered: nothing may be at work on a closed index. */
    @Override
    public void close() {
        ahead.shutdown();
        try {
            if (!ahead.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                ahead.shutdownNow();
            }
        } catch (InterruptedException e) {
            ahead.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
