package org.lectern.web.coverage;

import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Word;
import org.lectern.analysis.Words;
import org.lectern.index.Snapshot;
import org.lectern.model.Question;
import org.lectern.report.Links;
import org.lectern.search.QuestionKind;
import org.lectern.web.answers.Outcome;
import org.lectern.web.coverage.CoveragePage.Gap;
import org.lectern.web.coverage.CoveragePage.Next;
import org.lectern.web.coverage.ReferenceShelf.Named;
import org.lectern.web.page.Citing;
import org.lectern.web.page.InWords;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says why no reading answers a question, and what the readings themselves would have one read. */
final class Gaps {

    private final Snapshot snapshot;
    private final ReferenceShelf shelf;

    Gaps(Snapshot snapshot, ReferenceShelf shelf) {
        this.snapshot = snapshot;
        this.shelf = shelf;
    }

    Gap gap(Outcome outcome) {
        Question question = outcome.question();
        String href = Links.question(question.id());
        @Nullable String nearest = outcome.best().isEmpty() ? null : href;
        Map<String, String> unknown = unknown(question);
        Optional<Named> listed = shelf.having(unknown.keySet());
        if (QuestionKind.isForTheGroup(question.asked())) {
            return new Gap(
                    question.text(),
                    href,
                    "A question for the group",
                    "it asks for an opinion or an experience, which no reading has",
                    nearest);
        }
        if (listed.isPresent()) {
            return new Gap(
                    question.text(),
                    href,
                    "Only in a reference list",
                    listed(listed.get()),
                    nearest);
        }
        String why = String.join("; ", outcome.answer().why());
        return new Gap(
                question.text(),
                href,
                unknown.isEmpty() ? "No passage is near enough" : "Missing words",
                why,
                nearest);
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

    /** What to read next for these questions, each entry once. */
    List<Next> next(List<Outcome> gaps) {
        Set<Named> named = new LinkedHashSet<>();
        return gaps.stream()
                .map(Outcome::question)
                .flatMap(question ->
                        shelf.about(question.asked()).filter(named::add).stream()
                                .map(entry -> next(question, entry)))
                .toList();
    }

    private static Next next(Question question, Named entry) {
        String title = entry.reference().title();
        String year = entry.reference().year() == null ? "" : " (" + entry.reference().year() + ")";
        return new Next(
                (title == null ? entry.reference().text() : title) + year,
                question.text(),
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
