package org.lectern.report;

import org.lectern.model.Hit;
import org.lectern.model.RunLine;

import java.util.List;

/** A run as trec_eval reads it: {@code qid Q0 docid rank score lectern}, a document once. */
public final class TrecRun {

    private TrecRun() {}

    public static String of(List<Answered> answers) {
        StringBuilder run = new StringBuilder();
        answers.forEach(a -> run.append(of(a.question().id(), a.answer().hits())));
        return run.toString();
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
