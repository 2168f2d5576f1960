package org.lectern.web.view;

import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Word;
import org.lectern.format.CitationStyle;
import org.lectern.format.Labels;
import org.lectern.format.Links;
import org.lectern.format.Quotation;
import org.lectern.format.SourceLabels;
import org.lectern.model.Catalogue;
import org.lectern.model.Hit;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.SessionPage;

import java.util.List;

/** Builds the passage cards of one search. */
public final class PassageCards {

    private final Catalogue catalogue;
    private final CardQuery query;
    private final PassageActions actions;

    /**
     * The query that the cards belong to.
     *
     * @param query the query as typed
     * @param question id of the question in the notes that the query repeats; null if there is none
     * @param words the words of the query
     */
    public record CardQuery(String query, @Nullable String question, List<Word> words) {

        public CardQuery {
            words = List.copyOf(words);
        }
    }

    public PassageCards(Catalogue catalogue, CardQuery query, PassageActions actions) {
        this.catalogue = catalogue;
        this.query = query;
        this.actions = actions;
    }

    /** Returns the card of a hit. */
    public PassageCard card(Hit hit) {
        return switch (hit.passage().locator()) {
            case Locator.Pages pages when hit.source() instanceof Reading reading ->
                    forReading(hit, reading, pages);
            case Locator.NoteLines lines when hit.source() instanceof SessionPage page ->
                    forNotes(hit, page, lines);
            default -> throw new IllegalStateException("the passage does not match its source");
        };
    }

    /** Returns the card of a hit that is not shown under its source, with the source's title. */
    public PassageCard withTitle(Hit hit) {
        return card(hit).withTitle(SourceLabels.title(hit.source()));
    }

    private PassageCard forReading(Hit hit, Reading reading, Locator.Pages pages) {
        Passage passage = hit.passage();
        boolean hasImage = actions.hasPageImages() && !pages.lines().isEmpty();
        return new PassageCard(
                passage.id(),
                Links.passage(reading, pages, passage, query.query()),
                SourceLabels.pages(new Locator.Pages(pages.first(), pages.last(), null)),
                pages.label() == null ? "" : " (printed " + pages.label() + ")",
                String.join(" › ", passage.section()),
                Quotation.of(hit),
                CitationStyle.full(reading, SourceLabels.pages(pages)),
                query.words().isEmpty() ? null : EvidenceLabel.of(hit, query.words()),
                hasImage ? Links.passageImage(reading, passage) : null,
                Links.bibtex(reading),
                duplicatesLabel(hit),
                actions.judgments().find(query.query(), query.question(), passage.id()));
    }

    private static String duplicatesLabel(Hit hit) {
        int duplicates = hit.duplicates().size();
        return duplicates == 0
                ? ""
                : Labels.count(duplicates, "duplicate passage", "duplicate passages")
                        + " not shown";
    }

    private PassageCard forNotes(Hit hit, SessionPage page, Locator.NoteLines lines) {
        return new PassageCard(
                hit.passage().id(),
                Links.notes(lines),
                lineLabel(lines),
                "",
                String.join(" › ", hit.passage().section()),
                Quotation.of(hit),
                SourceLabels.title(page) + ", line " + lines.first(),
                null,
                null,
                null,
                "",
                null);
    }

    private String lineLabel(Locator.NoteLines lines) {
        String session = lines.session();
        return session == null
                ? "Line " + lines.first()
                : Labels.capitalised(Labels.session(catalogue.session(session)))
                        + ", line "
                        + lines.first();
    }
}
