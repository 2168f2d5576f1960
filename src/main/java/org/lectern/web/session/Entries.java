package org.lectern.web.session;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.Outcome;
import org.lectern.index.Snapshot;
import org.lectern.model.Hit;
import org.lectern.model.Item;
import org.lectern.model.Locator;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.model.Topic;
import org.lectern.quoting.Citing;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Links;
import org.lectern.quoting.Places;
import org.lectern.quoting.Quotation;
import org.lectern.web.answers.AlsoAsked;
import org.lectern.web.page.Link;
import org.lectern.web.session.GuidePage.Entry;
import org.lectern.web.session.GuidePage.Evidence;
import org.lectern.web.session.GuidePage.Part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the outcomes of a session back into the topics and the nesting of the notes. */
final class Entries {

    private final Snapshot snapshot;
    private final AlsoAsked also;
    private final Map<String, Outcome> outcomes;

    Entries(Snapshot snapshot, AlsoAsked also, List<Outcome> outcomes) {
        this.snapshot = snapshot;
        this.also = also;
        this.outcomes =
                outcomes.stream()
                        .collect(
                                Collectors.toMap(
                                        outcome -> outcome.question().id(),
                                        Function.identity(),
                                        (first, _) -> first));
    }

    /**
     * A topic.
     *
     * @param place among the session's topics, from 1
     */
    Part part(Topic topic, int place) {
        List<Outcome> ofTopic =
                topic.items().stream()
                        .flatMap(Item::flattened)
                        .flatMap(item -> Stream.ofNullable(outcomes.get(item.id())))
                        .toList();
        Tally tally = Tally.of(ofTopic);
        return new Part(
                "topic-" + place,
                topic.title() == null ? "Further" : topic.title(),
                Tally.dots(ofTopic),
                tally.questions() == 0 ? InWords.count(tally.points(), "point", "points") : "",
                entries(topic.items()));
    }

    private List<Entry> entries(List<Item> items) {
        return items.stream()
                .flatMap(item ->
                        Stream.ofNullable(outcomes.get(item.id()))
                                .map(outcome -> entry(item, outcome)))
                .toList();
    }

    /** Points below an item explain it; questions below it are answered themselves. */
    private Entry entry(Item item, Outcome outcome) {
        boolean asks = item.items().stream().flatMap(Item::flattened).anyMatch(Entries::asks);
        return outcome.isQuestion()
                ? question(outcome, asks ? List.of() : context(item), nested(item, asks))
                : point(outcome, asks ? List.of() : context(item), nested(item, asks));
    }

    private static boolean asks(Item item) {
        return item.kind() == Item.Kind.QUESTION;
    }

    private List<Entry> nested(Item item, boolean asks) {
        return asks ? entries(item.items()) : List.of();
    }

    private static List<String> context(Item item) {
        return item.items().stream().flatMap(Item::flattened).map(Item::text).toList();
    }

    private Entry question(Outcome outcome, List<String> context, List<Entry> nested) {
        boolean answered = outcome.isAnswered();
        String why = InWords.sentence(outcome.answer().why());
        return new Entry(
                Links.anchor(outcome.question().id()),
                outcome.state(),
                InWords.state(outcome.state()),
                outcome.question().text(),
                Links.question(outcome.question().id()),
                context,
                answered ? "" : because(why, outcome),
                outcome.best().map(this::evidence).orElse(null),
                more(outcome),
                answered ? why : "",
                nested);
    }

    private static String because(String why, Outcome outcome) {
        String reason = why.isEmpty() ? "No passage says enough about this" : why;
        return reason + (outcome.best().isEmpty() ? "." : ". Nearest, may not answer:");
    }

    private Entry point(Outcome outcome, List<String> context, List<Entry> nested) {
        return new Entry(
                Links.anchor(outcome.question().id()),
                "point",
                InWords.state("point"),
                outcome.question().text(),
                Links.question(outcome.question().id()),
                context,
                "",
                null,
                support(outcome),
                outcome.isAnswered() ? bestOf(outcome) : "No reading speaks to this",
                nested);
    }

    private static List<Link> support(Outcome outcome) {
        int readings = outcome.inReadings().size();
        return outcome.isAnswered()
                ? List.of(
                        new Link(
                                InWords.count(
                                        readings,
                                        "reading speaks to this",
                                        "readings speak to this"),
                                Links.question(outcome.question().id())))
                : List.of();
    }

    private static String bestOf(Outcome outcome) {
        return outcome.best()
                .filter(hit -> hit.source() instanceof Reading)
                .map(hit -> "best in " + whose(hit) + ", " + where(hit))
                .orElse("");
    }

    private List<Link> more(Outcome outcome) {
        List<Link> more = new ArrayList<>();
        int others = outcome.answer().hits().size() - 1;
        if (others > 0) {
            more.add(
                    new Link(
                            InWords.count(others, "more passage", "more passages"),
                            Links.question(outcome.question().id())));
        }
        also.as(outcome.question()).stream().map(this::elsewhere).forEach(more::add);
        return more;
    }

    private Link elsewhere(Question question) {
        String session = question.session();
        if (session == null) {
            throw new IllegalStateException("a question of the notes without a session");
        }
        return new Link(
                "also asked in " + InWords.session(snapshot.catalogue().session(session)),
                Links.inSession(session, question.id()));
    }

    private @Nullable Evidence evidence(Hit hit) {
        if (!(hit.source() instanceof Reading reading)
                || !(hit.passage().locator() instanceof Locator.Pages pages)) {
            return null;
        }
        return new Evidence(
                Quotation.excerpt(hit),
                whose(hit),
                where(hit),
                Links.passage(reading, pages, hit.passage()),
                pages.label() == null ? "" : " (printed " + pages.label() + ")",
                String.join(" › ", hit.passage().section()));
    }

    private static String whose(Hit hit) {
        return hit.source() instanceof Reading reading
                ? Citing.briefly(reading)
                : Places.title(hit.source());
    }

    private static String where(Hit hit) {
        return hit.passage().locator() instanceof Locator.Pages pages
                ? Places.pages(new Locator.Pages(pages.first(), pages.last(), null))
                : "";
    }
}
