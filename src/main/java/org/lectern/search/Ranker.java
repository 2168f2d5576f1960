package org.lectern.search;

import org.jspecify.annotations.Nullable;
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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranks a scope's passages: by their words, by their meaning, or by both. */
final class Ranker {

    /** How many of the best by words and by meaning are looked at from both sides. */
    private static final int MIN_POOL_SIZE = 50;

    /** What shares no word with the question must be so near to it to be shown. */
    private static final double MIN_COSINE_WITHOUT_WORDS = .66;

    private final PassageSearcher searcher;
    private final PassageStore store;

    Ranker(PassageSearcher searcher, PassageStore store) {
        this.searcher = searcher;
        this.store = store;
    }

    /**
     * The best passages.
     *
     * @param totalMatches how many match by their words
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
     * Ranks.
     *
     * @param reach how many at most
     */
    RankedPassages rank(EmbeddedQuery query, Scope scope, int reach) {
        ParsedQuery parsed = query.parsed();
        Vector question = query.vector();
        if (question == null) {
            return lexical(searcher.search(parsed.query(), scope, reach));
        }
        int depth = Math.max(MIN_POOL_SIZE, reach);
        return switch (query.mode()) {
            case SEMANTIC -> semantic(question, nearest(question, parsed, scope, depth), reach);
            case HYBRID -> hybrid(question, parsed, scope, depth, reach);
            case LEXICAL -> throw new IllegalStateException("words have no vector");
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

    private List<Candidate> nearest(Vector question, ParsedQuery query, Scope scope, int depth) {
        return searcher.nearest(question, scope, query.query().requiredPart(), depth);
    }

    private RankedPassages semantic(Vector question, List<Candidate> nearest, int reach) {
        Map<Integer, PassageVectors> vectors = store.vectors(passageNumbers(nearest));
        List<ScoredPassage> best =
                nearest.stream()
                        .map(c -> semantic(c, vectors.get(c.passageNumber()), question))
                        .sorted(ScoredPassage.BEST_FIRST)
                        .limit(reach)
                        .toList();
        return new RankedPassages(best.size(), best);
    }

    private static ScoredPassage semantic(
            Candidate candidate, @Nullable PassageVectors vectors, Vector question) {
        double sentence =
                vectors == null
                        ? candidate.score()
                        : Fusion.bestSentenceCosine(vectors, question, candidate.score());
        double score =
                Fusion.PASSAGE_WEIGHT * candidate.score() + (1 - Fusion.PASSAGE_WEIGHT) * sentence;
        return new ScoredPassage(
                candidate.passageNumber(),
                score,
                new ScoreParts.SemanticScore(candidate.score(), sentence));
    }

    private static List<Integer> passageNumbers(Collection<Candidate> candidates) {
        return candidates.stream().map(Candidate::passageNumber).toList();
    }

    private RankedPassages hybrid(
            Vector question, ParsedQuery query, Scope scope, int depth, int reach) {
        Candidates byWords = searcher.search(query.query(), scope, depth);
        List<ScoredCandidate> pool =
                candidatePool(byWords, nearest(question, query, scope, depth), query, scope);
        Fusion fusion = new Fusion(searcher.maxScoreEstimate(query.query(), scope));
        List<ScoredPassage> best =
                fusion.fuse(question, pool).stream()
                        .filter(Ranker::isRelevant)
                        .limit(reach)
                        .toList();
        return new RankedPassages(byWords.totalMatches(), best);
    }

    private static boolean isRelevant(ScoredPassage scored) {
        return !(scored.parts() instanceof ScoreParts.HybridScore both)
                || both.bm25() > 0
                || Math.max(both.passage(), both.sentence()) >= MIN_COSINE_WITHOUT_WORDS;
    }

    /** The best of either side, as both sides see them. */
    private List<ScoredCandidate> candidatePool(
            Candidates byWords, List<Candidate> nearest, ParsedQuery query, Scope scope) {
        Map<Integer, Double> bm25 = new LinkedHashMap<>();
        byWords.best().forEach(c -> bm25.put(c.passageNumber(), c.score()));
        List<Integer> others =
                passageNumbers(nearest).stream()
                        .filter(number -> !bm25.containsKey(number))
                        .toList();
        bm25.putAll(searcher.scores(query.query(), scope, others));
        Map<Integer, PassageVectors> vectors = store.vectors(bm25.keySet());
        List<ScoredCandidate> pool = new ArrayList<>();
        bm25.forEach((number, score) -> {
            PassageVectors seen = vectors.get(number);
            if (seen != null) {
                pool.add(new ScoredCandidate(number, score, seen));
            }
        });
        return pool;
    }
}
