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
 * Answers many questions at once, as many as there are cores, into a journal. One that fails does
 * not keep back the others.
 */
public final class ReportJob {

    private static final System.Logger LOG = System.getLogger(ReportJob.class.getName());

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final QuestionAnswerer answering;
    private final Journal journal;
    private final Runnable onAnswered;
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    /**
     * A batch that has not begun.
     *
     * @param journal of the commit that is asked
     * @param step is run for each question that has been looked up, by any thread
     */
    public ReportJob(QuestionAnswerer answering, Journal journal, Runnable step) {
        this.answering = answering;
        this.journal = journal;
        this.onAnswered = step;
    }

    /** Those of these questions that the journal has no answer to yet, each once. */
    public List<Question> unanswered(Collection<Question> questions) {
        Set<String> ids = new HashSet<>();
        return questions.stream()
                .filter(question -> !journal.has(question))
                .filter(question -> ids.add(question.id()))
                .toList();
    }

    /**
     * Answers what is open.
     *
     * @return the questions that failed, in their order
     * @throws StoppedException if this thread is interrupted; what was answered is in the journal
     */
    public List<FailedQuestion> run(List<Question> questions) {
        Queue<Question> left = new ConcurrentLinkedQueue<>(unanswered(questions));
        Callable<Void> worker = () -> work(left);
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

    private Void work(Queue<Question> left) {
        try {
            Question question;
            while (!Thread.interrupted() && (question = left.poll()) != null) {
                run(question);
                onAnswered.run();
            }
            return null;
        } catch (RuntimeException e) {
            left.clear();
            throw e;
        }
    }

    private void run(Question question) {
        QuestionOutcome outcome;
        try {
            outcome = answering.answer(question);
        } catch (StoppedException e) {
            throw e;
        } catch (LecternException e) {
            failures.put(question.id(), String.valueOf(e.getMessage()));
            return;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "question " + question.id() + " failed", e);
            failures.put(question.id(), "This failed by a fault of ours, which is logged.");
            return;
        }
        journal.add(outcome);
    }
}
