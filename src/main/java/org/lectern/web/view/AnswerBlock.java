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
 * An answer's state and its best sentence.
 *
 * @param state never {@link AnswerState#NOT_FOUND}
 * @param label in words
 * @param note on what the state rests
 * @param beforeTitle the title: who wrote it and when
 * @param afterTitle the title: when, where nobody is known to have written it
 * @param similar a question of the group's that asks the same; null where there is none
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
     * The block of an answer that is one.
     *
     * @param hit of a reading, with the sentence that answers
     * @param card of the hit
     */
    public static AnswerBlock of(Hit hit, Answer answer, PassageCard card) {
        if (!(hit.source() instanceof Reading reading)) {
            throw new IllegalStateException("an answer that is of no reading");
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

    /** The same beside a question that is near to it. */
    public AnswerBlock withSimilar(@Nullable LabelledLink question) {
        return new AnswerBlock(
                state, label, note, quotation, beforeTitle, title, afterTitle, card, question);
    }
}
