package org.lectern.web.view;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import io.undertow.util.StatusCodes;

import org.lectern.index.Snapshot;
import org.lectern.web.http.Response;
import org.lectern.web.view.Layout.NavItem;

/** A renderer of pages with precompiled templates. */
public final class TemplateRenderer {

    private static final String TEMPLATES = "org.lectern.web.templates";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, TemplateRenderer.class.getClassLoader(), TEMPLATES);

    /** Renders a page with status 200. */
    public Response.Text render(String template, Object page) {
        return render(200, template, page);
    }

    /**
     * Renders a page.
     *
     * @param template name of the template without extension
     * @param page the view model
     */
    public Response.Text render(int status, String template, Object page) {
        StringOutput html = new StringOutput();
        engine.render(template + ".jte", page, html);
        return Response.html(status, html.toString());
    }

    /** Renders an error page. */
    public Response.Text renderError(Snapshot snapshot, int status, String message) {
        String title = StatusCodes.getReason(status);
        Layout layout = Layout.of(title, NavItem.HOME, snapshot);
        return render(status, "error", new ErrorPage(layout, title, message));
    }
}
