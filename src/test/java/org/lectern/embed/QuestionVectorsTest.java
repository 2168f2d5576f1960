package org.lectern.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.model.LecternException.ModelUnavailableException;
import org.lectern.model.Vector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class QuestionVectorsTest {

    private static final int ASKERS = 8;

    private final List<String> embedded = Collections.synchronizedList(new ArrayList<>());

    private Vector embed(String question) {
        embedded.add(question);
        return Vector.of(new float[] {question.length(), 1});
    }

    private static List<String> questions(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "Question " + i + "?").toList();
    }

    @Test
    void concurrentAskersOfOneQuestionEmbedItOnce() throws Exception {
        CountDownLatch asking = new CountDownLatch(ASKERS);
        QuestionVectors vectors =
                new QuestionVectors(
                        200,
                        question -> {
                            awaitAll(asking);
                            return embed(question);
                        });
        Callable<Vector> asker =
                () -> {
                    asking.countDown();
                    return vectors.of("Who counts the votes?");
                };
        List<Vector> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(ASKERS)) {
            for (Future<Vector> answer : threads.invokeAll(Collections.nCopies(ASKERS, asker))) {
                answers.add(answer.get());
            }
        }

        assertThat(embedded).hasSize(1);
        assertThat(answers).hasSize(ASKERS).allMatch(answers.getFirst()::equals);
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSlowQuestionHoldsUpNoOtherOne() throws Exception {
        String slow = "Aa";
        String quick = "BB";
        assertThat(quick).hasSameHashCodeAs(slow);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        QuestionVectors vectors =
                new QuestionVectors(
                        200,
                        question -> {
                            if (question.equals(slow)) {
                                begun.countDown();
                                awaitAll(answered);
                            }
                            return embed(question);
                        });
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Vector> slowly = threads.submit(() -> vectors.of(slow));
            begun.await();
            vectors.of(quick);
            answered.countDown();
            slowly.get();
        }

        assertThat(embedded).containsExactly(quick, slow);
    }

    @Test
    void oneQuestionTooManyForgetsTheOneAskedLongestAgo() {
        QuestionVectors vectors = new QuestionVectors(200, this::embed);
        questions(0, 200).forEach(vectors::of);
        vectors.of("Question 0?");
        vectors.of("Question 200?");
        embedded.clear();

        questions(2, 201).forEach(vectors::of);
        vectors.of("Question 0?");
        assertThat(embedded).isEmpty();

        vectors.of("Question 1?");
        assertThat(embedded).containsExactly("Question 1?");
    }

    @Test
    void aQuestionThatFailedIsTriedAgain() {
        QuestionVectors vectors =
                new QuestionVectors(
                        200,
                        question -> {
                            Vector vector = embed(question);
                            if (embedded.size() == 1) {
                                throw new ModelUnavailableException("a model", "out of memory");
                            }
                            return vector;
                        });

        assertThatThrownBy(() -> vectors.of("Who?")).isInstanceOf(ModelUnavailableException.class);
        assertThat(vectors.of("Who?").dimensions()).isEqualTo(2);
    }

    @Test
    void allAskersOfAQuestionThatFailsAreTold() throws Exception {
        CountDownLatch asking = new CountDownLatch(2);
        QuestionVectors vectors =
                new QuestionVectors(
                        200,
                        question -> {
                            awaitAll(asking);
                            throw new ModelUnavailableException("a model", "out of memory");
                        });
        Callable<Vector> asker =
                () -> {
                    asking.countDown();
                    return vectors.of("Who?");
                };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Vector> answer : threads.invokeAll(List.of(asker, asker))) {
                assertThatThrownBy(answer::get).hasCauseInstanceOf(ModelUnavailableException.class);
            }
        }
    }
}
