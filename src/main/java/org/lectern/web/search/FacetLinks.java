package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.format.CitationStyle;
import org.lectern.format.Labels;
import org.lectern.format.SourceLabels;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.search.FacetCounts;
import org.lectern.search.SourceFilter;
import org.lectern.web.search.SearchPage.Facet;
import org.lectern.web.search.SearchPage.FacetValue;
import org.lectern.web.view.SearchUrl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Builds the links that add filters to a search or remove them. */
final class FacetLinks {

    /** Maximum number of values per facet. */
    private static final int MAX_VALUES = 8;

    private static final int MAX_TITLE = 24;

    private final Catalogue catalogue;
    private final SearchUrl url;

    FacetLinks(Catalogue catalogue, SearchUrl url) {
        this.catalogue = catalogue;
        this.url = url;
    }

    /**
     * Returns the facets, without those whose only value is not selected, since it would filter out
     * nothing.
     */
    List<Facet> facets(FacetCounts counts) {
        return List.of(
                        new Facet("Session", sessions(counts)),
                        new Facet("Reading", readings(counts)),
                        new Facet("Part of the paper", kinds(counts)),
                        new Facet("Source", sources(counts)))
                .stream()
                .filter(FacetLinks::isUseful)
                .toList();
    }

    private static boolean isUseful(Facet facet) {
        return facet.values().size() > 1 || facet.values().stream().anyMatch(FacetValue::selected);
    }

    private List<FacetValue> sessions(FacetCounts counts) {
        return values(
                counts.bySession(),
                url.session(),
                id -> sessionTitle(catalogue.session(id)),
                id -> url.withSession(id).href());
    }

    private static String sessionTitle(Session session) {
        String title = session.title();
        if (title == null) {
            return Labels.capitalised(Labels.session(session));
        }
        return session.number() == null ? title : session.number() + " " + title;
    }

    private List<FacetValue> readings(FacetCounts counts) {
        return values(
                counts.byReading(), url.reading(), this::reading, id -> url.withReading(id).href());
    }

    private String reading(String id) {
        return catalogue
                .entry(id)
                .map(CatalogueEntry::source)
                .map(source ->
                        source instanceof Reading reading
                                ? shortTitle(reading)
                                : SourceLabels.title(source))
                .orElse(id);
    }

    /** Returns a short label, such as {@code Ongaro 2014, In Search of an …}. */
    private static String shortTitle(Reading reading) {
        String shortCitation = CitationStyle.shortForm(reading);
        String title = reading.title();
        if (shortCitation.equals(title)) {
            return title;
        }
        int end = title.length() <= MAX_TITLE ? title.length() : title.lastIndexOf(' ', MAX_TITLE);
        String start = title.substring(0, end > 0 ? end : MAX_TITLE);
        return shortCitation + ", " + start + (start.length() < title.length() ? " …" : "");
    }

    private List<FacetValue> kinds(FacetCounts counts) {
        return values(
                counts.bySectionKind(),
                url.kind(),
                Labels::kind,
                kind -> url.withKind(kind).href());
    }

    private List<FacetValue> sources(FacetCounts counts) {
        List<FacetValue> facetValues = new ArrayList<>();
        addSource(facetValues, "Readings", SourceFilter.READINGS, counts.readingMatches());
        addSource(facetValues, "Session notes", SourceFilter.NOTES, counts.noteMatches());
        return facetValues;
    }

    private void addSource(List<FacetValue> facetValues, String label, SourceFilter filter, int n) {
        boolean selected = url.sourceFilter() == filter;
        if (n > 0 || selected) {
            String href = url.withSourceFilter(selected ? SourceFilter.ALL : filter).href();
            facetValues.add(new FacetValue(label, "%,d".formatted(n), href, selected));
        }
    }

    /**
     * Returns the values of a facet, most frequent first. The selected value is always included;
     * its link removes the filter.
     */
    private <K> List<FacetValue> values(
            Map<K, Integer> counts,
            @Nullable K selected,
            Function<K, String> label,
            Function<@Nullable K, String> href) {
        List<FacetValue> facetValues = new ArrayList<>();
        if (selected != null) {
            String n = "%,d".formatted(counts.getOrDefault(selected, 0));
            facetValues.add(new FacetValue(label.apply(selected), n, href.apply(null), true));
        }
        counts.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(selected))
                .sorted(mostFrequentFirst(label))
                .limit(MAX_VALUES)
                .map(entry -> unselected(entry, label, href))
                .forEach(facetValues::add);
        return facetValues;
    }

    private static <K> Comparator<Map.Entry<K, Integer>> mostFrequentFirst(
            Function<K, String> label) {
        return Map.Entry.<K, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> label.apply(entry.getKey()));
    }

    private static <K> FacetValue unselected(
            Map.Entry<K, Integer> count,
            Function<K, String> label,
            Function<@Nullable K, String> href) {
        return new FacetValue(
                label.apply(count.getKey()),
                "%,d".formatted(count.getValue()),
                href.apply(count.getKey()),
                false);
    }
}
