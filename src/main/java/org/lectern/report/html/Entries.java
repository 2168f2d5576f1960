package org.lectern.report.html;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.Gap;
import org.lectern.coverage.Outcome;
import org.lectern.model.Hit;
import org.lectern.model.Item;
import org.lectern.model.Locator;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.quoting.Citing;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Links;
import org.lectern.quoting.Places;
import org.lectern.quoting.Quotation;
import org.lectern.report.Report;
import org.lectern.report.Unanswered;
import org.lectern.report.html.ReportPage.Entry;
import org.lectern.report.html.ReportPage.Image;
import org.lectern.report.html.ReportPage.Quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the entries of questions, one at a time. */
final class Entries {

    private final Report report;
    private final Clips clips;
    private final Unanswered unanswered;
    private final List<String> how;
    private final Map<String, Item> items;

    Entries(Report report, Clips clips) {
        this.report = report;
        this.clips = clips;
        this.unanswered = new Unanswered(report);
        this.how = report.how();
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

    /** The place of a question within the page. */
    static String anchor(Question question) {
        return "q-" + Links.anchor(question.id());
    }

    Entry of(Question question) {
        Outcome outcome = report.outcome(question);
        List<Hit> hits = outcome.answer().hits();
        return new Entry(
                anchor(question),
                outcome.state(),
                InWords.state(outcome.state()),
                outcome.isAnswered(),
                Contents.isPoint(question),
                question.text(),
                context(question),
                why(outcome),
                hits.stream().map(Entries::quote).toList(),
                clip(outcome),
                unanswered.next(outcome).orElse(null),
                how(outcome));
    }

    /** Of the best passage; what may not answer is not held up by a picture. */
    private @Nullable Image clip(Outcome outcome) {
        return outcome.answer().hits().stream()
                .limit(outcome.isAnswered() ? 1 : 0)
                .flatMap(hit -> clips.of(hit, report.snapshot()).stream())
                .findFirst()
                .orElse(null);
    }

    /** Points below the question in the notes, where they are not answered by themselves. */
    private List<String> context(Question question) {
        @Nullable Item item = items.get(question.id());
        return item == null || report.settings().points()
                ? List.of()
                : item.items().stream()
                        .filter(below -> below.kind() == Item.Kind.POINT)
                        .map(Item::text)
                        .toList();
    }

    private String why(Outcome outcome) {
        return unanswered
                .gap(outcome)
                .map(Gap::sentence)
                .orElseGet(() -> InWords.sentence(outcome.answer().why()));
    }

    private String how(Outcome outcome) {
        List<String> own = new ArrayList<>(outcome.answer().how());
        own.removeAll(how);
        return String.join(" ", own);
    }

    private static Quote quote(Hit hit) {
        if (!(hit.source() instanceof Reading reading)
                || !(hit.passage().locator() instanceof Locator.Pages pages)) {
            throw new IllegalStateException("an answer that is not of a reading");
        }
        String whose = Citing.briefly(reading);
        return new Quote(
                hit.rank() == 1 ? Quotation.excerpt(hit) : Quotation.snippet(hit),
                whose,
                whose.equals(reading.title()) ? "" : reading.title(),
                Places.pages(pages),
                String.join(" › ", hit.passage().section()));
    }
}
