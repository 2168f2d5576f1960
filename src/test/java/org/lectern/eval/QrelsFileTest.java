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

    private void assertInvalid(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message.replace("FILE", folder.resolve("file").toString()));
    }

    @Test
    void readsFourColumnsAsTrec() {
        Qrels qrels = read("q2 0 a 2\nq2 Q0  b\t0\n\nq1 0 a -1\n");
        assertThat(qrels.grades())
                .isEqualTo(Map.of("q2", Map.of("a", 2, "b", 0), "q1", Map.of("a", -1)));
        assertThat(qrels.queries()).containsExactly("q2", "q1");
        assertThat(qrels.queriesWithRelevant()).containsExactly("q2");
    }

    @Test
    void readsThreeColumnsAsBeir() {
        assertThat(read("query-id\tcorpus-id\tscore\nq 1\ta b\t1\nq2\ta\t0\n").grades())
                .isEqualTo(Map.of("q_1", Map.of("a_b", 1), "q2", Map.of("a", 0)));
        assertThat(read("q1 a 1\n").grades()).isEqualTo(Map.of("q1", Map.of("a", 1)));
    }

    @Test
    void malformedLineIsReportedByNumber() {
        assertInvalid(
                "q1 0 a 1\nq1 a\n",
                "Line 2 of FILE has 2 columns; a judgment has three, as in BEIR, or four, as in"
                        + " TREC.");
        assertInvalid(
                "q1 0 a high\n", "Line 1 of FILE has the grade \"high\", which is not an integer.");
        assertInvalid(
                "q1 0 a 1\nq1 0 a 1\n",
                "Line 2 of FILE judges document a for query q1 a second time.");
    }

    @Test
    void fileWithoutRelevantDocumentIsRejected() {
        assertInvalid("q1 0 a 0\n", "FILE has no relevant document: no grade is 1 or above.");
        assertInvalid("", "FILE has no relevant document: no grade is 1 or above.");
    }
}
