package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.index.Snapshot;
import org.lectern.model.Answer;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Hit;
import org.lectern.model.Passage;
import org.lectern.model.Question;
import org.lectern.model.ScoreParts;
import org.lectern.model.ScoreParts.HybridScore;
import org.lectern.model.ScoreParts.LexicalScore;
import org.lectern.model.ScoreParts.SemanticScore;
import org.lectern.model.Source;
import org.lectern.model.Span;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A line of a journal: an answer with the ids of its passages, whose texts are in the commit.
 *
 * @param id id of the question
 * @param asked text that was searched for
 * @param session id of the question's session; null if it has none
 */
record JournalEntry(
        String id,
        String asked,
        @Nullable String session,
        List<String> why,
        List<HitEntry> hits,
        AnswerSummary summary) {

    JournalEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(summary);
        why = List.copyOf(why);
        hits = List.copyOf(hits);
    }

    /**
     * A hit. Its rank is its position in the list.
     *
     * @param passage id of the passage
     * @param same ids of passages with nearly the same text
     */
    record HitEntry(
            String passage,
            double score,
            ScoreEntry parts,
            List<Span> highlights,
            @Nullable Span answer,
            List<String> same) {}

    /** The parts of a score; exactly one of the three is not null. */
    record ScoreEntry(
            @Nullable LexicalScore words,
            @Nullable SemanticScore meaning,
            @Nullable HybridScore both) {

        static ScoreEntry of(ScoreParts parts) {
            return switch (parts) {
                case LexicalScore words -> new ScoreEntry(words, null, null);
                case SemanticScore meaning -> new ScoreEntry(null, meaning, null);
                case HybridScore both -> new ScoreEntry(null, null, both);
            };
        }

        ScoreParts toScoreParts() {
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

    static JournalEntry of(QuestionOutcome outcome) {
        Question question = outcome.question();
        return new JournalEntry(
                question.id(),
                question.searchText(),
                question.session(),
                outcome.answer().why(),
                outcome.answer().hits().stream().map(JournalEntry::hitEntry).toList(),
                AnswerSummary.of(outcome));
    }

    private static HitEntry hitEntry(Hit hit) {
        return new HitEntry(
                hit.passage().id(),
                hit.score(),
                ScoreEntry.of(hit.parts()),
                hit.highlights(),
                hit.answerSpan(),
                hit.duplicates().stream().map(Passage::id).toList());
    }

    /**
     * Restores the outcome.
     *
     * @param snapshot snapshot of the commit that the answer is from
     */
    QuestionOutcome outcome(Question question, Snapshot snapshot) {
        return new QuestionOutcome(question, answer(snapshot), summary.readings());
    }

    private Answer answer(Snapshot snapshot) {
        List<Hit> restored =
                IntStream.range(0, hits.size())
                        .mapToObj(i -> hit(i + 1, hits.get(i), snapshot))
                        .toList();
        return switch (summary.state()) {
            case FOUND -> new Answer.Found(restored, why, summary.how());
            case PARTLY -> new Answer.Partly(restored, why, summary.how());
            case NOT_FOUND -> new Answer.NotFound(restored, why, summary.how());
        };
    }

    private static Hit hit(int rank, HitEntry entry, Snapshot snapshot) {
        Passage passage = passage(entry.passage(), snapshot);
        return new Hit(
                rank,
                entry.score(),
                entry.parts().toScoreParts(),
                passage,
                source(passage, snapshot),
                entry.highlights(),
                entry.answer(),
                entry.same().stream().map(id -> passage(id, snapshot)).toList());
    }

    private static Source source(Passage passage, Snapshot snapshot) {
        return snapshot.catalogue()
                .entry(passage.source())
                .map(CatalogueEntry::source)
                .orElseThrow(() -> new IllegalStateException("the passage's source is unknown"));
    }

    private static Passage passage(String id, Snapshot snapshot) {
        return snapshot.store()
                .passage(id)
                .orElseThrow(() -> new IllegalStateException("the commit has no passage " + id));
    }
}
