package org.lectern.report.render;

import org.jspecify.annotations.Nullable;
import org.lectern.format.Labels;
import org.lectern.format.SourceLabels;
import org.lectern.model.Catalogue;
import org.lectern.model.Question;
import org.lectern.model.Session;
import org.lectern.report.Report;

import java.util.ArrayList;
import java.util.List;

/**
 * The heading of a report.
 *
 * @param title title, such as {@code Summer 2021: what the readings answer}
 * @param extent size, such as {@code 2 sessions, 17 questions and 3 points against 7 readings}
 */
public record ReportHeading(String title, String extent) {

    /** Pages of the notes named in a title. */
    private static final int MAX_NAMED = 3;

    /** Creates the heading of a report. */
    public static ReportHeading of(Report report) {
        return new ReportHeading(subject(report) + ": what the readings answer", extent(report));
    }

    private static String subject(Report report) {
        String file = report.settings().questions();
        if (file != null) {
            return file;
        }
        List<String> pages = pages(report.sessions(), report.catalogue());
        return pages.isEmpty() || pages.size() > MAX_NAMED ? "All sessions" : Labels.joined(pages);
    }

    private static List<String> pages(List<Session> sessions, Catalogue catalogue) {
        List<String> sources = sessions.stream().map(Session::source).distinct().toList();
        return catalogue.sessionPages().stream()
                .filter(page -> sources.contains(page.id()))
                .map(SourceLabels::title)
                .toList();
    }

    private static String extent(Report report) {
        int sessions = sessionCount(report);
        int points = pointCount(report);
        List<String> parts = new ArrayList<>();
        if (sessions > 0) {
            parts.add(Labels.count(sessions, "session", "sessions"));
        }
        parts.add(Labels.count(report.questions().size() - points, "question", "questions"));
        if (points > 0) {
            parts.add(Labels.count(points, "point", "points"));
        }
        String readings = Labels.count(report.commit().readings(), "reading", "readings");
        return Labels.joined(parts) + " against " + readings;
    }

    private static int sessionCount(Report report) {
        return (int)
                report.sessionGroups().stream().filter(group -> group.session() != null).count();
    }

    private static int pointCount(Report report) {
        return (int)
                report.questions().stream()
                        .filter(question -> question.kind() == Question.Kind.POINT)
                        .count();
    }

    /**
     * Returns the heading of a session, such as {@code Session 3: Fantastic Failures}.
     *
     * @param session null for questions without a session
     */
    public static String ofSession(@Nullable Session session) {
        if (session == null) {
            return "Questions";
        }
        String name = Labels.capitalised(Labels.session(session));
        return session.title() == null || session.number() == null
                ? name
                : name + ": " + session.title();
    }
}
