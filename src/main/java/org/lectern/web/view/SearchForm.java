package org.lectern.web.view;

import org.jspecify.annotations.Nullable;
import org.lectern.format.Labels;
import org.lectern.format.SourceLabels;
import org.lectern.model.Catalogue;
import org.lectern.search.RetrievalMode;
import org.lectern.web.http.Request;

import java.util.ArrayList;
import java.util.List;

/**
 * The search form with its values.
 *
 * @param sourceFilter a constant of {@link org.lectern.search.SourceFilter} in lower case
 * @param hiddenFields parameters to repeat in the next search
 * @param activeFilters active filters that have no control in the form
 */
public record SearchForm(
        String query,
        String sourceFilter,
        List<HiddenField> hiddenFields,
        List<ActiveFilter> activeFilters) {

    public SearchForm {
        hiddenFields = List.copyOf(hiddenFields);
        activeFilters = List.copyOf(activeFilters);
    }

    /** A parameter that the form has no control for. */
    public record HiddenField(String name, String value) {}

    /**
     * An active filter.
     *
     * @param removeHref URL of the same search without it
     */
    public record ActiveFilter(String label, String removeHref) {}

    public static SearchForm empty() {
        return new SearchForm("", "all", List.of(), List.of());
    }

    /**
     * Returns the form of a search.
     *
     * @throws org.lectern.model.LecternException.UnknownSessionException if there is no such
     *     session
     */
    public static SearchForm of(SearchUrl url, Catalogue catalogue) {
        List<HiddenField> fields = new ArrayList<>();
        addHiddenField(fields, "reading", url.reading());
        addHiddenField(
                fields, "kind", url.kind() == null ? null : Request.parameterValue(url.kind()));
        addHiddenField(fields, "session", url.session());
        addHiddenField(
                fields,
                "mode",
                url.mode() == RetrievalMode.HYBRID ? null : Request.parameterValue(url.mode()));
        return new SearchForm(
                url.query(),
                Request.parameterValue(url.sourceFilter()),
                fields,
                activeFilters(url, catalogue));
    }

    private static void addHiddenField(
            List<HiddenField> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(new HiddenField(name, value));
        }
    }

    private static List<ActiveFilter> activeFilters(SearchUrl url, Catalogue catalogue) {
        List<ActiveFilter> filters = new ArrayList<>();
        if (url.session() != null) {
            filters.add(
                    new ActiveFilter(
                            Labels.session(catalogue.session(url.session())),
                            url.withSession(null).href()));
        }
        if (url.reading() != null) {
            String title =
                    catalogue
                            .entry(url.reading())
                            .map(entry -> "“" + SourceLabels.title(entry.source()) + "”")
                            .orElse(url.reading());
            filters.add(new ActiveFilter(title, url.withReading(null).href()));
        }
        if (url.mode() != RetrievalMode.HYBRID) {
            boolean lexical = url.mode() == RetrievalMode.LEXICAL;
            filters.add(
                    new ActiveFilter(
                            lexical ? "lexical matches" : "semantic matches",
                            url.withMode(RetrievalMode.HYBRID).href()));
        }
        if (url.kind() != null) {
            filters.add(
                    new ActiveFilter(
                            "“" + Labels.kind(url.kind()) + "”", url.withKind(null).href()));
        }
        return filters;
    }
}
