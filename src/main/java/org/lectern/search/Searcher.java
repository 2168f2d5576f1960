package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.Deadline;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.model.LecternException.InvalidQueryException;
import org.lectern.model.LecternException.UnknownSessionException;
import org.lectern.query.IndexQuery;
import org.lectern.query.ParsedQuery;
import org.lectern.query.QueryExpander;
import org.lectern.query.QueryParser;
import org.lectern.query.SpellingCorrector;
import org.lectern.search.PassageSelector.SelectedPassage;
import org.lectern.search.Ranker.RankedPassages;

import java.util.List;
import java.util.stream.Stream;

/** Searches one snapshot. Safe for use by many threads. */
public final class Searcher {

    /** One hit in this many may be a line of the notes if readings have enough hits. */
    private static final int NOTES_SHARE = 4;

    private final Snapshot snapshot;
    private final QueryEmbedder queryEmbedder;
    private final Ranker ranker;
    private final Deadline deadline;

    /**
     * Creates a searcher with the usual deadline.
     *
     * @param snapshot not closed by the searcher
     * @param embedder null to search lexically only
     */
    public Searcher(Snapshot snapshot, @Nullable Embedder embedder) {
        this(snapshot, embedder, Deadline.forSearch());
    }

    /**
     * Creates a searcher.
     *
     * @param deadline limits the reads of each call; embedding a query does not count
     */
    Searcher(Snapshot snapshot, @Nullable Embedder embedder, Deadline deadline) {
        this.deadline = deadline;
        this.snapshot = snapshot;
        this.queryEmbedder = new QueryEmbedder(embedder, snapshot.commit().embeddingModel());
        this.ranker = new Ranker(snapshot.searcher(), snapshot.store());
    }

    /** Returns the snapshot that is searched. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /**
     * Prepares a query with the syntax of {@link QueryParser}.
     *
     * @throws InvalidQueryException if the query cannot be searched for, or takes too long
     * @throws UnknownSessionException if it names a session that does not exist
     * @throws InvalidInputException if the mode is semantic and no vectors can be compared
     */
    public PreparedQuery prepare(String query, RetrievalMode mode) {
        return prepare(query, new QueryParser(snapshot.catalogue()).parseQuery(query), mode);
    }

    /**
     * Prepares a question, in which nothing is syntax.
     *
     * @throws org.lectern.model.LecternException as {@link #prepare} does
     */
    public PreparedQuery prepareQuestion(String question, RetrievalMode mode) {
        return prepare(question, QueryParser.parseQuestion(question), mode);
    }

    private PreparedQuery prepare(String text, ParsedQuery parsed, RetrievalMode mode) {
        SpellingCorrector corrector = new SpellingCorrector(snapshot.vocabulary()::closestWord);
        ParsedQuery corrected = deadline.run(() -> corrector.correct(parsed));
        ParsedQuery expanded =
                new QueryExpander(snapshot.vocabulary().acronyms()).expand(corrected);
        return new PreparedQuery(text, corrected, queryEmbedder.embed(expanded, mode));
    }

    /**
     * Finds passages.
     *
     * @param query prepared by a searcher of the same snapshot
     * @throws InvalidQueryException if the search takes too long
     * @throws UnknownSessionException if the request's session does not exist
     * @throws org.lectern.model.LecternException.UnknownReadingException if the request's reading
     *     does not exist
     * @throws InvalidInputException if the request goes beyond {@link SearchRequest#MAX_HITS} hits
     */
    public SearchResults search(PreparedQuery query, SearchRequest request) {
        ScopeResolver scopes = new ScopeResolver(snapshot.catalogue(), request);
        return deadline.run(() -> results(query, scopes, request));
    }

    /**
     * Counts the passages and lines that match lexically, up to {@link
     * org.lectern.index.Candidates#MAX_COUNTED} of each.
     *
     * @throws org.lectern.model.LecternException as {@link #search} does
     */
    public int countMatches(PreparedQuery query, SearchRequest request) {
        IndexQuery executed = query.embedded().parsed().query();
        ScopeResolver scopes = new ScopeResolver(snapshot.catalogue(), request);
        return deadline.run(() ->
                (scopes.includesReadings() ? countMatches(executed, scopes.readingScope()) : 0)
                        + (scopes.includesNotes()
                                ? countMatches(executed, scopes.noteScope())
                                : 0));
    }

    private int countMatches(IndexQuery query, Scope scope) {
        return snapshot.searcher().search(query, scope, 1).totalMatches();
    }

    /**
     * Counts the passages and lines that match lexically, and those that each choice in one of the
     * request's filters would leave.
     *
     * @throws org.lectern.model.LecternException as {@link #search} does
     */
    public FacetCounts facets(PreparedQuery query, SearchRequest request) {
        IndexQuery executed = query.embedded().parsed().query();
        return deadline.run(() ->
                new FacetCounter(snapshot.searcher(), snapshot.catalogue(), executed)
                        .count(request));
    }

    private SearchResults results(
            PreparedQuery query, ScopeResolver scopes, SearchRequest request) {
        EmbeddedQuery embedded = query.embedded();
        int depth = PassageSelector.candidateDepth(request.depth());
        RankedPassages readings = rankedReadings(embedded, scopes, depth);
        RankedPassages notes = rankedNotes(embedded, scopes, depth);
        PassageSelector selector =
                new PassageSelector(snapshot.store(), scopes.preferredReadings());
        List<SelectedPassage> selected =
                merged(
                        selector.select(readings.passages(), request.depth()),
                        selector.select(notes.passages(), request.depth()),
                        request);
        return new SearchResults(
                query,
                readings.totalMatches(),
                notes.totalMatches(),
                new HitBuilder(snapshot, embedded).build(selected, request.offset()),
                how(embedded, scopes));
    }

    private RankedPassages rankedReadings(EmbeddedQuery query, ScopeResolver scopes, int depth) {
        return scopes.includesReadings()
                ? ranker.rank(query, scopes.readingScope(), depth)
                : RankedPassages.empty();
    }

    private RankedPassages rankedNotes(EmbeddedQuery query, ScopeResolver scopes, int depth) {
        return scopes.includesNotes()
                ? ranker.rank(query, scopes.noteScope(), depth)
                : RankedPassages.empty();
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
     * Merges readings and notes into one list. Readings come first, and notes get few places, since
     * they mostly repeat the question. The notes are at the end of the first page of hits, and
     * later pages continue with the readings.
     */
    private static List<SelectedPassage> merged(
            List<SelectedPassage> readings, List<SelectedPassage> notes, SearchRequest request) {
        if (request.sources() == SourceFilter.NOTES) {
            return slice(notes, request.offset(), request.limit());
        }
        int noteCount = Math.min(notes.size(), maxNotes(request.limit(), readings.size()));
        if (request.offset() > 0) {
            return slice(readings, Math.max(0, request.offset() - noteCount), request.limit());
        }
        Stream<SelectedPassage> first = readings.stream().limit(request.limit() - noteCount);
        return Stream.concat(first, notes.stream().limit(noteCount)).toList();
    }

    /** Returns the places for notes: a share of all, and those that readings leave empty. */
    private static int maxNotes(int limit, int readings) {
        return Math.max(limit / NOTES_SHARE, limit - readings);
    }

    private static List<SelectedPassage> slice(
            List<SelectedPassage> passages, int offset, int limit) {
        return passages.stream().skip(offset).limit(limit).toList();
    }
}
