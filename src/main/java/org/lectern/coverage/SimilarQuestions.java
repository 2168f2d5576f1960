package org.lectern.coverage;

import org.lectern.analysis.Word;
import org.lectern.analysis.WordTokenizer;
import org.lectern.model.Catalogue;
import org.lectern.model.Question;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds questions of the notes that are similar to another, by the words they share. */
public final class SimilarQuestions {

    /** Jaccard similarity from which on questions are similar. */
    private static final double MIN_SIMILARITY = .5;

    /** Words that similar questions must share; a single one says too little. */
    private static final int MIN_SHARED_WORDS = 2;

    private final Map<Question, Set<String>> termsByQuestion = new LinkedHashMap<>();

    /** Prepares all questions of a catalogue's notes. */
    SimilarQuestions(Catalogue catalogue) {
        new NotesQuestions(catalogue)
                .of(List.of(), false)
                .forEach(question -> termsByQuestion.put(question, terms(question.searchText())));
    }

    private static Set<String> terms(String question) {
        return WordTokenizer.contentWords(question).stream()
                .map(Word::term)
                .collect(Collectors.toSet());
    }

    /** Returns other questions that are similar, in the order of the notes. */
    public List<Question> similarTo(Question question) {
        return similarToText(question.searchText()).stream()
                .filter(other -> !other.id().equals(question.id()))
                .toList();
    }

    /** Returns questions that are similar to a text, in the order of the notes. */
    public List<Question> similarToText(String text) {
        Set<String> terms = terms(text);
        return termsByQuestion.entrySet().stream()
                .filter(other -> isSimilar(terms, other.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isSimilar(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        int all = one.size() + other.size() - shared.size();
        return shared.size() >= MIN_SHARED_WORDS && shared.size() >= MIN_SIMILARITY * all;
    }
}
