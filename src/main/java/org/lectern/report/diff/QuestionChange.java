package org.lectern.report.diff;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The change of a question's answer between two reports.
 *
 * @param before state of the older answer, {@code failed} if the question could not be searched
 *     for; null if the older report does not have the question
 * @param after state of the newer answer; null if the newer report does not have the question
 * @param moved whether other passages are shown, or in another order
 * @param causes readings that caused the change; empty if the answer is the same, or if only one
 *     report has the question
 * @param quote best sentence of a new or lost answer, or of a reading that caused another change;
 *     null if there is none
 */
public record QuestionChange(
        String id,
        String question,
        @Nullable String session,
        Verdict verdict,
        @Nullable ReportedState before,
        @Nullable ReportedState after,
        boolean moved,
        List<ChangeCause> causes,
        @Nullable String quote) {

    public QuestionChange {
        causes = List.copyOf(causes);
    }
}
