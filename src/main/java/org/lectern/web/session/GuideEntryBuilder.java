package org.lectern.web.session;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.coverage.SimilarQuestions;
import org.lectern.format.CitationStyle;
import org.lectern.format.Labels;
import org.lectern.format.Links;
import org.lectern.format.Quotation;
import org.lectern.format.SourceLabels;
import org.lectern.index.Snapshot;
import org.lectern.model.Hit;
import org.lectern.model.Item;
import org.lectern.model.Locator;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.model.Topic;
import org.lectern.web.session.GuidePage.GuideEntry;
import org.lectern.web.session.GuidePage.QuotedEvidence;
import org.lectern.web.session.GuidePage.TopicEntries;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.UiText;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arranges the outcomes of a session by the topics and the nesting of the notes. */
final class GuideEntryBuilder {

    private final Snapshot snapshot;
    private final SimilarQuestions similarQuestions;
    private final Map<String, QuestionOutcome> outcomes;

    GuideEntryBuilder(
            Snapshot snapshot, SimilarQuestions similarQuestions, List<QuestionOutcome> outcomes) {
        this.snapshot = snapshot;
        this.similarQuestions = similarQuestions;
        this.outcomes =
                outcomes.stream()
                        .collect(
                                Collectors.toMap(
                                        outcome -> outcome.question().id(),
                                        Function.identity(),
                                        (first, _) -> first));
    }

    /**
     * Returns the entries of a topic.
     *
     * @param number position among the session's topics, from 1
     */
    TopicEntries topicGroup(Topic topic, int number) {
        List<QuestionOutcome> ofTopic = outcomesOf(topic);
        OutcomeCounts counts = OutcomeCounts.of(ofTopic);
        return new TopicEntries(
                "topic-" + number,
                topic.title() == null ? "Further" : topic.title(),
                OutcomeCounts.stateDots(ofTopic),
                counts.questions() == 0 ? Labels.count(counts.points(), "point", "points") : "",
                entries(topic.items()));
    }

    private List<QuestionOutcome> outcomesOf(Topic topic) {
        return topic.items().stream()
                .flatMap(Item::flattened)
                .flatMap(item -> Stream.ofNullable(outcomes.get(item.id())))
                .toList();
    }

    private List<GuideEntry> entries(List<Item> items) {
        return items.stream()
                .flatMap(item ->
                        Stream.ofNullable(outcomes.get(item.id()))
                                .map(outcome -> entry(item, outcome)))
                .toList();
    }

    /**
     * Returns the entry of an item. Points nested below it are its context; nested questions have
     * entries of their own.
     */
    private GuideEntry entry(Item item, QuestionOutcome outcome) {
        boolean hasQuestions =
                item.items().stream()
                        .flatMap(Item::flattened)
                        .anyMatch(GuideEntryBuilder::isQuestion);
        List<String> context = hasQuestions ? List.of() : context(item);
        List<GuideEntry> nested = hasQuestions ? entries(item.items()) : List.of();
        return outcome.isQuestion()
                ? questionEntry(outcome, context, nested)
                : pointEntry(outcome, context, nested);
    }

    private static boolean isQuestion(Item item) {
        return item.kind() == Item.Kind.QUESTION;
    }

    private static List<String> context(Item item) {
        return item.items().stream().flatMap(Item::flattened).map(Item::text).toList();
    }

    private GuideEntry questionEntry(
            QuestionOutcome outcome, List<String> context, List<GuideEntry> nested) {
        boolean answered = outcome.isAnswered();
        String why = Labels.sentence(outcome.answer().why());
        return new GuideEntry(
                Links.anchor(outcome.question().id()),
                outcome.state(),
                Labels.state(outcome.state()),
                outcome.question().text(),
                Links.question(outcome.question().id()),
                context,
                answered ? "" : notFoundReason(why, outcome),
                outcome.bestHit().map(this::evidence).orElse(null),
                moreLinks(outcome),
                answered ? why : "",
                nested);
    }

    private static String notFoundReason(String why, QuestionOutcome outcome) {
        String reason = why.isEmpty() ? "No passage is strong enough evidence" : why;
        return reason + (outcome.bestHit().isEmpty() ? "." : ". " + UiText.NEAREST + ":");
    }

    private GuideEntry pointEntry(
            QuestionOutcome outcome, List<String> context, List<GuideEntry> nested) {
        return new GuideEntry(
                Links.anchor(outcome.question().id()),
                null,
                Labels.kind(Question.Kind.POINT),
                outcome.question().text(),
                Links.question(outcome.question().id()),
                context,
                "",
                null,
                supportingReadings(outcome),
                outcome.isAnswered() ? bestEvidence(outcome) : "No supporting passage",
                nested);
    }

    private static List<LabelledLink> supportingReadings(QuestionOutcome outcome) {
        int readings = outcome.byReading().size();
        return outcome.isAnswered()
                ? List.of(
                        new LabelledLink(
                                Labels.count(readings, "supporting reading", "supporting readings"),
                                Links.question(outcome.question().id())))
                : List.of();
    }

    private static String bestEvidence(QuestionOutcome outcome) {
        return outcome.bestHit()
                .filter(hit -> hit.source() instanceof Reading)
                .map(hit -> "best in " + shortCitation(hit) + ", " + pagesLabel(hit))
                .orElse("");
    }

    private List<LabelledLink> moreLinks(QuestionOutcome outcome) {
        return Stream.concat(
                        morePassagesLink(outcome).stream(),
                        similarQuestions.similarTo(outcome.question()).stream()
                                .map(this::similarQuestionLink))
                .toList();
    }

    private static Optional<LabelledLink> morePassagesLink(QuestionOutcome outcome) {
        int others = outcome.answer().hits().size() - 1;
        return others <= 0
                ? Optional.empty()
                : Optional.of(
                        new LabelledLink(
                                Labels.count(others, "more passage", "more passages"),
                                Links.question(outcome.question().id())));
    }

    private LabelledLink similarQuestionLink(Question question) {
        String session = question.session();
        if (session == null) {
            throw new IllegalStateException("the question has no session");
        }
        return new LabelledLink(
                "similar question in " + Labels.session(snapshot.catalogue().session(session)),
                Links.questionInSession(session, question.id()));
    }

    private @Nullable QuotedEvidence evidence(Hit hit) {
        if (!(hit.source() instanceof Reading reading)
                || !(hit.passage().locator() instanceof Locator.Pages pages)) {
            return null;
        }
        return new QuotedEvidence(
                Quotation.excerpt(hit),
                shortCitation(hit),
                pagesLabel(hit),
                Links.passage(reading, pages, hit.passage()),
                pages.label() == null ? "" : " (printed " + pages.label() + ")",
                String.join(" › ", hit.passage().section()));
    }

    private static String shortCitation(Hit hit) {
        return hit.source() instanceof Reading reading
                ? CitationStyle.shortForm(reading)
                : SourceLabels.title(hit.source());
    }

    private static String pagesLabel(Hit hit) {
        return hit.passage().locator() instanceof Locator.Pages pages
                ? SourceLabels.pages(new Locator.Pages(pages.first(), pages.last(), null))
                : "";
    }
}
