package org.lectern.search;

import org.lectern.index.PassageStore;
import org.lectern.model.Passage;
import org.lectern.search.Fusion.ScoredPassage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which of the ranked passages are shown. What stands apart from the running text counts a little
 * less, what a session reads itself counts more where that is wanted, and a passage that says the
 * same as a better one of its reading is folded into it.
 */
final class PassageSelector {

    /** Of captions, tables and notes: they name things that the text explains. */
    private static final double ASIDE_WEIGHT = .9;

    /** Of the session's own readings, where they are to come first. */
    private static final double PREFERRED_WEIGHT = 1.25;

    /** Share of a text from which on two passages are the same. */
    private static final double MIN_DUPLICATE_OVERLAP = .4;

    /** Looked at for each passage that is shown, since some are folded or fall behind. */
    private static final int EXTRA_CANDIDATES = 10;

    private final PassageStore store;
    private final Set<String> preferredReadings;

    /**
     * A selection.
     *
     * @param own ids of the readings that come first; none for no difference
     */
    PassageSelector(PassageStore store, Set<String> own) {
        this.store = store;
        this.preferredReadings = own;
    }

    /** A passage that is shown, with those that say the same. */
    record SelectedPassage(ScoredPassage scored, Passage passage, List<Passage> duplicates) {}

    static int candidateDepth(int reach) {
        return reach + EXTRA_CANDIDATES + reach / 2;
    }

    /**
     * The passages to show.
     *
     * @param ranked best first, as many as {@link #candidateDepth} says where there are so many
     * @param reach how many to give at most
     */
    List<SelectedPassage> select(List<ScoredPassage> ranked, int reach) {
        List<Passage> passages =
                store.passages(ranked.stream().map(ScoredPassage::passageNumber).toList());
        List<SelectedPassage> weighed = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            ScoredPassage scored = ranked.get(i).weightedBy(weight(passages.get(i)));
            weighed.add(new SelectedPassage(scored, passages.get(i), List.of()));
        }
        weighed.sort((a, b) -> ScoredPassage.BEST_FIRST.compare(a.scored(), b.scored()));
        return deduplicated(weighed).stream().limit(reach).toList();
    }

    private double weight(Passage passage) {
        double weight = preferredReadings.contains(passage.source()) ? PREFERRED_WEIGHT : 1;
        return passage.part() == Passage.Part.APART ? weight * ASIDE_WEIGHT : weight;
    }

    private static List<SelectedPassage> deduplicated(List<SelectedPassage> weighed) {
        List<DuplicateGroup> folds = new ArrayList<>();
        for (SelectedPassage chosen : weighed) {
            ShingleSet shingles = new ShingleSet(chosen.passage().text());
            folds.stream()
                    .filter(fold -> fold.isDuplicate(chosen.passage(), shingles))
                    .findFirst()
                    .ifPresentOrElse(
                            fold -> fold.duplicates().add(chosen.passage()),
                            () ->
                                    folds.add(
                                            new DuplicateGroup(
                                                    chosen, shingles, new ArrayList<>())));
        }
        return folds.stream()
                .map(f ->
                        new SelectedPassage(f.best().scored(), f.best().passage(), f.duplicates()))
                .toList();
    }

    /** What another reading says is worth seeing, also where it says the same. */
    private record DuplicateGroup(
            SelectedPassage best, ShingleSet shingles, List<Passage> duplicates) {

        boolean isDuplicate(Passage other, ShingleSet others) {
            return best.passage().source().equals(other.source())
                    && shingles.overlap(others) >= MIN_DUPLICATE_OVERLAP;
        }
    }
}
