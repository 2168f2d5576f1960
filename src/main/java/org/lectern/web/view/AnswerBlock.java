package org.lectern.web.view;

import org.jspecify.annotations.Nullable;
import org.lectern.format.CitationStyle;
import org.lectern.format.Labels;
import org.lectern.format.Quotation;
import org.lectern.model.Answer;
import org.lectern.model.AnswerState;
import org.lectern.model.Hit;
import org.lectern.model.Reading;

/**
 * An answer with its state, its best sentence and the source.
 *
 * @param state never {@link AnswerState#NOT_FOUND}
 * @param label of the state
 * @param note the reasons for the state, or that the sentence is quoted
 * @param beforeTitle the part of the citation before the title: authors and year
 * @param afterTitle the part of the citation after the title: the year, if there are no authors
 * @param similar a similar question of the notes; null if there is none
 */
public record AnswerBlock(
        AnswerState state,
        String label,
        String note,
        Quotation quotation,
        String beforeTitle,
        String title,
        String afterTitle,
        PassageCard card,
        @Nullable LabelledLink similar) {

    /**
     * Returns the block of an answer that is found, in whole or in part.
     *
     * @param hit a hit of a reading, with an answer span
     * @param card the hit's card
     */
    public static AnswerBlock of(Hit hit, Answer answer, PassageCard card) {
        if (!(hit.source() instanceof Reading reading)) {
            throw new IllegalStateException("the hit is not of a reading");
        }
        return new AnswerBlock(
                answer.state(),
                Labels.state(answer.state()),
                answer.why().isEmpty() ? "quoted word for word" : String.join("; ", answer.why()),
                card.quotation().answerOnly(),
                CitationStyle.beforeTitle(reading),
                reading.title(),
                CitationStyle.afterTitle(reading),
                card,
                null);
    }

    /** Returns a copy with a similar question. */
    public AnswerBlock withSimilar(@Nullable LabelledLink question) {
        return new AnswerBlock(
                state, label, note, quotation, beforeTitle, title, afterTitle, card, question);
    }
}
