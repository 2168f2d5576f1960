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
        return new SearchForm(
                url.query(),
                Request.parameterValue(url.sourceFilter()),
                hiddenFieldsOf(url),
                activeFilters(url, catalogue));
    }

    private static List<HiddenField> hiddenFieldsOf(SearchUrl url) {
        String kind = url.kind() == null ? null : Request.parameterValue(url.kind());
        boolean isDefaultMode = url.mode() == RetrievalMode.HYBRID;
        List<HiddenField> fields = new ArrayList<>();
        addHiddenField(fields, "reading", url.reading());
        addHiddenField(fields, "kind", kind);
        addHiddenField(fields, "session", url.session());
        addHiddenField(fields, "mode", isDefaultMode ? null : Request.parameterValue(url.mode()));
        return fields;
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
            String label = Labels.session(catalogue.session(url.session()));
            filters.add(new ActiveFilter(label, url.withSession(null).href()));
        }
        if (url.reading() != null) {
            String label = quotedTitle(url.reading(), catalogue);
            filters.add(new ActiveFilter(label, url.withReading(null).href()));
        }
        if (url.mode() != RetrievalMode.HYBRID) {
            boolean lexical = url.mode() == RetrievalMode.LEXICAL;
            String label = lexical ? "lexical matches" : "semantic matches";
            filters.add(new ActiveFilter(label, url.withMode(RetrievalMode.HYBRID).href()));
        }
        if (url.kind() != null) {
            String label = "“" + Labels.kind(url.kind()) + "”";
            filters.add(new ActiveFilter(label, url.withKind(null).href()));
        }
        return filters;
    }

    private static String quotedTitle(String reading, Catalogue catalogue) {
        return catalogue
                .entry(reading)
                .map(entry -> "“" + SourceLabels.title(entry.source()) + "”")
                .orElse(reading);
    }
}
