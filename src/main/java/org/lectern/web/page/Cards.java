package org.lectern.web.page;

import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Word;
import org.lectern.model.Catalogue;
import org.lectern.model.Hit;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.SessionPage;
import org.lectern.quoting.Citing;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Links;
import org.lectern.quoting.Places;
import org.lectern.quoting.Quotation;

import java.util.List;

/** Makes cards of what one search found. */
public final class Cards {

    private final Catalogue catalogue;
    private final Asked asked;
    private final Means means;

    /**
     * What was asked.
     *
     * @param query as typed
     * @param question id of the question of the notes that it is; null where it is none
     * @param words that were looked for
     */
    public record Asked(String query, @Nullable String question, List<Word> words) {

        public Asked {
            words = List.copyOf(words);
        }
    }

    public Cards(Catalogue catalogue, Asked asked, Means means) {
        this.catalogue = catalogue;
        this.asked = asked;
        this.means = means;
    }

    /** The card of a hit. */
    public PassageCard of(Hit hit) {
        return switch (hit.passage().locator()) {
            case Locator.Pages pages when hit.source() instanceof Reading reading ->
                    ofReading(hit, reading, pages);
            case Locator.NoteLines lines when hit.source() instanceof SessionPage page ->
                    ofNotes(hit, page, lines);
            default -> throw new IllegalStateException("a passage that does not fit its source");
        };
    }

    /** The card of a hit that stands apart from its reading's others. */
    public PassageCard named(Hit hit) {
        return of(hit).named(Places.title(hit.source()));
    }

    private PassageCard ofReading(Hit hit, Reading reading, Locator.Pages pages) {
        Passage passage = hit.passage();
        boolean seen = means.pictures() && !pages.lines().isEmpty();
        return new PassageCard(
                passage.id(),
                Links.passage(reading, pages, passage, asked.query()),
                Places.pages(new Locator.Pages(pages.first(), pages.last(), null)),
                pages.label() == null ? "" : " (printed " + pages.label() + ")",
                String.join(" › ", passage.section()),
                Quotation.of(hit),
                Citing.source(reading, Places.pages(pages)),
                asked.words().isEmpty() ? null : Strength.of(hit, asked.words()),
                seen ? Links.clip(reading, passage) : null,
                Links.bibtex(reading),
                same(hit),
                means.judging().of(asked.query(), asked.question(), passage.id()));
    }

    private static String same(Hit hit) {
        int folded = hit.same().size();
        return folded == 0
                ? ""
                : InWords.count(folded, "passage that says", "passages that say")
                        + " the same folded into it";
    }

    private PassageCard ofNotes(Hit hit, SessionPage page, Locator.NoteLines lines) {
        return new PassageCard(
                hit.passage().id(),
                Links.notes(lines),
                where(lines),
                "",
                String.join(" › ", hit.passage().section()),
                Quotation.of(hit),
                Places.title(page) + ", line " + lines.first(),
                null,
                null,
                null,
                "",
                null);
    }

    private String where(Locator.NoteLines lines) {
        String session = lines.session();
        return session == null
                ? "Line " + lines.first()
                : InWords.capitalised(InWords.session(catalogue.session(session)))
                        + ", line "
                        + lines.first();
    }
}
