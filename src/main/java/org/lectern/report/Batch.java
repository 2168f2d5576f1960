package org.lectern.report;

import org.lectern.index.Snapshot;
import org.lectern.model.LecternException;
import org.lectern.model.Question;
import org.lectern.search.Asker;
import org.lectern.search.In;
import org.lectern.search.Mode;
import org.lectern.search.SearchRequest;
import org.lectern.search.Searcher;
import org.lectern.search.Width;

import java.util.ArrayList;
import java.util.List;

/** Answers many questions from one snapshot. One that fails does not keep back the others. */
public final class Batch {

    private final Searcher searcher;
    private final Mode mode;
    private final Width width;
    private final int passages;

    /**
     * A batch that has not begun.
     *
     * @param searcher of the commit to be asked
     * @param mode by what passages are to be found
     * @param width what a question's session means for it
     * @param passages how many to give for a question at most
     */
    public Batch(Searcher searcher, Mode mode, Width width, int passages) {
        this.searcher = searcher;
        this.mode = mode;
        this.width = width;
        this.passages = passages;
    }

    private SearchRequest bounds(Question question) {
        return new SearchRequest(
                "", In.READINGS, null, question.session(), width, mode, 0, passages);
    }

    public Report answer(List<Question> questions) {
        Asker asker = new Asker(searcher);
        List<Answered> answers = new ArrayList<>();
        List<Report.Failed> failed = new ArrayList<>();
        for (Question question : questions) {
            try {
                answers.add(new Answered(question, asker.ask(question, bounds(question))));
            } catch (LecternException e) {
                failed.add(new Report.Failed(question, e.getMessage()));
            }
        }
        Snapshot snapshot = searcher.snapshot();
        return new Report(snapshot.commit(), snapshot.catalogue(), passages, answers, failed);
    }
}
