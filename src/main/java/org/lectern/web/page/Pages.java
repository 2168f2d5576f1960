package org.lectern.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import io.undertow.util.StatusCodes;

import org.lectern.index.Snapshot;
import org.lectern.web.http.Reply;
import org.lectern.web.page.Layout.Room;

/** Renders pages with the templates that were compiled into the program. */
public final class Pages {

    private static final String TEMPLATES = "org.lectern.web.pages";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);

    /** A page that is there. */
    public Reply.Text html(String template, Object page) {
        return html(200, template, page);
    }

    /**
     * A page.
     *
     * @param template its name without ending
     * @param page what the template shows
     */
    public Reply.Text html(int status, String template, Object page) {
        StringOutput html = new StringOutput();
        engine.render(template + ".jte", page, html);
        return Reply.html(status, html.toString());
    }

    /** A page in place of one that cannot be shown. */
    public Reply.Text error(Snapshot snapshot, int status, String sentence) {
        String title = StatusCodes.getReason(status);
        Layout layout = Layout.of(title, Room.HALL, snapshot);
        return html(status, "error", new ErrorPage(layout, title, sentence));
    }
}
