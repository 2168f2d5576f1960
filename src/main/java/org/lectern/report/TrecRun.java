package org.lectern.report;

import org.lectern.coverage.Outcome;
import org.lectern.model.Hit;
import org.lectern.model.RunLine;

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
    public static void write(Iterable<Outcome> answers, Appendable out) throws IOException {
        for (Outcome answered : answers) {
            out.append(of(answered.question().id(), answered.answer().hits()));
        }
    }

    /** Of each source the best hit stands for the document. */
    public static String of(String query, List<Hit> hits) {
        StringBuilder run = new StringBuilder();
        int rank = 0;
        for (RunLine line : RunLine.of(query, hits)) {
            run.append(line.text(++rank, RunLine.TAG));
        }
        return run.toString();
    }
}
