package org.lectern.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import org.lectern.index.Snapshot;

/** Renders pages with the templates that were compiled into the program. */
final class Pages {

    private static final String TEMPLATES = Pages.class.getPackageName() + ".pages";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);

    Reply.Text home(Request request, Snapshot snapshot) {
        return render(200, "home.jte", HomePage.of(snapshot));
    }

    Reply.Text search(int status, SearchPage page) {
        return render(status, "search.jte", page);
    }

    Reply.Text error(Snapshot snapshot, int status, String title, String sentence) {
        return render(
                status,
                "error.jte",
                new ErrorPage(Layout.of(title + " · Lectern", false, snapshot), title, sentence));
    }

    private Reply.Text render(int status, String template, Object page) {
        StringOutput html = new StringOutput();
        engine.render(template, page, html);
        return Reply.html(status, html.toString());
    }
}
