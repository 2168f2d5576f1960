package org.lectern.search;

import org.lectern.analysis.Word;
import org.lectern.analysis.WordTokenizer;
import org.lectern.model.Span;
import org.lectern.query.ParsedQuery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the words of a text that match a query, with the analysis that the index uses. */
final class Highlighter {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Set<String> terms;
    private final List<Pattern> patterns;

    Highlighter(ParsedQuery query) {
        this.terms = query.words().stream().map(Word::term).collect(Collectors.toSet());
        this.patterns = query.highlightPatterns();
    }

    /** Returns the matching words in order; they do not overlap. */
    List<Span> highlight(String text) {
        List<Span> spans = new ArrayList<>();
        for (Word word : WordTokenizer.tokenize(text)) {
            if (terms.contains(word.term())) {
                spans.add(word.span());
            }
        }
        if (!patterns.isEmpty()) {
            addPatternMatches(text, spans);
        }
        return List.copyOf(spans);
    }

    private void addPatternMatches(String text, List<Span> spans) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            Span span = new Span(words.start(), words.end());
            boolean matches = patterns.stream().anyMatch(p -> p.matcher(words.group()).matches());
            if (matches && spans.stream().noneMatch(span::overlaps)) {
                spans.add(span);
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
    }
}
