package org.lectern.report.diff;

import org.jspecify.annotations.Nullable;
import org.lectern.format.Labels;
import org.lectern.format.MarkdownEscaper;
import org.lectern.report.diff.ChangeCause.Basis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Renders a report diff as Markdown: changed readings, changed questions, unchanged questions. */
public final class MarkdownDiff {

    private final ReportDiff diff;
    private final StringBuilder out = new StringBuilder();

    private MarkdownDiff(ReportDiff diff) {
        this.diff = diff;
    }

    /** Returns the Markdown text. */
    public static String of(ReportDiff diff) {
        MarkdownDiff renderer = new MarkdownDiff(diff);
        renderer.header();
        for (Verdict verdict : Verdict.values()) {
            if (verdict != Verdict.SAME) {
                renderer.section(verdict);
            }
        }
        renderer.unchanged();
        return renderer.out.toString();
    }

    private void header() {
        line("# What changed in the answers");
        line("");
        line("From " + index(diff.from()) + " to " + index(diff.to()) + ".");
        readings("Added", diff.readings().added());
        readings("Removed", diff.readings().removed());
        readings("Changed", diff.readings().changed());
        diff.settings().forEach(this::setting);
        line("");
        line(countsByVerdict() + ".");
    }

    private String countsByVerdict() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> diff.count(verdict) + " " + name(verdict))
                .collect(Collectors.joining(", "));
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

    private void readings(String label, List<String> ids) {
        if (!ids.isEmpty()) {
            line("");
            line(label + ":");
            line("");
        }
        for (String id : ids) {
            line("- " + reading(id, diff.titles().get(id)));
        }
    }

    private static String reading(String id, @Nullable String title) {
        String name = MarkdownEscaper.inline(id);
        return title == null ? name : "*" + MarkdownEscaper.inline(title) + "* (" + name + ")";
    }

    private void setting(String name, List<String> values) {
        line("");
        line(
                "Setting changed: %s was %s and is now %s."
                        .formatted(
                                MarkdownEscaper.inline(name),
                                MarkdownEscaper.inline(values.getFirst()),
                                MarkdownEscaper.inline(values.getLast())));
    }

    private void section(Verdict verdict) {
        List<QuestionChange> changes = diff.withVerdict(verdict);
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
        change.causes().forEach(cause -> line("- " + cause(cause)));
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
            return reading + " was " + how + ", which changed the weights of words";
        }
        String page = cause.page() == null ? "" : ", p. " + cause.page();
        return reading + page + ", was " + how;
    }

    private void unchanged() {
        List<QuestionChange> same = diff.withVerdict(Verdict.SAME);
        if (!same.isEmpty()) {
            line("");
            line("## Same");
            line("");
            line(
                    Labels.count(same.size(), "question is", "questions are")
                            + " answered as before.");
            moved(same.stream().filter(QuestionChange::moved).count());
        }
    }

    private void moved(long questions) {
        if (questions > 0) {
            line(
                    "For %d of them other passages are shown, or in another order, since the weights"
                                    .formatted(questions)
                            + " of words depend on all readings.");
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
