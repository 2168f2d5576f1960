package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Citation;
import org.lectern.model.Item;
import org.lectern.model.Link;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.model.Topic;

import java.util.stream.Collectors;

/**
 * A page as understood, a line for each thing found on it, so that one comparison holds all of it.
 */
final class Outline {

    private final StringBuilder lines = new StringBuilder();

    private Outline() {}

    static String of(SessionPage page) {
        Outline outline = new Outline();
        outline.line("page: ", page.title());
        page.sessions().forEach(outline::session);
        return outline.lines.toString();
    }

    private void line(@Nullable Object... parts) {
        for (@Nullable Object part : parts) {
            lines.append(part);
        }
        lines.append('\n');
    }

    private void session(Session session) {
        line();
        line("session ", session.id(), " at line ", session.line(), ": ", session.title());
        line("  dates: ", String.join(" + ", session.dates()), " = ", session.date());
        if (session.status() != null) {
            line("  status: ", session.status());
        }
        session.readings().forEach(this::reading);
        session.media().forEach(this::media);
        session.topics().forEach(this::topic);
    }

    private void reading(Citation c) {
        line("  ", c.role(), ": ", c.title(), " <", c.url(), ">");
        if (!c.citation().isEmpty() || !c.authors().isEmpty()) {
            line("    ", c.citation(), " = ", c.authors(), " ", c.year());
        }
    }

    private void media(Link link) {
        line("  media: ", link.text(), " <", link.url(), ">");
    }

    private void topic(Topic topic) {
        line("  topic: ", topic.title());
        Topic.Table table = topic.table();
        if (table != null) {
            line("    ", String.join(" | ", table.header()));
            table.rows().forEach(r -> line("    ", String.join(" | ", r)));
        }
        topic.items().forEach(i -> item(i, "    "));
    }

    private void item(Item item, String indent) {
        String mark = item.kind() == Item.Kind.QUESTION ? "? " : item.prompt() ? "(prompt) " : "- ";
        String asked = item.asked().equals(item.text()) ? "" : " = " + item.asked();
        line(indent, mark, item.text(), asked, " (line ", item.line(), ")");
        lines.append(
                item.items().stream()
                        .map(below -> {
                            Outline nested = new Outline();
                            nested.item(below, indent + "  ");
                            return nested.lines.toString();
                        })
                        .collect(Collectors.joining()));
    }
}
