package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.Deadline;
import org.lectern.index.IndexQuery;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.search.Ranker.Ranking;
import org.lectern.search.Selection.Chosen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Searches one snapshot. Safe for use by many threads. */
public final class Searcher {

    /**
     * Of the places of a mixed list, one in so many may go to lines of the notes, and what is left.
     */
    private static final int NOTES_SHARE = 4;

    private final Snapshot snapshot;
    private final Meaning meaning;
    private final Ranker ranker;
    private final Deadline deadline;

    /**
     * A searcher that keeps to the snapshot's commit.
     *
     * @param snapshot stays the caller's to close
     * @param embedder null to search by words alone, whatever is asked for
     */
    public Searcher(Snapshot snapshot, @Nullable Embedder embedder) {
        this(snapshot, embedder, Deadline.ofASearch());
    }

    /**
     * A searcher with a deadline of its own.
     *
     * @param deadline for what is done in the index, once before a model places the question and
     *     once after
     */
    Searcher(Snapshot snapshot, @Nullable Embedder embedder, Deadline deadline) {
        this.deadline = deadline;
        this.snapshot = snapshot;
        this.meaning = new Meaning(embedder, snapshot.commit().model());
        this.ranker = new Ranker(snapshot);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /**
     * Finds passages.
     *
     * @throws org.lectern.model.LecternException.BadQuery if the query cannot be searched for, or
     *     takes too long
     * @throws org.lectern.model.LecternException.UnknownSession if the session is not there
     * @throws org.lectern.model.LecternException.UnknownReading if the reading is not there
     * @throws org.lectern.model.LecternException.BadInput if more hits are asked for than can be
     *     reached
     */
    public Results search(SearchRequest request) {
        return search(new QueryParser(snapshot.catalogue()).query(request.query()), request);
    }

    /** How many passages and lines match a request by their words, counted as far as is counted. */
    public int matching(SearchRequest request) {
        IndexQuery query = understood(request).query();
        Scopes scopes = new Scopes(snapshot.catalogue(), request);
        return deadline.within(() ->
                (scopes.inReadings() ? matching(query, scopes.readings()) : 0)
                        + (scopes.inNotes() ? matching(query, scopes.notes()) : 0));
    }

    private int matching(IndexQuery query, Scope scope) {
        return snapshot.search(query, scope, 1).total();
    }

    /**
     * Counts what matches a request by its words, and what each choice in one of its filters would
     * leave.
     *
     * @throws org.lectern.model.LecternException as {@link #search} does
     */
    public FacetCounts facets(SearchRequest request) {
        IndexQuery query = understood(request).query();
        return deadline.within(() -> new FacetCounting(snapshot, query).of(request));
    }

    private ParsedQuery understood(SearchRequest request) {
        return expanded(spelled(new QueryParser(snapshot.catalogue()).query(request.query())));
    }

    private ParsedQuery spelled(ParsedQuery parsed) {
        return deadline.within(() -> new Spelling(snapshot).of(parsed));
    }

    private ParsedQuery expanded(ParsedQuery spelled) {
        return new Expansion(snapshot.acronyms()).of(spelled);
    }

    /**
     * Finds passages for a question, in which nothing is syntax.
     *
     * @param bounds whose own query is passed over
     * @throws org.lectern.model.LecternException as {@link #search} does
     */
    public Results question(String question, SearchRequest bounds) {
        return search(QueryParser.question(question), bounds);
    }

    private Results search(ParsedQuery parsed, SearchRequest request) {
        Scopes scopes = new Scopes(snapshot.catalogue(), request);
        ParsedQuery spelled = spelled(parsed);
        Understood query = meaning.of(expanded(spelled), request.mode());
        return deadline.within(() -> found(spelled, query, scopes, request));
    }

    private Results found(
            ParsedQuery spelled, Understood query, Scopes scopes, SearchRequest request) {
        int reach = Selection.toLookAt(request.reach());
        Ranking readings =
                scopes.inReadings() ? ranker.rank(query, scopes.readings(), reach) : Ranking.none();
        Ranking notes =
                scopes.inNotes() ? ranker.rank(query, scopes.notes(), reach) : Ranking.none();
        Selection selection = new Selection(snapshot, scopes.first());
        List<Chosen> chosen =
                chosen(
                        selection.of(readings.best(), request.reach()),
                        selection.of(notes.best(), request.reach()),
                        request);
        return new Results(
                spelled,
                readings.total(),
                notes.total(),
                new Evidence(snapshot, query).of(chosen, request.from()),
                how(query, scopes));
    }

    private static List<String> how(Understood query, Scopes scopes) {
        return Stream.of(
                        query.how().stream(),
                        scopes.said().stream(),
                        query.parsed().notes().stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    /**
     * What the papers say comes first; of the group's own lines a few, since they ask the same.
     * Those stand at the end of the first of several pages, so that the second goes on where the
     * first left off.
     */
    private static List<Chosen> chosen(
            List<Chosen> readings, List<Chosen> notes, SearchRequest request) {
        if (request.in() == In.NOTES) {
            return part(notes, request.from(), request.limit());
        }
        int spare = request.limit() - readings.size();
        int places = Math.min(notes.size(), Math.max(request.limit() / NOTES_SHARE, spare));
        if (request.from() > 0) {
            return part(readings, Math.max(0, request.from() - places), request.limit());
        }
        List<Chosen> all = new ArrayList<>(part(readings, 0, request.limit() - places));
        all.addAll(part(notes, 0, places));
        return all;
    }

    private static List<Chosen> part(List<Chosen> candidates, int from, int limit) {
        return candidates.stream().skip(from).limit(limit).toList();
    }
}
