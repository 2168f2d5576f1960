package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.quoting.Citing;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Places;
import org.lectern.search.FacetCounts;
import org.lectern.search.In;
import org.lectern.web.page.SearchAddress;
import org.lectern.web.search.SearchPage.Choice;
import org.lectern.web.search.SearchPage.Facet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes links of what a search can be narrowed to. */
final class FacetLinks {

    /** Choices of a facet; a longer list is no help. */
    private static final int CHOICES = 8;

    private static final int TITLE = 24;

    private final Catalogue catalogue;
    private final SearchAddress address;

    FacetLinks(Catalogue catalogue, SearchAddress address) {
        this.catalogue = catalogue;
        this.address = address;
    }

    /** A facet with a single choice that is not chosen narrows nothing, and is left out. */
    List<Facet> of(FacetCounts counts) {
        return List.of(
                        new Facet("Session", sessions(counts)),
                        new Facet("Reading", readings(counts)),
                        new Facet("Part of the paper", kinds(counts)),
                        new Facet("Where", where(counts)))
                .stream()
                .filter(FacetLinks::narrows)
                .toList();
    }

    private static boolean narrows(Facet facet) {
        return facet.choices().size() > 1 || facet.choices().stream().anyMatch(Choice::chosen);
    }

    private List<Choice> sessions(FacetCounts counts) {
        return choices(
                counts.bySession(),
                address.session(),
                id -> name(catalogue.session(id)),
                id -> address.ofSession(id).href());
    }

    private static String name(Session session) {
        String title = session.title();
        if (title == null) {
            return InWords.capitalised(InWords.session(session));
        }
        return session.number() == null ? title : session.number() + " " + title;
    }

    private List<Choice> readings(FacetCounts counts) {
        return choices(
                counts.byReading(),
                address.reading(),
                this::reading,
                id -> address.ofReading(id).href());
    }

    private String reading(String id) {
        return catalogue
                .entry(id)
                .map(CatalogueEntry::source)
                .map(source ->
                        source instanceof Reading reading ? named(reading) : Places.title(source))
                .orElse(id);
    }

    /** As in {@code Ongaro 2014, In Search of an …}. */
    private static String named(Reading reading) {
        String brief = Citing.briefly(reading);
        String title = reading.title();
        if (brief.equals(title)) {
            return title;
        }
        int end = title.length() <= TITLE ? title.length() : title.lastIndexOf(' ', TITLE);
        String begun = title.substring(0, end > 0 ? end : TITLE);
        return brief + ", " + begun + (begun.length() < title.length() ? " …" : "");
    }

    private List<Choice> kinds(FacetCounts counts) {
        return choices(
                counts.byKind(),
                address.kind(),
                InWords::kind,
                kind -> address.ofKind(kind).href());
    }

    private List<Choice> where(FacetCounts counts) {
        List<Choice> choices = new ArrayList<>();
        addWhere(choices, "Readings", In.READINGS, counts.inReadings());
        addWhere(choices, "Session notes", In.NOTES, counts.inNotes());
        return choices;
    }

    private void addWhere(List<Choice> choices, String label, In where, int n) {
        boolean chosen = address.in() == where;
        if (n > 0 || chosen) {
            String href = address.in(chosen ? In.ALL : where).href();
            choices.add(new Choice(label, "%,d".formatted(n), href, chosen));
        }
    }

    /** The largest first; what is chosen is always there, and its link takes it off. */
    private <K> List<Choice> choices(
            Map<K, Integer> counts,
            @Nullable K chosen,
            Function<K, String> label,
            Function<@Nullable K, String> href) {
        List<Choice> choices = new ArrayList<>();
        if (chosen != null) {
            String n = "%,d".formatted(counts.getOrDefault(chosen, 0));
            choices.add(new Choice(label.apply(chosen), n, href.apply(null), true));
        }
        counts.entrySet().stream()
                .filter(one -> !one.getKey().equals(chosen))
                .sorted(
                        Map.Entry.<K, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(one -> label.apply(one.getKey())))
                .limit(CHOICES)
                .map(one ->
                        new Choice(
                                label.apply(one.getKey()),
                                "%,d".formatted(one.getValue()),
                                href.apply(one.getKey()),
                                false))
                .forEach(choices::add);
        return choices;
    }
}
