package org.lectern.search;

import org.lectern.analysis.Word;
import org.lectern.index.Candidates;
import org.lectern.index.Candidates.Candidate;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Hit;
import org.lectern.model.LecternException.BadInput;
import org.lectern.model.LecternException.UnknownReading;
import org.lectern.model.Source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Searches one snapshot. Safe for use by many threads. */
public final class Searcher {

    /**
     * Of the places of a mixed list, one in so many may go to lines of the notes, and what is left.
     */
    private static final int NOTES_SHARE = 4;

    private final Snapshot snapshot;

    /**
     * A searcher that keeps to the snapshot's commit.
     *
     * @param snapshot stays the caller's to close
     */
    public Searcher(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /**
     * Finds passages.
     *
     * @throws org.lectern.model.LecternException.BadQuery if the query cannot be searched for
     * @throws org.lectern.model.LecternException.UnknownSession if the session is not there
     * @throws UnknownReading if the reading is not there
     * @throws BadInput if more hits are asked for than can be reached
     */
    public Results search(SearchRequest request) {
        return search(new QueryParser(snapshot.catalogue()).query(request.query()), request);
    }

    /**
     * Finds passages for a question, in which nothing is syntax, within the bounds of a request,
     * whose own query is passed over.
     *
     * @throws org.lectern.model.LecternException.BadQuery if the question cannot be searched for
     */
    public Results question(String text, SearchRequest bounds) {
        return search(QueryParser.question(text), bounds);
    }

    Results search(ParsedQuery query, SearchRequest request) {
        check(request);
        int reach = request.from() + request.limit();
        Candidates readings =
                request.in() == In.NOTES
                        ? none()
                        : snapshot.search(query.query(), readings(request), reach);
        Candidates notes =
                request.in() == In.READINGS || request.reading() != null
                        ? none()
                        : snapshot.search(query.query(), new Scope.Notes(request.session()), reach);
        List<Candidate> chosen = chosen(readings.best(), notes.best(), request);
        return new Results(
                query, readings.total(), notes.total(), hits(chosen, query, request.from()));
    }

    private void check(SearchRequest request) {
        int reach = request.from() + request.limit();
        if (request.limit() < 1 || request.from() < 0 || reach > Limits.HITS) {
            throw new BadInput("Between 1 and %,d hits can be asked for.".formatted(Limits.HITS));
        }
        if (request.reading() != null && snapshot.catalogue().entry(request.reading()).isEmpty()) {
            throw new UnknownReading(request.reading());
        }
        if (request.session() != null) {
            snapshot.catalogue().session(request.session());
        }
    }

    private static Candidates none() {
        return new Candidates(0, List.of());
    }

    private Scope readings(SearchRequest request) {
        if (request.session() == null) {
            return new Scope.Readings(request.reading() == null ? null : Set.of(request.reading()));
        }
        Set<String> cited =
                new LinkedHashSet<>(
                        snapshot.catalogue()
                                .readingsOf(snapshot.catalogue().session(request.session())));
        if (request.reading() != null) {
            cited.retainAll(Set.of(request.reading()));
        }
        return new Scope.Readings(cited);
    }

    /**
     * What the papers say comes first; of the group's own lines a few, since they ask the same.
     * Those stand at the end of the first of several pages, so that the second goes on where the
     * first left off.
     */
    private static List<Candidate> chosen(
            List<Candidate> readings, List<Candidate> notes, SearchRequest request) {
        if (request.in() == In.NOTES) {
            return part(notes, request.from(), request.limit());
        }
        int spare = request.limit() - readings.size();
        int places = Math.min(notes.size(), Math.max(request.limit() / NOTES_SHARE, spare));
        if (request.from() > 0) {
            return part(readings, Math.max(0, request.from() - places), request.limit());
        }
        List<Candidate> all = new ArrayList<>(part(readings, 0, request.limit() - places));
        all.addAll(part(notes, 0, places));
        return all;
    }

    private static List<Candidate> part(List<Candidate> candidates, int from, int limit) {
        return candidates.stream().skip(from).limit(limit).toList();
    }

    private List<Hit> hits(List<Candidate> candidates, ParsedQuery query, int from) {
        Set<String> terms = terms(query);
        Highlighter highlighter = new Highlighter(query);
        AnswerSentence sentence = new AnswerSentence(terms, Weights.of(snapshot, terms));
        List<Hit> hits = new ArrayList<>();
        for (Candidate candidate : candidates) {
            String text = candidate.passage().text();
            hits.add(
                    new Hit(
                            from + hits.size() + 1,
                            candidate.score(),
                            candidate.passage(),
                            source(candidate),
                            highlighter.of(text),
                            sentence.in(text)));
        }
        return hits;
    }

    private static Set<String> terms(ParsedQuery query) {
        return query.words().stream().map(Word::term).collect(Collectors.toSet());
    }

    private Source source(Candidate candidate) {
        String id = candidate.passage().source();
        return snapshot.catalogue()
                .entry(id)
                .map(CatalogueEntry::source)
                .orElseThrow(() -> new IllegalStateException("no entry for " + id));
    }
}
