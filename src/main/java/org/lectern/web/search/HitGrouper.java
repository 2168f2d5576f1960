package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.format.Labels;
import org.lectern.format.Links;
import org.lectern.format.SourceLabels;
import org.lectern.model.Catalogue;
import org.lectern.model.Hit;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.model.Source;
import org.lectern.web.search.SearchPage.MoreLink;
import org.lectern.web.search.SearchPage.ReadingGroup;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.PassageCard;
import org.lectern.web.view.PassageCards;
import org.lectern.web.view.UiText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Groups hits by source, in the order of each source's best hit. */
final class HitGrouper {

    private final Catalogue catalogue;
    private final PassageCards cards;
    private final MoreLinks moreLinks;

    /** A source of links to the hits of a reading that are not shown. */
    @FunctionalInterface
    interface MoreLinks {

        /**
         * Returns the link.
         *
         * @param shown number of its passages that are shown
         * @return null if all are shown
         */
        @Nullable MoreLink find(Reading reading, int shown);
    }

    HitGrouper(Catalogue catalogue, PassageCards cards, MoreLinks moreLinks) {
        this.catalogue = catalogue;
        this.cards = cards;
        this.moreLinks = moreLinks;
    }

    /**
     * Returns the groups of a page.
     *
     * @param hits the hits, those of readings first
     * @param nearest whether the hits are nearest passages that may not answer; then the hits of
     *     readings form one group
     */
    List<ReadingGroup> group(List<Hit> hits, boolean nearest) {
        List<ReadingGroup> groups = new ArrayList<>();
        if (nearest) {
            nearestGroup(hits).ifPresent(groups::add);
        }
        hitsBySource(nearest ? hitsInNotes(hits) : hits)
                .forEach((source, ofSource) ->
                        groups.add(sourceGroup(source, ofSource, "g" + (groups.size() + 1))));
        return groups;
    }

    private static List<Hit> hitsInNotes(List<Hit> hits) {
        return hits.stream().filter(hit -> hit.source() instanceof SessionPage).toList();
    }

    private static Map<Source, List<Hit>> hitsBySource(List<Hit> hits) {
        return hits.stream()
                .collect(
                        Collectors.groupingBy(
                                Hit::source, LinkedHashMap::new, Collectors.toList()));
    }

    private Optional<ReadingGroup> nearestGroup(List<Hit> hits) {
        List<PassageCard> nearest =
                hits.stream()
                        .filter(hit -> hit.source() instanceof Reading)
                        .map(cards::withTitle)
                        .toList();
        return nearest.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ReadingGroup(
                                "near",
                                UiText.NEAREST,
                                null,
                                "Passages that share a word with the query or are similar in"
                                        + " meaning",
                                null,
                                nearest,
                                null));
    }

    private ReadingGroup sourceGroup(Source source, List<Hit> hits, String id) {
        List<PassageCard> shown = hits.stream().map(cards::card).toList();
        return switch (source) {
            case Reading reading ->
                    new ReadingGroup(
                            id,
                            reading.title(),
                            Links.reading(reading),
                            SourceLabels.byline(reading),
                            citingSession(reading).orElse(null),
                            shown,
                            moreLinks.find(reading, hits.size()));
            case SessionPage page ->
                    new ReadingGroup(
                            id,
                            "Session notes, " + SourceLabels.title(page),
                            null,
                            "Written by the group",
                            null,
                            shown,
                            null);
        };
    }

    private Optional<LabelledLink> citingSession(Reading reading) {
        return catalogue.sessions().stream()
                .flatMap(session -> citingSession(reading, session).stream())
                .findFirst();
    }

    private static Optional<LabelledLink> citingSession(Reading reading, Session session) {
        return session.readings().stream()
                .filter(citation -> reading.id().equals(citation.reading()))
                .findFirst()
                .map(citation ->
                        new LabelledLink(
                                Labels.role(citation.role(), session), Links.session(session)));
    }
}
