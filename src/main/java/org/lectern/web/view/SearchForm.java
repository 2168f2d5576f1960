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
 * The search form, as it was filled in.
 *
 * @param sourceFilter a constant of {@link org.lectern.search.SourceFilter}, in lower case
 * @param hiddenFields for the next search
 * @param activeFilters that are on, beside the form's own
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
     * A bound on where is looked.
     *
     * @param removeHref the same search without it
     */
    public record ActiveFilter(String label, String removeHref) {}

    public static SearchForm empty() {
        return new SearchForm("", "all", List.of(), List.of());
    }

    /**
     * The form of a search.
     *
     * @throws org.lectern.model.LecternException.UnknownSessionException if its session is not
     *     there
     */
    public static SearchForm of(SearchUrl address, Catalogue catalogue) {
        List<HiddenField> kept = new ArrayList<>();
        addHiddenField(kept, "reading", address.reading());
        addHiddenField(
                kept,
                "kind",
                address.kind() == null ? null : Request.parameterValue(address.kind()));
        addHiddenField(kept, "session", address.session());
        addHiddenField(
                kept,
                "mode",
                address.mode() == RetrievalMode.HYBRID
                        ? null
                        : Request.parameterValue(address.mode()));
        return new SearchForm(
                address.query(),
                Request.parameterValue(address.sourceFilter()),
                kept,
                activeFilters(address, catalogue));
    }

    private static void addHiddenField(
            List<HiddenField> kept, String name, @Nullable String value) {
        if (value != null) {
            kept.add(new HiddenField(name, value));
        }
    }

    private static List<ActiveFilter> activeFilters(SearchUrl address, Catalogue catalogue) {
        List<ActiveFilter> bounds = new ArrayList<>();
        if (address.session() != null) {
            bounds.add(
                    new ActiveFilter(
                            Labels.session(catalogue.session(address.session())),
                            address.withSession(null).href()));
        }
        if (address.reading() != null) {
            String title =
                    catalogue
                            .entry(address.reading())
                            .map(entry -> "“" + SourceLabels.title(entry.source()) + "”")
                            .orElse(address.reading());
            bounds.add(new ActiveFilter(title, address.withReading(null).href()));
        }
        if (address.mode() != RetrievalMode.HYBRID) {
            boolean words = address.mode() == RetrievalMode.LEXICAL;
            bounds.add(
                    new ActiveFilter(
                            words ? "lexical matches" : "semantic matches",
                            address.withMode(RetrievalMode.HYBRID).href()));
        }
        if (address.kind() != null) {
            bounds.add(
                    new ActiveFilter(
                            "“" + Labels.kind(address.kind()) + "”",
                            address.withKind(null).href()));
        }
        return bounds;
    }
}
