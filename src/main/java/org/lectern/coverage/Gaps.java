package org.lectern.coverage;

import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Word;
import org.lectern.analysis.Words;
import org.lectern.coverage.ReferenceShelf.Named;
import org.lectern.index.Snapshot;
import org.lectern.model.Question;
import org.lectern.quoting.Citing;
import org.lectern.quoting.InWords;
import org.lectern.search.QuestionKind;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says why no reading answers a question, and what the readings themselves would have one read. */
public final class Gaps {

    private static final String FOR_THE_GROUP = "A question for the group";
    private static final String NO_READING_HAS =
            "it asks for an opinion or an experience, which no reading has";

    private final Snapshot snapshot;
    private final ReferenceShelf shelf;

    public Gaps(Snapshot snapshot, ReferenceShelf shelf) {
        this.snapshot = snapshot;
        this.shelf = shelf;
    }

    /** Why a question has no answer. */
    public Gap gap(Outcome outcome) {
        Question question = outcome.question();
        boolean near = outcome.best().isPresent();
        Map<String, String> unknown = unknown(question);
        Optional<Named> listed = shelf.having(unknown.keySet());
        if (QuestionKind.isForTheGroup(question.asked())) {
            return new Gap(question, FOR_THE_GROUP, NO_READING_HAS, near);
        }
        if (listed.isPresent()) {
            return new Gap(question, "Only in a reference list", listed(listed.get()), near);
        }
        String why = String.join("; ", outcome.answer().why());
        String reason = unknown.isEmpty() ? "No passage is near enough" : "Missing words";
        return new Gap(question, reason, why, near);
    }

    /** Words that no passage has, by their terms. */
    private Map<String, String> unknown(Question question) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Word word : Words.contentOf(question.asked())) {
            words.putIfAbsent(word.term(), word.surface());
        }
        Map<String, Integer> frequencies = snapshot.documentFrequencies(words.keySet());
        words.keySet().removeIf(term -> frequencies.getOrDefault(term, 0) > 0);
        return words;
    }

    private static String listed(Named entry) {
        return entry(entry) + " has it in its title";
    }

    private static String entry(Named entry) {
        return "entry %d in %s".formatted(entry.number(), Citing.briefly(entry.reading()));
    }

    /** What to read next for a question. */
    public Optional<FurtherReading> next(Question question) {
        return shelf.about(question.asked()).map(entry -> next(question, entry));
    }

    /** What to read next for these questions, each entry once. */
    public List<FurtherReading> next(List<Outcome> gaps) {
        Set<Named> named = new LinkedHashSet<>();
        return gaps.stream()
                .map(Outcome::question)
                .flatMap(question ->
                        shelf.about(question.asked()).filter(named::add).stream()
                                .map(entry -> next(question, entry)))
                .toList();
    }

    private static FurtherReading next(Question question, Named entry) {
        String title = entry.reference().title();
        String year = entry.reference().year() == null ? "" : " (" + entry.reference().year() + ")";
        return new FurtherReading(
                question,
                (title == null ? entry.reference().text() : title) + year,
                InWords.capitalised(entry(entry)),
                address(entry));
    }

    /** Where the entry itself says that it can be found. */
    private static @Nullable String address(Named entry) {
        if (entry.reference().doi() != null) {
            return "https://doi.org/" + entry.reference().doi();
        }
        if (entry.reference().arxiv() != null) {
            return "https://arxiv.org/abs/" + entry.reference().arxiv();
        }
        return null;
    }
}
