package org.lectern.coverage;

import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Word;
import org.lectern.analysis.WordTokenizer;
import org.lectern.coverage.ReferenceLookup.ListedReference;
import org.lectern.format.CitationStyle;
import org.lectern.format.Labels;
import org.lectern.index.Snapshot;
import org.lectern.model.Question;
import org.lectern.search.GroupQuestionDetector;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Explains why no reading answers a question, and suggests further reading for it. */
public final class UnansweredQuestions {

    private static final String FOR_THE_GROUP = "A question for the group";
    private static final String OPINION_DETAIL =
            "it asks for an opinion or an experience, which no reading has";

    private final Snapshot snapshot;
    private final ReferenceLookup references;

    public UnansweredQuestions(Snapshot snapshot, ReferenceLookup references) {
        this.snapshot = snapshot;
        this.references = references;
    }

    /** Explains why a question has no answer. */
    public UnansweredQuestion explain(QuestionOutcome outcome) {
        Question question = outcome.question();
        boolean hasNearest = outcome.bestHit().isPresent();
        if (GroupQuestionDetector.isForGroup(question.searchText())) {
            return new UnansweredQuestion(question, FOR_THE_GROUP, OPINION_DETAIL, hasNearest);
        }
        return explainByWords(outcome);
    }

    private UnansweredQuestion explainByWords(QuestionOutcome outcome) {
        Set<String> unknown = unknownWords(outcome.question()).keySet();
        Optional<ListedReference> listed = references.firstContaining(unknown);
        String missing = unknown.isEmpty() ? "No passage is near enough" : "Missing words";
        return new UnansweredQuestion(
                outcome.question(),
                listed.isPresent() ? "Only in a reference list" : missing,
                listed.map(UnansweredQuestions::listedDetail)
                        .orElseGet(() -> String.join("; ", outcome.answer().why())),
                outcome.bestHit().isPresent());
    }

    /** Returns the question's words that no passage has, by their terms. */
    private Map<String, String> unknownWords(Question question) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Word word : WordTokenizer.contentWords(question.searchText())) {
            words.putIfAbsent(word.term(), word.surface());
        }
        Map<String, Integer> frequencies =
                snapshot.vocabulary().documentFrequencies(words.keySet());
        words.keySet().removeIf(term -> frequencies.getOrDefault(term, 0) > 0);
        return words;
    }

    private static String listedDetail(ListedReference entry) {
        return entryLabel(entry) + " has it in its title";
    }

    private static String entryLabel(ListedReference entry) {
        return "entry %d in %s".formatted(entry.number(), CitationStyle.shortForm(entry.reading()));
    }

    /** Suggests a reference for a question. */
    public Optional<FurtherReading> furtherReading(Question question) {
        return references
                .bestMatch(question.searchText())
                .map(entry -> furtherReading(question, entry));
    }

    /** Suggests references for some questions, each reference once. */
    public List<FurtherReading> furtherReading(List<QuestionOutcome> outcomes) {
        Set<ListedReference> suggested = new LinkedHashSet<>();
        return outcomes.stream()
                .map(QuestionOutcome::question)
                .flatMap(question ->
                        references.bestMatch(question.searchText()).filter(suggested::add).stream()
                                .map(entry -> furtherReading(question, entry)))
                .toList();
    }

    private static FurtherReading furtherReading(Question question, ListedReference entry) {
        String title = entry.reference().title();
        String year = entry.reference().year() == null ? "" : " (" + entry.reference().year() + ")";
        return new FurtherReading(
                question,
                (title == null ? entry.reference().text() : title) + year,
                Labels.capitalised(entryLabel(entry)),
                urlOf(entry));
    }

    private static @Nullable String urlOf(ListedReference entry) {
        if (entry.reference().doi() != null) {
            return "https://doi.org/" + entry.reference().doi();
        }
        if (entry.reference().arxiv() != null) {
            return "https://arxiv.org/abs/" + entry.reference().arxiv();
        }
        return null;
    }
}
