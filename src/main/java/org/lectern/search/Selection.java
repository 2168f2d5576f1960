package org.lectern.search;

import org.lectern.index.Snapshot;
import org.lectern.model.Passage;
import org.lectern.search.Fusion.Scored;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which of the ranked passages are shown. What stands apart from the running text counts a little
 * less, what a session reads itself counts more where that is wanted, and a passage that says the
 * same as a better one of its reading is folded into it.
 */
final class Selection {

    /** Of captions, tables and notes: they name things that the text explains. */
    private static final double APART = .9;

    /** Of the session's own readings, where they are to come first. */
    private static final double OWN = 1.25;

    /** Share of a text from which on two passages are the same. */
    private static final double SAME = .4;

    /** Looked at for each passage that is shown, since some are folded or fall behind. */
    private static final int SPARE = 10;

    private final Snapshot snapshot;
    private final Set<String> own;

    /**
     * A selection.
     *
     * @param own ids of the readings that come first; none for no difference
     */
    Selection(Snapshot snapshot, Set<String> own) {
        this.snapshot = snapshot;
        this.own = own;
    }

    /** A passage that is shown, with those that say the same. */
    record Chosen(Scored scored, Passage passage, List<Passage> same) {}

    static int toLookAt(int reach) {
        return reach + SPARE + reach / 2;
    }

    /**
     * The passages to show.
     *
     * @param ranked best first, as many as {@link #toLookAt} says where there are so many
     * @param reach how many to give at most
     */
    List<Chosen> of(List<Scored> ranked, int reach) {
        List<Passage> passages = snapshot.passages(ranked.stream().map(Scored::passage).toList());
        List<Chosen> weighed = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            Scored scored = ranked.get(i).times(weight(passages.get(i)));
            weighed.add(new Chosen(scored, passages.get(i), List.of()));
        }
        weighed.sort((a, b) -> Scored.BEST_FIRST.compare(a.scored(), b.scored()));
        return folded(weighed).stream().limit(reach).toList();
    }

    private double weight(Passage passage) {
        double weight = own.contains(passage.source()) ? OWN : 1;
        return passage.part() == Passage.Part.APART ? weight * APART : weight;
    }

    private static List<Chosen> folded(List<Chosen> weighed) {
        List<Fold> folds = new ArrayList<>();
        for (Chosen chosen : weighed) {
            Shingles shingles = new Shingles(chosen.passage().text());
            folds.stream()
                    .filter(fold -> fold.says(chosen.passage(), shingles))
                    .findFirst()
                    .ifPresentOrElse(
                            fold -> fold.same().add(chosen.passage()),
                            () -> folds.add(new Fold(chosen, shingles, new ArrayList<>())));
        }
        return folds.stream()
                .map(f -> new Chosen(f.first().scored(), f.first().passage(), f.same()))
                .toList();
    }

    /** What another reading says is worth seeing, also where it says the same. */
    private record Fold(Chosen first, Shingles shingles, List<Passage> same) {

        boolean says(Passage other, Shingles others) {
            return first.passage().source().equals(other.source())
                    && shingles.shared(others) >= SAME;
        }
    }
}
