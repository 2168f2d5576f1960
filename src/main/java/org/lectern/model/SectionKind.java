package org.lectern.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What part of a paper a section is, told from its heading. Only words that papers of many fields
 * use alike tell it; a heading that names what the paper is about tells nothing, and its section is
 * {@link #OTHER} unless a heading below it says more.
 */
public enum SectionKind {
    ABSTRACT,
    INTRODUCTION,
    /** What must be known first: preliminaries, notation, motivation. */
    BACKGROUND,
    /** What others did. */
    RELATED_WORK,
    /** What was made and how: method, architecture, algorithm, implementation. */
    DESIGN,
    /** How well it does: experiments, measurements, results. */
    EVALUATION,
    /** What follows from it: limitations, experience, lessons. */
    DISCUSSION,
    /** What is left of it: summary, future work, open problems. */
    CONCLUSION,
    OTHER;

    private static final Pattern NUMBER =
            Pattern.compile("^(?:(?:\\d+(?:\\.\\d+)*|[ivx]+|[a-z](?:\\.\\d+)*)[.):]?\\s+)+");

    /** A heading of more words says what is found, not where in the paper it stands. */
    private static final int LONG = 6;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    /** Headings that mean what they say only where they say nothing else. */
    private static final Map<String, SectionKind> WHOLE =
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

    /** Words that tell wherever they stand in a heading; the first of several does. */
    private static final Map<String, SectionKind> WORDS = words();

    /**
     * The kind of a section.
     *
     * @param headings outermost first; the first that tells a kind does
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
        SectionKind whole = WHOLE.get(String.join(" ", words));
        return whole != null ? whole : ofWords(words);
    }

    private static SectionKind ofWords(List<String> heading) {
        return heading.stream()
                .limit(heading.size() > LONG ? 0 : LONG)
                .map(word -> WORDS.getOrDefault(word, OTHER))
                .filter(kind -> kind != OTHER)
                .findFirst()
                .orElse(OTHER);
    }

    private static Map<String, SectionKind> words() {
        Map<String, SectionKind> words = new HashMap<>();
        put(words, INTRODUCTION, "introduction");
        put(words, BACKGROUND, "background", "preliminaries", "motivation", "prerequisites");
        put(words, BACKGROUND, "notation", "notations", "terminology");
        put(words, RELATED_WORK, "related", "literature");
        put(words, DESIGN, "design", "architecture", "approach", "methodology");
        put(words, DESIGN, "method", "methods", "algorithm", "algorithms");
        put(words, DESIGN, "protocol", "protocols");
        put(words, DESIGN, "implementation", "implementations", "implementing");
        put(words, EVALUATION, "evaluation", "evaluations", "empirical");
        put(words, EVALUATION, "experiment", "experiments", "experimental");
        put(words, EVALUATION, "performance", "benchmark", "benchmarks", "microbenchmarks");
        put(words, EVALUATION, "measurement", "measurements", "simulation", "simulations");
        put(words, EVALUATION, "ablation", "ablations");
        put(words, DISCUSSION, "discussion", "limitations", "experience", "experiences", "lessons");
        put(words, CONCLUSION, "conclusion", "conclusions", "concluding", "summary");
        put(words, CONCLUSION, "future", "outlook");
        return Map.copyOf(words);
    }

    private static void put(Map<String, SectionKind> all, SectionKind kind, String... words) {
        for (String word : words) {
            all.put(word, kind);
        }
    }
}
