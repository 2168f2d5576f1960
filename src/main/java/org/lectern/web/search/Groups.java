package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Catalogue;
import org.lectern.model.Hit;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.model.Source;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Links;
import org.lectern.quoting.Places;
import org.lectern.web.page.Cards;
import org.lectern.web.page.Link;
import org.lectern.web.page.PassageCard;
import org.lectern.web.search.SearchPage.Fold;
import org.lectern.web.search.SearchPage.ReadingGroup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts hits of one source together, in the order of their best. */
final class Groups {

    private final Catalogue catalogue;
    private final Cards cards;
    private final More more;

    /** Says what is not shown of a reading. */
    @FunctionalInterface
    interface More {

        /**
         * The link to it.
         *
         * @param shown how many passages of it are shown
         * @return null where that is all
         */
        @Nullable Fold of(Reading reading, int shown);
    }

    Groups(Catalogue catalogue, Cards cards, More more) {
        this.catalogue = catalogue;
        this.cards = cards;
        this.more = more;
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
        List<PassageCard> nearest =
                hits.stream()
                        .filter(hit -> hit.source() instanceof Reading)
                        .map(cards::named)
                        .toList();
        return nearest.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ReadingGroup(
                                "near",
                                "Nearest, may not answer",
                                null,
                                "Passages that share a word or are near in meaning",
                                null,
                                nearest,
                                null));
    }

    private ReadingGroup group(Source source, List<Hit> hits, String id) {
        List<PassageCard> shown = hits.stream().map(cards::of).toList();
        return switch (source) {
            case Reading reading ->
                    new ReadingGroup(
                            id,
                            reading.title(),
                            Links.reading(reading),
                            Places.byline(reading),
                            readIn(reading).orElse(null),
                            shown,
                            more.of(reading, hits.size()));
            case SessionPage page ->
                    new ReadingGroup(
                            id,
                            "Session notes, " + Places.title(page),
                            null,
                            "Written by the group",
                            null,
                            shown,
                            null);
        };
    }

    private Optional<Link> readIn(Reading reading) {
        return catalogue.sessions().stream()
                .flatMap(session -> readIn(reading, session).stream())
                .findFirst();
    }

    private static Optional<Link> readIn(Reading reading, Session session) {
        return session.readings().stream()
                .filter(citation -> reading.id().equals(citation.reading()))
                .findFirst()
                .map(citation ->
                        new Link(InWords.role(citation.role(), session), Links.session(session)));
    }
}
