package org.lectern.format;

import org.lectern.model.Answer;
import org.lectern.model.Hit;
import org.lectern.model.ScoreParts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Formats hits and answers for the terminal. */
public final class TextFormatter {

    private static final String BOLD = "\u001b[1m";
    private static final String MATCHED = "\u001b[1;33m";
    private static final String PLAIN = "\u001b[0m";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int WIDTH = 92;

    private final boolean color;
    private final boolean explain;

    /**
     * Creates a formatter.
     *
     * @param color whether to mark matches by ANSI colours instead of asterisks
     * @param explain whether to show the components of scores
     */
    public TextFormatter(boolean color, boolean explain) {
        this.color = color;
        this.explain = explain;
    }

    public String render(Answer answer) {
        String state = Labels.state(answer.state()) + " in the readings";
        String why = answer.why().isEmpty() ? "" : " (" + String.join("; ", answer.why()) + ")";
        boolean nearest = answer instanceof Answer.NotFound && !answer.hits().isEmpty();
        return bold(state)
                + why
                + "\n"
                + (nearest ? "Nearest, may not answer:\n" : "")
                + render(answer.hits());
    }

    public String render(List<Hit> hits) {
        StringBuilder out = new StringBuilder();
        hits.forEach(hit -> out.append('\n').append(render(hit)));
        return out.toString();
    }

    private String render(Hit hit) {
        String byline = SourceLabels.byline(hit.source());
        return "%d. %s%s\n   %s  [%s]\n%s%s\n"
                .formatted(
                        hit.rank(),
                        bold(SourceLabels.title(hit.source())),
                        byline.isEmpty() ? "" : " (" + byline + ")",
                        SourceLabels.location(hit),
                        String.format(Locale.ROOT, "%.2f", hit.score()),
                        explain ? "   " + explanation(hit.parts()) + "\n" : "",
                        wrap(HighlightedText.render(hit, this::fragment)));
    }

    private String fragment(HighlightedText.Fragment fragment) {
        if (!fragment.matched()) {
            return fragment.text();
        }
        return color ? MATCHED + fragment.text() + PLAIN : "*" + fragment.text() + "*";
    }

    private static String explanation(ScoreParts parts) {
        return switch (parts) {
            case ScoreParts.LexicalScore p ->
                    String.format(Locale.ROOT, "lexical: BM25 %.2f", p.bm25());
            case ScoreParts.SemanticScore p ->
                    String.format(
                            Locale.ROOT,
                            "semantic: passage %.3f, nearest sentence %.3f",
                            p.passage(),
                            p.sentence());
            case ScoreParts.HybridScore p ->
                    String.format(
                            Locale.ROOT,
                            "lexical %.3f (BM25 %.2f of about %.2f) + semantic %.3f (passage %.3f,"
                                    + " nearest sentence %.3f)",
                            p.words(),
                            p.bm25(),
                            p.ceiling(),
                            p.meaning(),
                            p.passage(),
                            p.sentence());
        };
    }

    private String bold(String text) {
        return color ? BOLD + text + PLAIN : text;
    }

    /** Wraps at blanks; escape sequences have no width. */
    private static String wrap(String text) {
        StringBuilder out = new StringBuilder("   ");
        int column = 0;
        for (String word : SPACE.splitAsStream(text.strip()).toList()) {
            int width = word.replaceAll("\u001b\\[[0-9;]*m", "").length();
            if (column > 0 && column + 1 + width > WIDTH) {
                out.append("\n   ");
                column = 0;
            }
            out.append(column == 0 ? "" : " ").append(word);
            column += width + 1;
        }
        return out.toString();
    }
}
