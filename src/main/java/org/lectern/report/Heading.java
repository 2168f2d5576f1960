package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Catalogue;
import org.lectern.model.Question;
import org.lectern.model.Session;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Places;

import java.util.ArrayList;
import java.util.List;

/**
 * What a report is headed by.
 *
 * @param title as in {@code Summer 2021: what the readings answer}
 * @param extent as in {@code 2 sessions, 17 questions and 3 points against 7 readings}
 */
public record Heading(String title, String extent) {

    /** Pages of the notes that a title names at most. */
    private static final int NAMED = 3;

    public static Heading of(Report report) {
        return new Heading(about(report) + ": what the readings answer", extent(report));
    }

    private static String about(Report report) {
        String file = report.settings().questions();
        if (file != null) {
            return file;
        }
        List<String> pages = pages(report.sessions(), report.catalogue());
        return pages.isEmpty() || pages.size() > NAMED ? "All sessions" : InWords.listed(pages);
    }

    private static List<String> pages(List<Session> sessions, Catalogue catalogue) {
        List<String> sources = sessions.stream().map(Session::source).distinct().toList();
        return catalogue.seasons().stream()
                .filter(page -> sources.contains(page.id()))
                .map(Places::title)
                .toList();
    }

    private static String extent(Report report) {
        int points =
                (int)
                        report.questions().stream()
                                .filter(question -> question.kind() == Question.Kind.POINT)
                                .count();
        List<String> parts = new ArrayList<>();
        int sessions = (int) report.parts().stream().filter(part -> part.session() != null).count();
        if (sessions > 0) {
            parts.add(InWords.count(sessions, "session", "sessions"));
        }
        parts.add(InWords.count(report.questions().size() - points, "question", "questions"));
        if (points > 0) {
            parts.add(InWords.count(points, "point", "points"));
        }
        return InWords.listed(parts)
                + " against "
                + InWords.count(report.commit().readings(), "reading", "readings");
    }

    /** As in {@code Session 3: Fantastic Failures}; further questions belong to no session. */
    public static String of(@Nullable Session session) {
        if (session == null) {
            return "Questions";
        }
        String name = InWords.capitalised(InWords.session(session));
        return session.title() == null || session.number() == null
                ? name
                : name + ": " + session.title();
    }
}
