package org.lectern.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.LecternException.InvalidInputException;

import java.nio.file.Path;

class RunFileTest {

    @TempDir private Path folder;

    private Run read(String text) {
        return RunFile.read(EvalFiles.write(folder, text));
    }

    private void assertInvalid(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message.replace("FILE", folder.resolve("file").toString()));
    }

    @Test
    void documentsAreRankedByScore() {
        Run run = read("q1 Q0 a 1 .5 x\nq2 Q0 a 1 7 x\nq1\tQ0\tb\t2\t1e1\tx\n");
        assertThat(run.queries()).containsExactly("q1", "q2");
        assertThat(run.documents("q1")).containsExactly("b", "a");
        assertThat(run.documents("q3")).isEmpty();
    }

    @Test
    void equalScoresAreRankedByBytesOfIdsDescending() {
        assertThat(
                        read("""
                        q Q0 a10 1 2 x
                        q Q0 \uFB01 1 2 x
                        q Q0 a9 1 2 x
                        q Q0 \uD83D\uDE00 1 2 x
                        q Q0 A 1 2 x
                        """)
                                .documents("q"))
                .containsExactly("\uD83D\uDE00", "\uFB01", "a9", "a10", "A");
    }

    @Test
    void scoresAreComparedInSinglePrecision() {
        assertThat(read("q Q0 a 1 1.00000001 x\nq Q0 b 2 1 x\n").documents("q"))
                .containsExactly("b", "a");
        assertThat(read("q Q0 a 1 0 x\nq Q0 b 2 -0 x\n").documents("q")).containsExactly("b", "a");
        assertThat(read("q Q0 a 1 1.0001 x\nq Q0 b 2 1 x\n").documents("q"))
                .containsExactly("a", "b");
    }

    @Test
    void writtenRunIsReadBack() {
        String text = "q2 Q0 b 1 2.500000 tag\nq2 Q0 a 2 2.500000 tag\nq1 Q0 a 1 -0.000001 tag\n";
        assertThat(read(text).toTrec("tag")).isEqualTo(text);
    }

    @Test
    void malformedLineIsReportedByNumber() {
        assertInvalid(
                "q Q0 a 1 2 x\nq Q0 a 1 2\n",
                "Line 2 of FILE has 5 columns; a run has six: qid Q0 docid rank score tag.");
        assertInvalid(
                "q Q0 a 1 best x\n",
                "Line 1 of FILE has the score \"best\", which is not a number.");
        assertInvalid(
                "q Q0 a 1 NaN x\n", "Line 1 of FILE has the score \"NaN\", which is not a number.");
        assertInvalid(
                "q Q0 a 1 2 x\n\nr Q0 a 1 2 x\nq Q0 a 2 1 x\n",
                "Line 4 of FILE has document a for query q a second time.");
    }
}
