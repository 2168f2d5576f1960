package org.lectern.web.session;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.coverage.SimilarQuestions;
import org.lectern.format.Labels;
import org.lectern.format.Links;
import org.lectern.format.SourceLabels;
import org.lectern.format.TimeText;
import org.lectern.index.Snapshot;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.CitationRole;
import org.lectern.model.Reading;
import org.lectern.model.ReadingState;
import org.lectern.model.Session;
import org.lectern.model.Source;
import org.lectern.model.Topic;
import org.lectern.web.session.GuidePage.AssignedReading;
import org.lectern.web.session.GuidePage.TopicEntries;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;
import org.lectern.web.view.Layout.NavItem;

import java.util.ArrayList;
import java.util.List;

/** Builds the guide to a session. */
final class GuidePageBuilder {

    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final Session session;
    private final SimilarQuestions similarQuestions;
    private final List<QuestionOutcome> outcomes;

    GuidePageBuilder(
            Snapshot snapshot,
            Session session,
            SimilarQuestions similarQuestions,
            List<QuestionOutcome> outcomes) {
        this.similarQuestions = similarQuestions;
        this.snapshot = snapshot;
        this.catalogue = snapshot.catalogue();
        this.session = session;
        this.outcomes = outcomes;
    }

    GuidePage build() {
        String name = Labels.capitalised(Labels.session(session));
        String heading = session.title() == null ? name : session.title();
        String title = session.title() == null ? name : name + ": " + heading;
        return new GuidePage(
                Layout.of(title, NavItem.SESSIONS, snapshot),
                notesLink(),
                name,
                heading,
                dates(),
                OutcomeCounts.of(outcomes),
                Links.session(session) + ".md",
                notesLocation(),
                session.readings().stream().map(this::assignedReading).toList(),
                topics(),
                noQuestionsNotice());
    }

    private LabelledLink notesLink() {
        return catalogue.sessionPages().stream()
                .filter(page -> page.id().equals(session.source()))
                .findFirst()
                .map(page -> new LabelledLink(SourceLabels.title(page), Links.notesPage(page)))
                .orElseGet(() -> new LabelledLink(session.source(), "/sessions"));
    }

    private List<TimeText> dates() {
        List<TimeText> times = new ArrayList<>();
        for (String date : session.dates()) {
            times.add(new TimeText(times.isEmpty() ? session.date() : null, date));
        }
        return times;
    }

    private String notesLocation() {
        String file =
                catalogue
                        .entry(session.source())
                        .map(CatalogueEntry::source)
                        .map(Source::file)
                        .orElse(session.source());
        return file + ", line " + session.line();
    }

    private List<TopicEntries> topics() {
        GuideEntryBuilder entries = new GuideEntryBuilder(snapshot, similarQuestions, outcomes);
        List<TopicEntries> groups = new ArrayList<>();
        for (Topic topic : session.topics()) {
            groups.add(entries.topicGroup(topic, groups.size() + 1));
        }
        return groups.stream().filter(group -> !group.entries().isEmpty()).toList();
    }

    private String noQuestionsNotice() {
        if (!outcomes.isEmpty()) {
            return "";
        }
        return session.status() == null
                ? "The notes have no questions or points for this session yet."
                : "The notes say “" + session.status() + "” where the questions will be.";
    }

    private AssignedReading assignedReading(Citation citation) {
        String id = citation.reading();
        return id == null
                ? missingReading(citation)
                : catalogue
                        .entry(id)
                        .filter(entry -> entry.source() instanceof Reading)
                        .map(entry -> assignedReading(citation, entry, (Reading) entry.source()))
                        .orElseGet(() -> missingReading(citation));
    }

    private AssignedReading assignedReading(
            Citation citation, CatalogueEntry entry, Reading reading) {
        return new AssignedReading(
                role(citation.role()),
                reading.title(),
                Links.reading(reading),
                SourceLabels.byline(reading),
                entry.state(),
                Labels.state(entry.state()),
                extent(entry, reading),
                heatmap(entry, reading));
    }

    private @Nullable PageHeatmap heatmap(CatalogueEntry entry, Reading reading) {
        return entry.passages() == 0 || reading.pages() == 0
                ? null
                : PageHeatmap.of(reading, outcomes);
    }

    private static String extent(CatalogueEntry entry, Reading reading) {
        if (entry.failure() != null) {
            return entry.failure().detail();
        }
        String passages = Labels.count(entry.passages(), "passage", "passages");
        return reading.pages() == 0
                ? passages
                : Labels.count(reading.pages(), "page", "pages") + ", " + passages;
    }

    private static AssignedReading missingReading(Citation citation) {
        String title = citation.title();
        return new AssignedReading(
                role(citation.role()),
                title == null ? Labels.citation(citation) : title,
                null,
                title == null ? "" : byline(citation),
                ReadingState.MISSING,
                Labels.state(ReadingState.MISSING),
                Labels.missingReason(citation),
                null);
    }

    private static String byline(Citation citation) {
        String authors = SourceLabels.authors(citation.authors());
        @Nullable Integer year = citation.year();
        if (year == null) {
            return authors;
        }
        return authors.isEmpty() ? year.toString() : authors + ", " + year;
    }

    private static String role(CitationRole role) {
        return switch (role) {
            case REQUIRED -> "Required";
            case CHOICE -> "One to choose";
            case RELATED -> "Related";
        };
    }
}
