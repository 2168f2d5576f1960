package org.lectern.web.answers;

import org.lectern.analysis.Word;
import org.lectern.analysis.Words;
import org.lectern.model.Catalogue;
import org.lectern.model.Question;
import org.lectern.report.NotesQuestions;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds questions of the notes that ask nearly the same, by the words that they share. */
public final class AlsoAsked {

    /** Words that two questions share, of all that either has. */
    private static final double SAME = .5;

    /** One shared word says too little. */
    private static final int SHARED = 2;

    private final Map<Question, Set<String>> asked = new LinkedHashMap<>();

    /** Over all questions of one commit's notes. */
    AlsoAsked(Catalogue catalogue) {
        new NotesQuestions(catalogue)
                .of(List.of(), false)
                .forEach(question -> asked.put(question, terms(question.asked())));
    }

    private static Set<String> terms(String question) {
        return Words.contentOf(question).stream().map(Word::term).collect(Collectors.toSet());
    }

    /** Other questions that ask nearly the same, in the order of the notes. */
    public List<Question> as(Question question) {
        return like(question.asked()).stream()
                .filter(other -> !other.id().equals(question.id()))
                .toList();
    }

    /** Questions of the notes that ask nearly the same as a text, in the order of the notes. */
    public List<Question> like(String text) {
        Set<String> terms = terms(text);
        return asked.entrySet().stream()
                .filter(other -> same(terms, other.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Jaccard's coefficient. */
    private static boolean same(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        int all = one.size() + other.size() - shared.size();
        return shared.size() >= SHARED && shared.size() >= SAME * all;
    }
}
