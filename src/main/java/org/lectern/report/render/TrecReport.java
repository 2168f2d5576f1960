package org.lectern.report.render;

import org.lectern.coverage.QuestionOutcome;
import org.lectern.format.TrecRunLine;

import java.io.IOException;

/** A report as a TREC run, one query per question. */
public final class TrecReport {

    private TrecReport() {}

    /**
     * Writes the run of many answers.
     *
     * @throws IOException if the writer does
     */
    public static void write(Iterable<QuestionOutcome> answers, Appendable out) throws IOException {
        for (QuestionOutcome answered : answers) {
            out.append(TrecRunLine.toRun(answered.question().id(), answered.answer().hits()));
        }
    }
}
