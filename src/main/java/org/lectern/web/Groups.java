package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Catalogue;
import org.lectern.model.Hit;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.model.Source;
import org.lectern.report.Links;
import org.lectern.report.Places;
import org.lectern.search.In;
import org.lectern.search.Searcher;
import org.lectern.web.SearchPage.Fold;
import org.lectern.web.SearchPage.ReadingGroup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts hits of one source together, in the order of their best. */
final class Groups {

    private final Catalogue catalogue;
    private final Searcher searcher;
    private final SearchAddress address;

    Groups(Catalogue catalogue, Searcher searcher, SearchAddress address) {
        this.catalogue = catalogue;
        this.searcher = searcher;
        this.address = address;
    }

    /**
     * The groups of a page.
     *
     * @param hits of readings first
     * @param nearest whether they are only the nearest there are; those of readings make one group
     */
    List<ReadingGroup> of(List<Hit> hits, boolean nearest) {
        Map<Source, List<Hit>> bySource =
                hits.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Hit::source, LinkedHashMap::new, Collectors.toList()));
        List<ReadingGroup> groups = new ArrayList<>();
        if (nearest) {
            nearest(hits).ifPresent(groups::add);
        }
        bySource.forEach((source, ofSource) -> {
            if (!nearest || source instanceof SessionPage) {
                groups.add(group(source, ofSource, "g" + (groups.size() + 1)));
            }
        });
        return groups;
    }

    private Optional<ReadingGroup> nearest(List<Hit> hits) {
        List<PassageCard> cards =
                hits.stream()
                        .filter(hit -> hit.source() instanceof Reading)
                        .map(hit ->
                                PassageCard.of(hit, catalogue).named(Places.title(hit.source())))
                        .toList();
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ReadingGroup(
                                "near",
                                "Nearest, may not answer",
                                null,
                                "Passages that share a word",
                                cards,
                                null));
    }

    private ReadingGroup group(Source source, List<Hit> hits, String id) {
        List<PassageCard> cards = hits.stream().map(hit -> PassageCard.of(hit, catalogue)).toList();
        return switch (source) {
            case Reading reading ->
                    new ReadingGroup(
                            id,
                            reading.title(),
                            Links.file(reading),
                            byline(reading),
                            cards,
                            fold(reading, hits.size()));
            case SessionPage page ->
                    new ReadingGroup(
                            id,
                            "Session notes, " + Places.title(page),
                            null,
                            "Written by the group",
                            cards,
                            null);
        };
    }

    private String byline(Reading reading) {
        return Stream.concat(
                        Stream.of(Places.byline(reading)).filter(line -> !line.isEmpty()),
                        role(reading).stream())
                .collect(Collectors.joining(" · "));
    }

    /** What the first session that cites the reading asks of it. */
    private Optional<String> role(Reading reading) {
        return catalogue.sessions().stream()
                .flatMap(session -> role(reading, session).stream())
                .findFirst();
    }

    private static Optional<String> role(Reading reading, Session session) {
        return session.readings().stream()
                .filter(citation -> reading.id().equals(citation.reading()))
                .findFirst()
                .map(citation -> InWords.role(citation.role(), session));
    }

    private @Nullable Fold fold(Reading reading, int shown) {
        if (reading.id().equals(address.reading())) {
            return null;
        }
        SearchAddress alone = address.in(In.READINGS).ofReading(reading.id());
        int all = searcher.matching(alone.request(In.READINGS, 0, 1));
        if (all <= shown) {
            return null;
        }
        String label =
                address.page() == 1
                        ? "%,d more in this reading".formatted(all - shown)
                        : "All %,d in this reading".formatted(all);
        return new Fold(label, address.ofReading(reading.id()).href());
    }
}
