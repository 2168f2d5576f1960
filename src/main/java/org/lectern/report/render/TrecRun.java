package org.lectern.report.render;

import org.lectern.coverage.QuestionOutcome;
import org.lectern.format.TrecRunLine;
import org.lectern.model.Hit;

import java.io.IOException;
import java.util.List;

/** A run as trec_eval reads it: {@code qid Q0 docid rank score lectern}, a document once. */
public final class TrecRun {

    private TrecRun() {}

    /**
     * The run of many answers.
     *
     * @throws IOException if the writer does
     */
    public static void write(Iterable<QuestionOutcome> answers, Appendable out) throws IOException {
        for (QuestionOutcome answered : answers) {
            out.append(of(answered.question().id(), answered.answer().hits()));
        }
    }

    /** Of each source the best hit stands for the document. */
    public static String of(String query, List<Hit> hits) {
        StringBuilder run = new StringBuilder();
        int rank = 0;
        for (TrecRunLine line : TrecRunLine.ofReadings(query, hits)) {
            run.append(line.toLine(++rank, TrecRunLine.TAG));
        }
        return run.toString();
    }
}
