package org.lectern.report;

import org.lectern.index.Snapshot;
import org.lectern.model.LecternException;
import org.lectern.model.Question;
import org.lectern.search.Asker;
import org.lectern.search.Searcher;

import java.util.ArrayList;
import java.util.List;

/** Answers many questions from one snapshot. One that fails does not keep back the others. */
public final class Batch {

    private final Snapshot snapshot;
    private final int passages;

    /**
     * A batch that has not begun.
     *
     * @param passages how many to give for a question at most
     */
    public Batch(Snapshot snapshot, int passages) {
        this.snapshot = snapshot;
        this.passages = passages;
    }

    public Report answer(List<Question> questions) {
        Asker asker = new Asker(new Searcher(snapshot));
        List<Answered> answers = new ArrayList<>();
        List<Report.Failed> failed = new ArrayList<>();
        for (Question question : questions) {
            try {
                answers.add(new Answered(question, asker.ask(question, passages)));
            } catch (LecternException e) {
                failed.add(new Report.Failed(question, e.getMessage()));
            }
        }
        return new Report(snapshot.commit(), snapshot.catalogue(), passages, answers, failed);
    }
}
