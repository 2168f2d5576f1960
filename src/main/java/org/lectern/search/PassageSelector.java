package org.lectern.search;

import org.lectern.index.PassageStore;
import org.lectern.model.Passage;
import org.lectern.search.Fusion.ScoredPassage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Selects the ranked passages to return. Passages outside the running text are ranked a little
 * lower, passages of preferred readings higher, and near duplicates of a better passage of the same
 * reading are attached to it.
 */
final class PassageSelector {

    /** Weight of captions, tables and notes: they name things that the running text explains. */
    private static final double ASIDE_WEIGHT = .9;

    /** Weight of passages of preferred readings. */
    private static final double PREFERRED_WEIGHT = 1.25;

    /** Overlap from which two passages are duplicates. */
    private static final double MIN_DUPLICATE_OVERLAP = .4;

    /** Candidates beyond those returned, to replace duplicates and passages that are moved down. */
    private static final int EXTRA_CANDIDATES = 10;

    private final PassageStore store;
    private final Set<String> preferredReadings;

    /**
     * Creates a selector.
     *
     * @param preferredReadings ids of the readings to rank higher; empty for none
     */
    PassageSelector(PassageStore store, Set<String> preferredReadings) {
        this.store = store;
        this.preferredReadings = preferredReadings;
    }

    /** A passage to return, with its near duplicates. */
    record SelectedPassage(ScoredPassage scored, Passage passage, List<Passage> duplicates) {}

    /** Returns how many passages must be ranked to select a number of them. */
    static int candidateDepth(int limit) {
        return limit + EXTRA_CANDIDATES + limit / 2;
    }

    /**
     * Selects passages.
     *
     * @param ranked best first, at least {@link #candidateDepth} of them if there are as many
     * @param limit how many passages to select at most
     */
    List<SelectedPassage> select(List<ScoredPassage> ranked, int limit) {
        List<Passage> passages =
                store.passages(ranked.stream().map(ScoredPassage::passageNumber).toList());
        List<SelectedPassage> weighted = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            ScoredPassage scored = ranked.get(i).weightedBy(weight(passages.get(i)));
            weighted.add(new SelectedPassage(scored, passages.get(i), List.of()));
        }
        weighted.sort((a, b) -> ScoredPassage.BEST_FIRST.compare(a.scored(), b.scored()));
        return deduplicated(weighted).stream().limit(limit).toList();
    }

    private double weight(Passage passage) {
        double weight = preferredReadings.contains(passage.source()) ? PREFERRED_WEIGHT : 1;
        return passage.part() == Passage.Part.APART ? weight * ASIDE_WEIGHT : weight;
    }

    private static List<SelectedPassage> deduplicated(List<SelectedPassage> ranked) {
        List<DuplicateGroup> groups = new ArrayList<>();
        for (SelectedPassage candidate : ranked) {
            ShingleSet shingles = new ShingleSet(candidate.passage().text());
            groups.stream()
                    .filter(group -> group.isDuplicate(candidate.passage(), shingles))
                    .findFirst()
                    .ifPresentOrElse(
                            group -> group.duplicates().add(candidate.passage()),
                            () ->
                                    groups.add(
                                            new DuplicateGroup(
                                                    candidate, shingles, new ArrayList<>())));
        }
        return groups.stream()
                .map(g ->
                        new SelectedPassage(g.best().scored(), g.best().passage(), g.duplicates()))
                .toList();
    }

    /** A passage and its duplicates in the same reading. Other readings are shown regardless. */
    private record DuplicateGroup(
            SelectedPassage best, ShingleSet shingles, List<Passage> duplicates) {

        boolean isDuplicate(Passage other, ShingleSet otherShingles) {
            return best.passage().source().equals(other.source())
                    && shingles.overlap(otherShingles) >= MIN_DUPLICATE_OVERLAP;
        }
    }
}
