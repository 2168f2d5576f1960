package org.lectern.report.diff;

import org.jspecify.annotations.Nullable;
import org.lectern.format.Labels;
import org.lectern.format.MarkdownEscaper;
import org.lectern.report.diff.ChangeCause.Basis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A difference as Markdown: what changed of the readings, then of each question, then a count. */
public final class MarkdownDiff {

    private final ReportDiff difference;
    private final StringBuilder out = new StringBuilder();

    private MarkdownDiff(ReportDiff difference) {
        this.difference = difference;
    }

    public static String of(ReportDiff difference) {
        MarkdownDiff rendering = new MarkdownDiff(difference);
        rendering.header();
        for (Verdict verdict : Verdict.values()) {
            if (verdict != Verdict.SAME) {
                rendering.section(verdict);
            }
        }
        rendering.unchanged();
        return rendering.out.toString();
    }

    private void header() {
        line("# What changed in the answers");
        line("");
        line("From " + index(difference.from()) + " to " + index(difference.to()) + ".");
        readings("Added", difference.readings().added());
        readings("Removed", difference.readings().removed());
        readings("Changed", difference.readings().changed());
        difference.settings().forEach(this::setting);
        line("");
        line(
                Arrays.stream(Verdict.values())
                                .map(verdict -> difference.count(verdict) + " " + name(verdict))
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private static String index(ReportDiff.IndexInfo index) {
        return "index %s (%s, %s)"
                .formatted(
                        index.commit(),
                        Labels.count(index.readings(), "reading", "readings"),
                        Labels.count(index.passages(), "passage", "passages"));
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private void readings(String what, List<String> ids) {
        if (!ids.isEmpty()) {
            line("");
            line(what + ":");
            line("");
        }
        for (String id : ids) {
            line("- " + reading(id, difference.titles().get(id)));
        }
    }

    private static String reading(String id, @Nullable String title) {
        String name = MarkdownEscaper.inline(id);
        return title == null ? name : "*" + MarkdownEscaper.inline(title) + "* (" + name + ")";
    }

    private void setting(String name, List<String> values) {
        line("");
        line(
                "Asked otherwise: %s was %s and is %s."
                        .formatted(
                                MarkdownEscaper.inline(name),
                                MarkdownEscaper.inline(values.getFirst()),
                                MarkdownEscaper.inline(values.getLast())));
    }

    private void section(Verdict verdict) {
        List<QuestionChange> changes = difference.withVerdict(verdict);
        if (!changes.isEmpty()) {
            line("");
            line("## " + Labels.capitalised(name(verdict)));
        }
        changes.forEach(this::change);
    }

    private void change(QuestionChange change) {
        line("");
        line("### " + MarkdownEscaper.inline(change.question()));
        line("");
        line(states(change) + ".");
        for (ChangeCause cause : change.causes()) {
            line("- " + cause(cause));
        }
        if (change.quote() != null) {
            line("");
            line("> " + MarkdownEscaper.line(change.quote()));
        }
    }

    private static String states(QuestionChange change) {
        ReportedState before = change.before();
        ReportedState after = change.after();
        if (before == null) {
            return "Not asked before; now " + lowerCase(after);
        }
        if (after == null) {
            return "Not asked any more; it was " + lowerCase(before);
        }
        return before == after
                ? after.label() + " as before, on other evidence"
                : before.label() + " before, now " + lowerCase(after);
    }

    private static String lowerCase(@Nullable ReportedState state) {
        return state == null ? "" : state.label().toLowerCase(Locale.ROOT);
    }

    private static String cause(ChangeCause cause) {
        String reading = reading(cause.reading(), cause.title());
        String how = cause.how().name().toLowerCase(Locale.ROOT);
        if (cause.by() == Basis.WEIGHT) {
            return reading + " was " + how + ", and words weigh differently since";
        }
        String place = cause.page() == null ? "" : ", p. " + cause.page();
        return reading + place + ", was " + how;
    }

    private void unchanged() {
        List<QuestionChange> same = difference.withVerdict(Verdict.SAME);
        if (same.isEmpty()) {
            return;
        }
        long moved = same.stream().filter(QuestionChange::moved).count();
        line("");
        line("## Same");
        line("");
        line(Labels.count(same.size(), "question is", "questions are") + " answered as before.");
        if (moved > 0) {
            line(
                    "Other passages are shown, or in another order, for %d of them: words weigh as"
                                    .formatted(moved)
                            + " all readings use them.");
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
