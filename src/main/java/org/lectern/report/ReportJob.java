package org.lectern.report;

import org.lectern.coverage.QuestionAnswerer;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.model.LecternException;
import org.lectern.model.LecternException.StoppedException;
import org.lectern.model.Question;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Answers questions in parallel, with a thread per core, and writes the answers to a journal. A
 * question that fails does not affect the others.
 */
public final class ReportJob {

    private static final System.Logger LOG = System.getLogger(ReportJob.class.getName());

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final QuestionAnswerer answerer;
    private final Journal journal;
    private final Runnable onAnswered;
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    /**
     * Creates a job.
     *
     * @param journal journal with the commit of the answerer's snapshot
     * @param onAnswered called after each question, from any thread
     */
    public ReportJob(QuestionAnswerer answerer, Journal journal, Runnable onAnswered) {
        this.answerer = answerer;
        this.journal = journal;
        this.onAnswered = onAnswered;
    }

    /** Returns the questions that the journal has no answer to, without duplicate ids. */
    public List<Question> unanswered(Collection<Question> questions) {
        Set<String> ids = new HashSet<>();
        return questions.stream()
                .filter(question -> !journal.has(question))
                .filter(question -> ids.add(question.id()))
                .toList();
    }

    /**
     * Answers the questions that are not in the journal yet.
     *
     * @return the questions that failed, in order
     * @throws StoppedException if this thread is interrupted; answers so far are in the journal
     */
    public List<FailedQuestion> run(List<Question> questions) {
        Queue<Question> queue = new ConcurrentLinkedQueue<>(unanswered(questions));
        Callable<Void> worker = () -> work(queue);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> done :
                    threads.invokeAll(Stream.generate(() -> worker).limit(THREADS).toList())) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
        return questions.stream()
                .filter(question -> failures.containsKey(question.id()))
                .map(question ->
                        new FailedQuestion(question, failures.getOrDefault(question.id(), "")))
                .toList();
    }

    private Void work(Queue<Question> queue) {
        try {
            Question question;
            while (!Thread.interrupted() && (question = queue.poll()) != null) {
                answer(question);
                onAnswered.run();
            }
            return null;
        } catch (RuntimeException e) {
            queue.clear();
            throw e;
        }
    }

    private void answer(Question question) {
        QuestionOutcome outcome;
        try {
            outcome = answerer.answer(question);
        } catch (StoppedException e) {
            throw e;
        } catch (LecternException e) {
            failures.put(question.id(), String.valueOf(e.getMessage()));
            return;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "question " + question.id() + " failed", e);
            failures.put(question.id(), "An internal error occurred, which is logged.");
            return;
        }
        journal.add(outcome);
    }
}
