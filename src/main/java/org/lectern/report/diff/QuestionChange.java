package org.lectern.report.diff;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A question in two reports.
 *
 * @param before state of its answer; null where it was not asked
 * @param after state of its answer; null where it is not asked any more
 * @param moved whether other passages are shown, or in another order
 * @param causes what changed it; none where it is the same, or asked in one report only
 * @param quote the sentence that is nearest, of what is new or lost; of what changed otherwise,
 *     that of the reading that changed it; null where there is none
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
