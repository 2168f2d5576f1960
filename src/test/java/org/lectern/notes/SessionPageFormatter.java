package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Citation;
import org.lectern.model.Item;
import org.lectern.model.Link;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.model.Topic;

import java.util.stream.Collectors;

/** A formatter of pages with a line for each part, so that one comparison covers the whole page. */
final class SessionPageFormatter {

    private final StringBuilder lines = new StringBuilder();

    private SessionPageFormatter() {}

    static String format(SessionPage page) {
        SessionPageFormatter outline = new SessionPageFormatter();
        outline.appendLine("page: ", page.title());
        page.sessions().forEach(outline::appendSession);
        return outline.lines.toString();
    }

    private void appendLine(@Nullable Object... parts) {
        for (@Nullable Object part : parts) {
            lines.append(part);
        }
        lines.append('\n');
    }

    private void appendSession(Session session) {
        appendLine();
        appendLine("session ", session.id(), " at line ", session.line(), ": ", session.title());
        appendLine("  dates: ", String.join(" + ", session.dates()), " = ", session.date());
        if (session.status() != null) {
            appendLine("  status: ", session.status());
        }
        session.readings().forEach(this::appendReading);
        session.media().forEach(this::appendMedia);
        session.topics().forEach(this::appendTopic);
    }

    private void appendReading(Citation c) {
        appendLine("  ", c.role(), ": ", c.title(), " <", c.url(), ">");
        if (!c.citation().isEmpty() || !c.authors().isEmpty()) {
            appendLine("    ", c.citation(), " = ", c.authors(), " ", c.year());
        }
    }

    private void appendMedia(Link link) {
        appendLine("  media: ", link.text(), " <", link.url(), ">");
    }

    private void appendTopic(Topic topic) {
        appendLine("  topic: ", topic.title());
        Topic.Table table = topic.table();
        if (table != null) {
            appendLine("    ", String.join(" | ", table.header()));
            table.rows().forEach(r -> appendLine("    ", String.join(" | ", r)));
        }
        topic.items().forEach(i -> appendItem(i, "    "));
    }

    private void appendItem(Item item, String indent) {
        String mark = item.kind() == Item.Kind.QUESTION ? "? " : item.prompt() ? "(prompt) " : "- ";
        String asked = item.asked().equals(item.text()) ? "" : " = " + item.asked();
        appendLine(indent, mark, item.text(), asked, " (line ", item.line(), ")");
        lines.append(
                item.items().stream()
                        .map(below -> {
                            SessionPageFormatter nested = new SessionPageFormatter();
                            nested.appendItem(below, indent + "  ");
                            return nested.lines.toString();
                        })
                        .collect(Collectors.joining()));
    }
}
