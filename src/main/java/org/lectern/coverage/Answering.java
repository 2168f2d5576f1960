package org.lectern.coverage;

import org.lectern.index.Snapshot;
import org.lectern.model.Hit;
import org.lectern.model.Question;
import org.lectern.search.Asker;
import org.lectern.search.Asking;
import org.lectern.search.In;
import org.lectern.search.Mode;
import org.lectern.search.Results;
import org.lectern.search.SearchRequest;
import org.lectern.search.Searcher;
import org.lectern.search.Width;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers questions from one snapshot, reading by reading too. Safe for use by many threads. */
public final class Answering {

    /** So many of the best passages speak for their readings, however few are given. */
    private static final int LOOKED_AT = 10;

    private final Searcher searcher;
    private final Asker asker;
    private final Mode mode;
    private final Width width;
    private final int passages;

    /**
     * Answering, by these means.
     *
     * @param searcher of the commit to be asked
     * @param mode by what passages are to be found
     * @param width what a question's session means for it
     * @param passages how many to give for a question at most
     */
    public Answering(Searcher searcher, Mode mode, Width width, int passages) {
        this.searcher = searcher;
        this.asker = new Asker(searcher);
        this.mode = mode;
        this.width = width;
        this.passages = passages;
    }

    public Snapshot snapshot() {
        return searcher.snapshot();
    }

    /**
     * What the readings say to a question.
     *
     * @throws org.lectern.model.LecternException.BadQuery if it cannot be searched for
     * @throws org.lectern.model.LecternException.UnknownSession if its session is not there
     */
    public Outcome outcome(Question question) {
        Results results = searcher.question(question.asked(), bounds(question));
        Asking asking = asker.asking(question.asked(), results);
        return new Outcome(
                question, asking.answer(results.hits(), passages), inReadings(asking, results));
    }

    private SearchRequest bounds(Question question) {
        int limit = Math.max(passages, LOOKED_AT);
        return new SearchRequest("", In.READINGS, null, question.session(), width, mode, 0, limit);
    }

    private List<InReading> inReadings(Asking asking, Results results) {
        Map<String, List<Hit>> byReading =
                results.hits().stream()
                        .limit(LOOKED_AT)
                        .collect(
                                Collectors.groupingBy(
                                        hit -> hit.source().id(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byReading.values().stream()
                .map(hits -> inReading(asking, hits))
                .filter(one -> !one.state().equals("not-found"))
                .toList();
    }

    /** Why it is in that state is of no interest: no passage need be shown. */
    private static InReading inReading(Asking asking, List<Hit> hits) {
        return InReading.of(hits.getFirst().passage(), asking.answer(hits, 0).state());
    }
}
