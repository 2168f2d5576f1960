package org.lectern.search;

import org.lectern.index.Candidates;
import org.lectern.index.Candidates.Candidate;
import org.lectern.index.PassageSearcher;
import org.lectern.index.PassageStore;
import org.lectern.index.Scope;
import org.lectern.model.PassageVectors;
import org.lectern.model.ScoreParts;
import org.lectern.model.Vector;
import org.lectern.query.ParsedQuery;
import org.lectern.search.Fusion.ScoredCandidate;
import org.lectern.search.Fusion.ScoredPassage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranks the passages of a scope lexically, semantically or by both. */
final class Ranker {

    /** Number of the best lexical, and of the best semantic candidates that are fused. */
    private static final int MIN_POOL_SIZE = 50;

    /** Cosine that a passage needs if it shares no word with the question. */
    private static final double MIN_COSINE_WITHOUT_WORDS = .66;

    private final PassageSearcher searcher;
    private final PassageStore store;

    Ranker(PassageSearcher searcher, PassageStore store) {
        this.searcher = searcher;
        this.store = store;
    }

    /**
     * The best passages of a scope.
     *
     * @param totalMatches number of passages that match lexically; in {@link
     *     RetrievalMode#SEMANTIC}, number of passages returned
     * @param passages best first
     */
    record RankedPassages(int totalMatches, List<ScoredPassage> passages) {

        RankedPassages {
            passages = List.copyOf(passages);
        }

        static RankedPassages empty() {
            return new RankedPassages(0, List.of());
        }
    }

    /**
     * Ranks the passages of a scope.
     *
     * @param limit how many passages to return at most
     */
    RankedPassages rank(EmbeddedQuery query, Scope scope, int limit) {
        ParsedQuery parsed = query.parsed();
        Vector question = query.vector();
        if (question == null) {
            return lexical(searcher.search(parsed.query(), scope, limit));
        }
        int poolSize = Math.max(MIN_POOL_SIZE, limit);
        return switch (query.mode()) {
            case SEMANTIC -> semantic(question, nearest(question, parsed, scope, poolSize), limit);
            case HYBRID -> hybrid(question, parsed, scope, poolSize, limit);
            case LEXICAL -> throw new IllegalStateException("a lexical query has a vector");
        };
    }

    private static RankedPassages lexical(Candidates found) {
        return new RankedPassages(
                found.totalMatches(),
                found.best().stream()
                        .map(c ->
                                new ScoredPassage(
                                        c.passageNumber(),
                                        c.score(),
                                        new ScoreParts.LexicalScore(c.score())))
                        .toList());
    }

    private List<Candidate> nearest(Vector question, ParsedQuery query, Scope scope, int limit) {
        return searcher.nearest(question, scope, query.query().requiredPart(), limit);
    }

    private RankedPassages semantic(Vector question, List<Candidate> nearest, int limit) {
        Map<Integer, Double> unscored = new LinkedHashMap<>();
        nearest.forEach(candidate -> unscored.put(candidate.passageNumber(), 0.0));
        List<ScoredPassage> best =
                withVectors(unscored, question).stream()
                        .map(Ranker::semantic)
                        .sorted(ScoredPassage.BEST_FIRST)
                        .limit(limit)
                        .toList();
        return new RankedPassages(best.size(), best);
    }

    private static ScoredPassage semantic(ScoredCandidate candidate) {
        return new ScoredPassage(
                candidate.passageNumber(),
                candidate.similarity(),
                new ScoreParts.SemanticScore(
                        candidate.passageCosine(), candidate.sentenceCosine()));
    }

    private RankedPassages hybrid(
            Vector question, ParsedQuery query, Scope scope, int poolSize, int limit) {
        Candidates lexical = searcher.search(query.query(), scope, poolSize);
        Map<Integer, Double> bm25 =
                bm25(lexical, nearest(question, query, scope, poolSize), query, scope);
        Fusion fusion = new Fusion(searcher.maxScoreEstimate(query.query(), scope));
        List<ScoredPassage> best =
                fusion.fuse(question, withVectors(bm25, question)).stream()
                        .filter(Ranker::isRelevant)
                        .limit(limit)
                        .toList();
        return new RankedPassages(lexical.totalMatches(), best);
    }

    /** Returns the BM25 scores of all candidates by passage number, lexical ones first. */
    private Map<Integer, Double> bm25(
            Candidates lexical, List<Candidate> nearest, ParsedQuery query, Scope scope) {
        Map<Integer, Double> bm25 = new LinkedHashMap<>();
        lexical.best().forEach(c -> bm25.put(c.passageNumber(), c.score()));
        List<Integer> others =
                nearest.stream()
                        .map(Candidate::passageNumber)
                        .filter(number -> !bm25.containsKey(number))
                        .toList();
        bm25.putAll(searcher.scores(query.query(), scope, others));
        return bm25;
    }

    /** Adds semantic scores to lexical ones. Passages without vectors are left out. */
    private List<ScoredCandidate> withVectors(Map<Integer, Double> bm25, Vector question) {
        Map<Integer, PassageVectors> vectors = store.vectors(bm25.keySet());
        List<ScoredCandidate> candidates = new ArrayList<>();
        bm25.forEach((number, score) -> {
            PassageVectors ofPassage = vectors.get(number);
            if (ofPassage != null) {
                candidates.add(ScoredCandidate.of(number, score, ofPassage, question));
            }
        });
        return candidates;
    }

    private static boolean isRelevant(ScoredPassage scored) {
        return !(scored.parts() instanceof ScoreParts.HybridScore hybrid)
                || hybrid.bm25() > 0
                || Math.max(hybrid.passage(), hybrid.sentence()) >= MIN_COSINE_WITHOUT_WORDS;
    }
}
