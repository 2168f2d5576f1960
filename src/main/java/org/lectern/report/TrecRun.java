package org.lectern.report;

import org.lectern.model.Hit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        Map<String, Hit> best = new LinkedHashMap<>();
        hits.forEach(hit -> best.putIfAbsent(hit.source().id(), hit));
        StringBuilder run = new StringBuilder();
        int rank = 0;
        for (Hit hit : best.values()) {
            run.append(
                    String.format(
                            Locale.ROOT,
                            "%s Q0 %s %d %.6f lectern%n",
                            column(query),
                            column(hit.source().id()),
                            ++rank,
                            hit.score()));
        }
        return run.toString();
    }

    private static String column(String id) {
        return id.strip().replaceAll("\\s+", "_");
    }
}
