package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.index.Candidates;
import org.lectern.index.Candidates.Candidate;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.model.PassageVectors;
import org.lectern.model.ScoreParts;
import org.lectern.model.Vector;
import org.lectern.search.Fusion.Scored;
import org.lectern.search.Fusion.Voices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranks a scope's passages: by their words, by their meaning, or by both. */
final class Ranker {

    /** How many of the best by words and by meaning are looked at from both sides. */
    private static final int POOL = 50;

    /** What shares no word with the question must be so near to it to be shown. */
    private static final double NEAR = .66;

    private final Snapshot snapshot;

    Ranker(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * The best passages.
     *
     * @param total how many match by their words
     */
    record Ranking(int total, List<Scored> best) {

        Ranking {
            best = List.copyOf(best);
        }

        static Ranking none() {
            return new Ranking(0, List.of());
        }
    }

    /**
     * Ranks.
     *
     * @param reach how many at most
     */
    Ranking rank(Understood query, Scope scope, int reach) {
        ParsedQuery parsed = query.parsed();
        Vector question = query.question();
        if (question == null) {
            return byWords(snapshot.search(parsed.query(), scope, reach));
        }
        int depth = Math.max(POOL, reach);
        return switch (query.mode()) {
            case SEMANTIC -> byMeaning(question, nearest(question, parsed, scope, depth), reach);
            case HYBRID -> byBoth(question, parsed, scope, depth, reach);
            case LEXICAL -> throw new IllegalStateException("words have no vector");
        };
    }

    private static Ranking byWords(Candidates found) {
        return new Ranking(
                found.total(),
                found.best().stream()
                        .map(c ->
                                new Scored(
                                        c.passage(), c.score(), new ScoreParts.OfWords(c.score())))
                        .toList());
    }

    private List<Candidate> nearest(Vector question, ParsedQuery query, Scope scope, int depth) {
        return snapshot.nearest(question, scope, query.query().required(), depth);
    }

    private Ranking byMeaning(Vector question, List<Candidate> nearest, int reach) {
        Map<Integer, PassageVectors> vectors = snapshot.vectors(numbers(nearest));
        List<Scored> best =
                nearest.stream()
                        .map(c -> byMeaning(c, vectors.get(c.passage()), question))
                        .sorted(Scored.BEST_FIRST)
                        .limit(reach)
                        .toList();
        return new Ranking(best.size(), best);
    }

    private static Scored byMeaning(
            Candidate candidate, @Nullable PassageVectors vectors, Vector question) {
        double sentence =
                vectors == null
                        ? candidate.score()
                        : Fusion.sentence(vectors, question, candidate.score());
        double score = Fusion.PASSAGE * candidate.score() + (1 - Fusion.PASSAGE) * sentence;
        return new Scored(
                candidate.passage(), score, new ScoreParts.OfMeaning(candidate.score(), sentence));
    }

    private static List<Integer> numbers(Collection<Candidate> candidates) {
        return candidates.stream().map(Candidate::passage).toList();
    }

    private Ranking byBoth(Vector question, ParsedQuery query, Scope scope, int depth, int reach) {
        Candidates byWords = snapshot.search(query.query(), scope, depth);
        List<Voices> pool = pool(byWords, nearest(question, query, scope, depth), query, scope);
        Fusion fusion = new Fusion(snapshot.ceiling(query.query(), scope));
        List<Scored> best =
                fusion.fused(question, pool).stream().filter(Ranker::isNear).limit(reach).toList();
        return new Ranking(byWords.total(), best);
    }

    private static boolean isNear(Scored scored) {
        return !(scored.parts() instanceof ScoreParts.OfBoth both)
                || both.bm25() > 0
                || Math.max(both.passage(), both.sentence()) >= NEAR;
    }

    /** The best of either side, as both sides see them. */
    private List<Voices> pool(
            Candidates byWords, List<Candidate> nearest, ParsedQuery query, Scope scope) {
        Map<Integer, Double> bm25 = new LinkedHashMap<>();
        byWords.best().forEach(c -> bm25.put(c.passage(), c.score()));
        List<Integer> others =
                numbers(nearest).stream().filter(number -> !bm25.containsKey(number)).toList();
        bm25.putAll(snapshot.scores(query.query(), scope, others));
        Map<Integer, PassageVectors> vectors = snapshot.vectors(bm25.keySet());
        List<Voices> pool = new ArrayList<>();
        bm25.forEach((number, score) -> {
            PassageVectors seen = vectors.get(number);
            if (seen != null) {
                pool.add(new Voices(number, score, seen));
            }
        });
        return pool;
    }
}
