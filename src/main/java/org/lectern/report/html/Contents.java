package org.lectern.report.html;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.quoting.InWords;
import org.lectern.report.Brief;
import org.lectern.report.Failed;
import org.lectern.report.Heading;
import org.lectern.report.Matrix;
import org.lectern.report.Part;
import org.lectern.report.Report;
import org.lectern.report.html.ReportPage.Cell;
import org.lectern.report.html.ReportPage.Fact;
import org.lectern.report.html.ReportPage.Group;
import org.lectern.report.html.ReportPage.Matter;
import org.lectern.report.html.ReportPage.Row;
import org.lectern.report.html.ReportPage.Section;
import org.lectern.report.html.ReportPage.Table;
import org.lectern.report.html.ReportPage.Tally;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Puts together what a report's page shows. */
final class Contents {

    private static final int QUESTION = 120;

    private final Report report;
    private final Clips clips;
    private final List<Part> parts;

    Contents(Report report, Clips clips) {
        this.report = report;
        this.clips = clips;
        this.parts = report.parts();
    }

    ReportPage page() {
        Heading heading = Heading.of(report);
        Tally together = tally("Together", null, report.questions());
        Entries entries = new Entries(report, clips);
        return new ReportPage(
                Style.of(heading.title()),
                heading.title(),
                report.made() == null ? "" : InWords.day(report.made()),
                heading.extent(),
                head(),
                tallies(),
                together,
                together.points() > 0,
                table(Matrix.of(report)),
                new Shelf(report).rows(),
                sections(),
                entries::of,
                report.silentSessions().stream().map(Heading::of).toList(),
                report.failed().stream().map(Contents::failed).toList(),
                foot());
    }

    private List<Fact> head() {
        int failed = report.failed().size();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        "Index",
                        "%s of %s, %s in %s"
                                .formatted(
                                        report.commit().id(),
                                        InWords.day(
                                                report.commit()
                                                        .time()
                                                        .atZone(ZoneId.systemDefault())
                                                        .toLocalDate()),
                                        InWords.count(
                                                report.commit().readings(), "reading", "readings"),
                                        InWords.count(
                                                report.commit().passages(),
                                                "passage",
                                                "passages"))));
        facts.add(new Fact("Not in the index", Shelf.missing(report)));
        facts.add(new Fact("Searched", String.join(" ", report.how())));
        if (failed > 0) {
            facts.add(
                    new Fact(
                            "Could not be asked",
                            InWords.count(failed, "question", "questions")
                                    + ", listed at the end"));
        }
        return facts;
    }

    private List<Tally> tallies() {
        return parts.size() < 2
                ? List.of()
                : sections().stream()
                        .map(section ->
                                tally(
                                        section.name(),
                                        "#" + section.anchor(),
                                        section.matters().stream()
                                                .flatMap(matter -> matter.questions().stream())
                                                .toList()))
                        .toList();
    }

    private Tally tally(String name, @Nullable String href, List<Question> questions) {
        int points = (int) questions.stream().filter(Contents::isPoint).count();
        return new Tally(name, href, report.counts(questions), points);
    }

    static boolean isPoint(Question question) {
        return question.kind() == Question.Kind.POINT;
    }

    private Table table(Matrix matrix) {
        return new Table(
                matrix.headings(),
                parts.stream().map(part -> group(part, matrix.readings())).toList(),
                matrix.leftOut() == 0
                        ? ""
                        : InWords.count(matrix.leftOut(), "reading", "readings")
                                + " that answer fewer questions are left out.");
    }

    private Group group(Part part, List<Reading> readings) {
        return new Group(
                Heading.of(part.session()),
                part.questions().stream().map(question -> row(question, readings)).toList());
    }

    private Row row(Question question, List<Reading> readings) {
        Brief brief = report.brief(question);
        return new Row(
                InWords.shortened(question.text(), QUESTION),
                "#" + Entries.anchor(question),
                brief.state(),
                InWords.state(brief.state()),
                readings.stream().map(reading -> cell(brief, reading)).toList());
    }

    private static Cell cell(Brief brief, Reading reading) {
        return brief.in(reading.id())
                .map(one -> new Cell(one.state(), InWords.state(one.state()), "p. " + one.page()))
                .orElse(Cell.EMPTY);
    }

    /** A session may come again in a file of questions: anchors have their place. */
    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Part part : parts) {
            Session session = part.session();
            sections.add(
                    new Section(
                            "part-" + (sections.size() + 1),
                            Heading.of(session),
                            session == null ? "" : String.join(" / ", session.dates()),
                            part.matters().stream().map(Contents::matter).toList()));
        }
        return sections;
    }

    private static Matter matter(Part.Matter matter) {
        String topic = matter.topic();
        return new Matter(topic == null ? "" : topic, matter.questions());
    }

    private static Fact failed(Failed failed) {
        return new Fact(InWords.shortened(failed.question().text(), QUESTION), failed.reason());
    }

    private List<Fact> foot() {
        return List.of(
                new Fact("Settings", CommandLine.settings(report.settings())),
                new Fact("Made with", CommandLine.of(report.settings())));
    }
}
