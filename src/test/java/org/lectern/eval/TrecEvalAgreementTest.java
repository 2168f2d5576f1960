package org.lectern.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.SharedFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares with the output of trec_eval 9.0.4 ({@code -c -q}, reciprocal ranks with {@code -M 10})
 * for a run of Lectern with twenty queries and many tied scores.
 */
@Tag(SharedFolder.TAG)
class TrecEvalAgreementTest {

    private static final Map<String, Measure> NAMES =
            Map.of(
                    "ndcg_cut_10", Measure.NDCG_10,
                    "map", Measure.MAP,
                    "recip_rank", Measure.MRR_10,
                    "P_5", Measure.P_5,
                    "recall_100", Measure.R_100);

    @Test
    void scoresAreThoseOfTrecEval() throws IOException {
        Path qrels = SharedFolder.get("collections/cranfield/qrels.tsv");
        Evaluation evaluation =
                Evaluation.of(
                        RunFile.read(EvalFiles.resource("cranfield.run")), QrelsFile.read(qrels));
        List<String> printed = Files.readAllLines(EvalFiles.resource("cranfield.trec_eval"));
        assertThat(printed).hasSize(NAMES.size() * (20 + 1));
        assertThat(printed).allSatisfy(line -> assertThat(ours(line, evaluation)).isEqualTo(line));
    }

    /** Returns the line with our score in place of the printed one. */
    private static String ours(String line, Evaluation evaluation) {
        String[] columns = line.split("\t", -1);
        MeasureScores scores =
                columns[1].equals("all")
                        ? evaluation.mean()
                        : evaluation.scoresByQuery().getOrDefault(columns[1], evaluation.mean());
        Measure measure = NAMES.getOrDefault(columns[0].strip(), Measure.JUDGED_10);
        return String.format(
                Locale.ROOT, "%s\t%s\t%.4f", columns[0], columns[1], scores.of(measure));
    }
}
