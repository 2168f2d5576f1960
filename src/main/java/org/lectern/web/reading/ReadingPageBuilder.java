package org.lectern.web.reading;

import org.lectern.coverage.QuestionOutcome;
import org.lectern.coverage.ReadingOutcome;
import org.lectern.coverage.SessionAnswerCache;
import org.lectern.format.Labels;
import org.lectern.format.Links;
import org.lectern.format.SourceLabels;
import org.lectern.index.Snapshot;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.Reference;
import org.lectern.model.Session;
import org.lectern.web.reading.ReadingPage.AnsweredQuestion;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;
import org.lectern.web.view.Layout.NavItem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds the page of a reading. */
final class ReadingPageBuilder {

    /** Maximum number of references shown. */
    private static final int MAX_REFERENCES = 300;

    /** Maximum number of headings shown. */
    private static final int MAX_SECTIONS = 150;

    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final SessionAnswerCache answers;
    private final CatalogueEntry entry;
    private final Reading reading;

    ReadingPageBuilder(
            Snapshot snapshot, SessionAnswerCache answers, CatalogueEntry entry, Reading reading) {
        this.snapshot = snapshot;
        this.catalogue = snapshot.catalogue();
        this.answers = answers;
        this.entry = entry;
        this.reading = reading;
    }

    ReadingPage build() {
        return new ReadingPage(
                Layout.of(reading.title(), NavItem.READINGS, snapshot),
                reading.id(),
                reading.title(),
                SourceLabels.byline(reading),
                extent(),
                entry.state(),
                Labels.state(entry.state()),
                note(),
                entry.passages() == 0 ? null : Links.page(reading, 1),
                Links.file(reading),
                Links.bibtex(reading),
                catalogue.sessions().stream().flatMap(this::citingSessions).toList(),
                sections(),
                catalogue.sessions().stream().flatMap(this::answeredQuestions).toList(),
                snapshot.store().referencesOf(reading.id()).stream()
                        .limit(MAX_REFERENCES)
                        .map(Reference::text)
                        .toList());
    }

    private String extent() {
        String passages = Labels.count(entry.passages(), "passage", "passages");
        return reading.pages() == 0
                ? passages
                : Labels.count(reading.pages(), "page", "pages") + ", " + passages;
    }

    private String note() {
        if (entry.failure() != null) {
            return entry.failure().detail();
        }
        return entry.note() == null ? "" : entry.note();
    }

    private Stream<LabelledLink> citingSessions(Session session) {
        Optional<Citation> citation =
                session.readings().stream()
                        .filter(one -> reading.id().equals(one.reading()))
                        .findFirst();
        return citation.stream()
                .map(one ->
                        new LabelledLink(Labels.role(one.role(), session), Links.session(session)));
    }

    private List<LabelledLink> sections() {
        Map<String, LabelledLink> sections = new LinkedHashMap<>();
        for (Passage passage : snapshot.store().passagesOf(reading.id())) {
            if (!passage.section().isEmpty() && passage.locator() instanceof Locator.Pages pages) {
                String heading = passage.section().getLast();
                sections.putIfAbsent(
                        heading, new LabelledLink(heading, Links.page(reading, pages.first())));
            }
        }
        return sections.values().stream().limit(MAX_SECTIONS).toList();
    }

    private Stream<AnsweredQuestion> answeredQuestions(Session session) {
        return answers.outcomes(snapshot, session).stream()
                .filter(QuestionOutcome::isQuestion)
                .flatMap(outcome ->
                        outcome.byReading().stream()
                                .filter(one -> one.id().equals(reading.id()))
                                .map(one -> answeredQuestion(outcome, one)));
    }

    private AnsweredQuestion answeredQuestion(QuestionOutcome outcome, ReadingOutcome one) {
        String query = outcome.question().searchText();
        return new AnsweredQuestion(
                one.state(),
                Labels.state(one.state()),
                outcome.question().text(),
                Links.question(outcome.question().id()),
                new LabelledLink(
                        "p. " + one.page(),
                        Links.passage(reading, one.page(), one.passage(), query)));
    }
}
