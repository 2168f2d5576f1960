package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.Outcome;
import org.lectern.index.Snapshot;
import org.lectern.model.Answer;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Hit;
import org.lectern.model.Passage;
import org.lectern.model.Question;
import org.lectern.model.ScoreParts;
import org.lectern.model.ScoreParts.OfBoth;
import org.lectern.model.ScoreParts.OfMeaning;
import org.lectern.model.ScoreParts.OfWords;
import org.lectern.model.Span;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A line of a journal: an answer in which passages are named and not repeated, since the commit has
 * them.
 *
 * @param id of the question
 * @param asked what was searched for
 * @param session that the question belongs to
 */
record Recorded(
        String id,
        String asked,
        @Nullable String session,
        List<String> why,
        List<Found> hits,
        Brief brief) {

    Recorded {
        Objects.requireNonNull(id);
        Objects.requireNonNull(brief);
        why = List.copyOf(why);
        hits = List.copyOf(hits);
    }

    /**
     * A hit. Its rank is its place.
     *
     * @param passage its id
     * @param same ids of passages that say the same
     */
    record Found(
            String passage,
            double score,
            Parts parts,
            List<Span> highlights,
            @Nullable Span answer,
            List<String> same) {}

    /** What a score is made of: one of the three, the others are null. */
    record Parts(@Nullable OfWords words, @Nullable OfMeaning meaning, @Nullable OfBoth both) {

        static Parts of(ScoreParts parts) {
            return switch (parts) {
                case OfWords words -> new Parts(words, null, null);
                case OfMeaning meaning -> new Parts(null, meaning, null);
                case OfBoth both -> new Parts(null, null, both);
            };
        }

        ScoreParts parts() {
            if (words != null) {
                return words;
            }
            if (meaning != null) {
                return meaning;
            }
            if (both != null) {
                return both;
            }
            throw new IllegalStateException("a score without parts");
        }
    }

    static Recorded of(Outcome outcome) {
        Question question = outcome.question();
        return new Recorded(
                question.id(),
                question.asked(),
                question.session(),
                outcome.answer().why(),
                outcome.answer().hits().stream().map(Recorded::found).toList(),
                Brief.of(outcome));
    }

    private static Found found(Hit hit) {
        return new Found(
                hit.passage().id(),
                hit.score(),
                Parts.of(hit.parts()),
                hit.highlights(),
                hit.answer(),
                hit.same().stream().map(Passage::id).toList());
    }

    /**
     * The answer as it was.
     *
     * @param snapshot of the commit that gave it
     */
    Outcome outcome(Question question, Snapshot snapshot) {
        return new Outcome(question, answer(snapshot), brief.readings());
    }

    private Answer answer(Snapshot snapshot) {
        List<Hit> found =
                IntStream.range(0, hits.size())
                        .mapToObj(place -> hit(place + 1, hits.get(place), snapshot))
                        .toList();
        return switch (brief.state()) {
            case "found" -> new Answer.Found(found, why, brief.how());
            case "partly" -> new Answer.Partly(found, why, brief.how());
            case "not-found" -> new Answer.NotFound(found, why, brief.how());
            default -> throw new IllegalStateException("no state: " + brief.state());
        };
    }

    private static Hit hit(int rank, Found found, Snapshot snapshot) {
        Passage passage = passage(found.passage(), snapshot);
        return new Hit(
                rank,
                found.score(),
                found.parts().parts(),
                passage,
                snapshot.catalogue()
                        .entry(passage.source())
                        .map(CatalogueEntry::source)
                        .orElseThrow(() -> new IllegalStateException("a passage of nothing")),
                found.highlights(),
                found.answer(),
                found.same().stream().map(id -> passage(id, snapshot)).toList());
    }

    private static Passage passage(String id, Snapshot snapshot) {
        return snapshot.passage(id)
                .orElseThrow(() -> new IllegalStateException("the commit has no passage " + id));
    }
}
