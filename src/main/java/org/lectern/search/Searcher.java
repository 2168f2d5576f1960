package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.Deadline;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.query.IndexQuery;
import org.lectern.query.ParsedQuery;
import org.lectern.query.QueryExpander;
import org.lectern.query.QueryParser;
import org.lectern.search.PassageSelector.SelectedPassage;
import org.lectern.search.Ranker.RankedPassages;

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
    private final QueryEmbedder queryEmbedder;
    private final Ranker ranker;
    private final Deadline deadline;

    /**
     * A searcher that keeps to the snapshot's commit.
     *
     * @param snapshot stays the caller's to close
     * @param embedder null to search by words alone, whatever is asked for
     */
    public Searcher(Snapshot snapshot, @Nullable Embedder embedder) {
        this(snapshot, embedder, Deadline.forSearch());
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
        this.queryEmbedder = new QueryEmbedder(embedder, snapshot.commit().embeddingModel());
        this.ranker = new Ranker(snapshot);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /**
     * Finds passages.
     *
     * @throws org.lectern.model.LecternException.InvalidQueryException if the query cannot be
     *     searched for, or takes too long
     * @throws org.lectern.model.LecternException.UnknownSessionException if the session is not
     *     there
     * @throws org.lectern.model.LecternException.UnknownReadingException if the reading is not
     *     there
     * @throws org.lectern.model.LecternException.InvalidInputException if more hits are asked for
     *     than can be reached
     */
    public SearchResults search(SearchRequest request) {
        return search(new QueryParser(snapshot.catalogue()).parseQuery(request.query()), request);
    }

    /** How many passages and lines match a request by their words, counted as far as is counted. */
    public int countMatches(SearchRequest request) {
        IndexQuery query = prepare(request).query();
        ScopeResolver scopes = new ScopeResolver(snapshot.catalogue(), request);
        return deadline.run(() ->
                (scopes.includesReadings() ? countMatches(query, scopes.readingScope()) : 0)
                        + (scopes.includesNotes() ? countMatches(query, scopes.noteScope()) : 0));
    }

    private int countMatches(IndexQuery query, Scope scope) {
        return snapshot.search(query, scope, 1).totalMatches();
    }

    /**
     * Counts what matches a request by its words, and what each choice in one of its filters would
     * leave.
     *
     * @throws org.lectern.model.LecternException as {@link #search} does
     */
    public FacetCounts facets(SearchRequest request) {
        IndexQuery query = prepare(request).query();
        return deadline.run(() -> new FacetCounter(snapshot, query).count(request));
    }

    private ParsedQuery prepare(SearchRequest request) {
        return expanded(
                corrected(new QueryParser(snapshot.catalogue()).parseQuery(request.query())));
    }

    private ParsedQuery corrected(ParsedQuery parsed) {
        return deadline.run(() -> new SpellingCorrector(snapshot).correct(parsed));
    }

    private ParsedQuery expanded(ParsedQuery spelled) {
        return new QueryExpander(snapshot.acronyms()).expand(spelled);
    }

    /**
     * Finds passages for a question, in which nothing is syntax.
     *
     * @param bounds whose own query is passed over
     * @throws org.lectern.model.LecternException as {@link #search} does
     */
    public SearchResults searchQuestion(String question, SearchRequest bounds) {
        return search(QueryParser.parseQuestion(question), bounds);
    }

    private SearchResults search(ParsedQuery parsed, SearchRequest request) {
        ScopeResolver scopes = new ScopeResolver(snapshot.catalogue(), request);
        ParsedQuery spelled = corrected(parsed);
        EmbeddedQuery query = queryEmbedder.embed(expanded(spelled), request.mode());
        return deadline.run(() -> results(spelled, query, scopes, request));
    }

    private SearchResults results(
            ParsedQuery spelled, EmbeddedQuery query, ScopeResolver scopes, SearchRequest request) {
        int reach = PassageSelector.candidateDepth(request.depth());
        RankedPassages readings =
                scopes.includesReadings()
                        ? ranker.rank(query, scopes.readingScope(), reach)
                        : RankedPassages.empty();
        RankedPassages notes =
                scopes.includesNotes()
                        ? ranker.rank(query, scopes.noteScope(), reach)
                        : RankedPassages.empty();
        PassageSelector selection = new PassageSelector(snapshot, scopes.preferredReadings());
        List<SelectedPassage> chosen =
                merged(
                        selection.select(readings.passages(), request.depth()),
                        selection.select(notes.passages(), request.depth()),
                        request);
        return new SearchResults(
                spelled,
                readings.totalMatches(),
                notes.totalMatches(),
                new HitBuilder(snapshot, query).build(chosen, request.offset()),
                how(query, scopes));
    }

    private static List<String> how(EmbeddedQuery query, ScopeResolver scopes) {
        return Stream.of(
                        query.how().stream(),
                        scopes.notice().stream(),
                        query.parsed().notices().stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    /**
     * What the papers say comes first; of the group's own lines a few, since they ask the same.
     * Those stand at the end of the first of several pages, so that the second goes on where the
     * first left off.
     */
    private static List<SelectedPassage> merged(
            List<SelectedPassage> readings, List<SelectedPassage> notes, SearchRequest request) {
        if (request.sources() == SourceFilter.NOTES) {
            return slice(notes, request.offset(), request.limit());
        }
        int spare = request.limit() - readings.size();
        int places = Math.min(notes.size(), Math.max(request.limit() / NOTES_SHARE, spare));
        if (request.offset() > 0) {
            return slice(readings, Math.max(0, request.offset() - places), request.limit());
        }
        List<SelectedPassage> all = new ArrayList<>(slice(readings, 0, request.limit() - places));
        all.addAll(slice(notes, 0, places));
        return all;
    }

    private static List<SelectedPassage> slice(
            List<SelectedPassage> candidates, int from, int limit) {
        return candidates.stream().skip(from).limit(limit).toList();
    }
}
