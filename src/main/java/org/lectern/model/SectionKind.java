package org.lectern.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The kind of a paper's section, recognised by its heading. Only words that papers of many fields
 * share are recognised; a section whose heading names the paper's subject is {@link #OTHER}, unless
 * the heading of a subsection says more.
 */
public enum SectionKind {
    ABSTRACT,
    INTRODUCTION,
    /** Preliminaries, notation, motivation. */
    BACKGROUND,
    RELATED_WORK,
    /** Method, architecture, algorithm, implementation. */
    DESIGN,
    /** Experiments, measurements, results. */
    EVALUATION,
    /** Limitations, experience, lessons. */
    DISCUSSION,
    /** Summary, future work, open problems. */
    CONCLUSION,
    OTHER;

    private static final Pattern NUMBER =
            Pattern.compile("^(?:(?:\\d+(?:\\.\\d+)*|[ivx]+|[a-z](?:\\.\\d+)*)[.):]?\\s+)+");

    /** A longer heading states a result rather than the section's role. */
    private static final int MAX_HEADING_WORDS = 6;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    /** Headings that are recognised only as a whole. */
    private static final Map<String, SectionKind> KIND_BY_HEADING =
            Map.ofEntries(
                    Map.entry("abstract", ABSTRACT),
                    Map.entry("definitions", BACKGROUND),
                    Map.entry("problem statement", BACKGROUND),
                    Map.entry("the problem", BACKGROUND),
                    Map.entry("prior work", RELATED_WORK),
                    Map.entry("previous work", RELATED_WORK),
                    Map.entry("other work", RELATED_WORK),
                    Map.entry("model", DESIGN),
                    Map.entry("the model", DESIGN),
                    Map.entry("the basic model", DESIGN),
                    Map.entry("our model", DESIGN),
                    Map.entry("system model", DESIGN),
                    Map.entry("system overview", DESIGN),
                    Map.entry("results", EVALUATION),
                    Map.entry("main results", EVALUATION),
                    Map.entry("results and discussion", EVALUATION),
                    Map.entry("results and analysis", EVALUATION),
                    Map.entry("implementation and evaluation", EVALUATION),
                    Map.entry("open questions", CONCLUSION),
                    Map.entry("open problems", CONCLUSION));

    /** Words that are recognised anywhere in a heading; the first of several decides. */
    private static final Map<String, SectionKind> KIND_BY_WORD = kindsByWord();

    /**
     * Returns the kind of a section.
     *
     * @param headings outermost first; the first that is recognised decides
     */
    public static SectionKind of(List<String> headings) {
        return headings.stream()
                .map(SectionKind::ofHeading)
                .filter(kind -> kind != OTHER)
                .findFirst()
                .orElse(OTHER);
    }

    private static SectionKind ofHeading(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT).strip();
        List<String> words =
                BETWEEN_WORDS
                        .splitAsStream(NUMBER.matcher(lower).replaceFirst(""))
                        .filter(word -> !word.isEmpty())
                        .toList();
        SectionKind whole = KIND_BY_HEADING.get(String.join(" ", words));
        return whole != null ? whole : ofWords(words);
    }

    private static SectionKind ofWords(List<String> heading) {
        return heading.stream()
                .limit(heading.size() > MAX_HEADING_WORDS ? 0 : MAX_HEADING_WORDS)
                .map(word -> KIND_BY_WORD.getOrDefault(word, OTHER))
                .filter(kind -> kind != OTHER)
                .findFirst()
                .orElse(OTHER);
    }

    private static Map<String, SectionKind> kindsByWord() {
        Map<String, SectionKind> words = new HashMap<>();
        putAll(words, INTRODUCTION, "introduction");
        putAll(words, BACKGROUND, "background", "preliminaries", "motivation", "prerequisites");
        putAll(words, BACKGROUND, "notation", "notations", "terminology");
        putAll(words, RELATED_WORK, "related", "literature");
        putAll(words, DESIGN, "design", "architecture", "approach", "methodology");
        putAll(words, DESIGN, "method", "methods", "algorithm", "algorithms");
        putAll(words, DESIGN, "protocol", "protocols");
        putAll(words, DESIGN, "implementation", "implementations", "implementing");
        putAll(words, EVALUATION, "evaluation", "evaluations", "empirical");
        putAll(words, EVALUATION, "experiment", "experiments", "experimental");
        putAll(words, EVALUATION, "performance", "benchmark", "benchmarks", "microbenchmarks");
        putAll(words, EVALUATION, "measurement", "measurements", "simulation", "simulations");
        putAll(words, EVALUATION, "ablation", "ablations");
        putAll(
                words,
                DISCUSSION,
                "discussion",
                "limitations",
                "experience",
                "experiences",
                "lessons");
        putAll(words, CONCLUSION, "conclusion", "conclusions", "concluding", "summary");
        putAll(words, CONCLUSION, "future", "outlook");
        return Map.copyOf(words);
    }

    private static void putAll(Map<String, SectionKind> all, SectionKind kind, String... words) {
        for (String word : words) {
            all.put(word, kind);
        }
    }
}
