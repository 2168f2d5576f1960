package org.lectern.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.LecternException.InvalidInputException;

import java.nio.file.Path;
import java.util.Map;

class QrelsFileTest {

    @TempDir private Path folder;

    private Qrels read(String text) {
        return QrelsFile.read(EvalFiles.write(folder, text));
    }

    private void assertBad(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message.replace("FILE", folder.resolve("file").toString()));
    }

    @Test
    void fourColumnsAreOfTrec() {
        Qrels qrels = read("q2 0 a 2\nq2 Q0  b\t0\n\nq1 0 a -1\n");
        assertThat(qrels.grades())
                .isEqualTo(Map.of("q2", Map.of("a", 2, "b", 0), "q1", Map.of("a", -1)));
        assertThat(qrels.queries()).containsExactly("q2", "q1");
        assertThat(qrels.queriesWithRelevant()).containsExactly("q2");
    }

    @Test
    void threeColumnsAreOfBeir() {
        assertThat(read("query-id\tcorpus-id\tscore\nq 1\ta b\t1\nq2\ta\t0\n").grades())
                .isEqualTo(Map.of("q_1", Map.of("a_b", 1), "q2", Map.of("a", 0)));
        assertThat(read("q1 a 1\n").grades()).isEqualTo(Map.of("q1", Map.of("a", 1)));
    }

    @Test
    void whatIsNoJudgementIsNamedWithItsLine() {
        assertBad(
                "q1 0 a 1\nq1 a\n",
                "Line 2 of FILE has 2 columns; a judgement has three, as in BEIR, or four, as in"
                        + " TREC.");
        assertBad(
                "q1 0 a high\n",
                "Line 1 of FILE has the grade \"high\", which is no whole number.");
        assertBad(
                "q1 0 a 1\nq1 0 a 1\n",
                "Line 2 of FILE judges a for the query q1, as another line does.");
    }

    @Test
    void somethingIsRelevant() {
        assertBad("q1 0 a 0\n", "FILE judges no document relevant. Grades from 1 on do.");
        assertBad("", "FILE judges no document relevant. Grades from 1 on do.");
    }
}
