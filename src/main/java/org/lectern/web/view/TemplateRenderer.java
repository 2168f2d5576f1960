package org.lectern.web.view;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import io.undertow.util.StatusCodes;

import org.lectern.index.Snapshot;
import org.lectern.web.http.Response;
import org.lectern.web.view.Layout.NavItem;

/** Renders pages with the templates that were compiled into the program. */
public final class TemplateRenderer {

    private static final String TEMPLATES = "org.lectern.web.templates";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, TemplateRenderer.class.getClassLoader(), TEMPLATES);

    /** A page that is there. */
    public Response.Text render(String template, Object page) {
        return render(200, template, page);
    }

    /**
     * A page.
     *
     * @param template its name without ending
     * @param page what the template shows
     */
    public Response.Text render(int status, String template, Object page) {
        StringOutput html = new StringOutput();
        engine.render(template + ".jte", page, html);
        return Response.html(status, html.toString());
    }

    /** A page in place of one that cannot be shown. */
    public Response.Text renderError(Snapshot snapshot, int status, String message) {
        String title = StatusCodes.getReason(status);
        Layout layout = Layout.of(title, NavItem.HOME, snapshot);
        return render(status, "error", new ErrorPage(layout, title, message));
    }
}
