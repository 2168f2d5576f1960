package org.lectern.report.render;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.coverage.UnansweredQuestion;
import org.lectern.format.CitationStyle;
import org.lectern.format.Labels;
import org.lectern.format.Links;
import org.lectern.format.Quotation;
import org.lectern.format.SourceLabels;
import org.lectern.model.Hit;
import org.lectern.model.Item;
import org.lectern.model.Locator;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.report.Report;
import org.lectern.report.render.ReportPage.EmbeddedImage;
import org.lectern.report.render.ReportPage.QuestionEntry;
import org.lectern.report.render.ReportPage.QuotedPassage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the entries of questions on a report's page. */
final class QuestionEntryBuilder {

    private final Report report;
    private final PassageImages images;
    private final UnansweredLookup unanswered;
    private final List<String> searchNotes;
    private final Map<String, Item> items;

    QuestionEntryBuilder(Report report, PassageImages images) {
        this.report = report;
        this.images = images;
        this.unanswered = new UnansweredLookup(report);
        this.searchNotes = report.commonSearchNotes();
        this.items = items();
    }

    private Map<String, Item> items() {
        Map<String, Item> items = new HashMap<>();
        report.sessions().stream()
                .flatMap(session -> session.topics().stream())
                .flatMap(topic -> topic.items().stream())
                .flatMap(Item::flattened)
                .forEach(item -> items.putIfAbsent(item.id(), item));
        return items;
    }

    /** Returns the HTML id of a question's entry. */
    static String anchor(Question question) {
        return "q-" + Links.anchor(question.id());
    }

    QuestionEntry build(Question question) {
        QuestionOutcome outcome = report.outcome(question);
        List<Hit> hits = outcome.answer().hits();
        return new QuestionEntry(
                anchor(question),
                outcome.state(),
                Labels.state(outcome.state()),
                outcome.isAnswered(),
                ReportPageBuilder.isPoint(question),
                question.text(),
                context(question),
                reason(outcome),
                hits.stream().map(QuestionEntryBuilder::quote).toList(),
                image(outcome),
                unanswered.furtherReading(outcome).orElse(null),
                searchNotes(outcome));
    }

    /** Returns the image of the best passage, if the question is answered. */
    private @Nullable EmbeddedImage image(QuestionOutcome outcome) {
        return outcome.answer().hits().stream()
                .limit(outcome.isAnswered() ? 1 : 0)
                .flatMap(hit -> images.of(hit, report.snapshot()).stream())
                .findFirst()
                .orElse(null);
    }

    /** Returns the points below the question in the notes, unless they have their own entries. */
    private List<String> context(Question question) {
        @Nullable Item item = items.get(question.id());
        return item == null || report.settings().points()
                ? List.of()
                : item.items().stream()
                        .filter(child -> child.kind() == Item.Kind.POINT)
                        .map(Item::text)
                        .toList();
    }

    private String reason(QuestionOutcome outcome) {
        return unanswered
                .find(outcome)
                .map(UnansweredQuestion::sentence)
                .orElseGet(() -> Labels.sentence(outcome.answer().why()));
    }

    private String searchNotes(QuestionOutcome outcome) {
        List<String> ownNotes = new ArrayList<>(outcome.answer().how());
        ownNotes.removeAll(searchNotes);
        return String.join(" ", ownNotes);
    }

    private static QuotedPassage quote(Hit hit) {
        if (!(hit.source() instanceof Reading reading)
                || !(hit.passage().locator() instanceof Locator.Pages pages)) {
            throw new IllegalStateException("a hit outside the pages of a reading");
        }
        String citation = CitationStyle.shortForm(reading);
        return new QuotedPassage(
                hit.rank() == 1 ? Quotation.excerpt(hit) : Quotation.snippet(hit),
                citation,
                citation.equals(reading.title()) ? "" : reading.title(),
                SourceLabels.pages(pages),
                String.join(" › ", hit.passage().section()));
    }
}
