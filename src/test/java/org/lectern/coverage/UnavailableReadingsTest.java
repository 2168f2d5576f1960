package org.lectern.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.CitationRole;
import org.lectern.model.Failure;
import org.lectern.model.Reading;
import org.lectern.model.ReadingState;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;

import java.util.List;

class UnavailableReadingsTest {

    private static final Reading WHOLE = reading("whole", "A Whole Paper");
    private static final Reading CUT = reading("cut", "A Cut Paper");
    private static final Reading LOCKED = reading("locked", "A Locked Paper");

    private static final Session FIRST =
            session(1, "2026-03-04", cited("A Theory of Queues", null), cited("Whole", "whole"));
    private static final Session SECOND =
            session(
                    2,
                    "2026-03-11",
                    cited("A Theory of Queues", null),
                    cited("Tides", null).linkedTo(List.of("tides", "tides-again")),
                    cited("Cut", "cut"),
                    cited("Locked", "locked"));

    private static final Catalogue CATALOGUE =
            new Catalogue(
                    List.of(
                            new CatalogueEntry(
                                    new SessionPage(
                                            "s", "s.md", null, List.of(FIRST, SECOND), List.of()),
                                    "a",
                                    0,
                                    null),
                            new CatalogueEntry(WHOLE, "b", 3, null),
                            new CatalogueEntry(
                                    CUT, "c", 3, new Failure(Failure.Reason.TIMEOUT, "Too slow.")),
                            new CatalogueEntry(
                                    LOCKED,
                                    "d",
                                    0,
                                    new Failure(Failure.Reason.ENCRYPTED, "It is locked."))));

    private static Reading reading(String id, String title) {
        return new Reading(id, id + ".pdf", title, List.of("Ada Moor"), 2001, 3);
    }

    private static Citation cited(String title, @Nullable String reading) {
        return new Citation(
                CitationRole.REQUIRED, "Petrov", List.of("Petrov"), 1987, title, null, reading);
    }

    private static Session session(int number, String date, Citation... citations) {
        return new Session(
                "s." + number,
                number,
                null,
                "s",
                number,
                List.of(),
                date,
                List.of(citations),
                List.of(),
                List.of(),
                null);
    }

    private static List<UnavailableReading> unavailable(Session... sessions) {
        return new UnavailableReadings(CATALOGUE, List.of(sessions)).all();
    }

    @Test
    void missingReadingsComeBeforeUnreadableOnes() {
        assertThat(unavailable(FIRST, SECOND))
                .containsExactly(
                        new UnavailableReading(
                                "A Theory of Queues",
                                "Petrov 1987",
                                "4 March",
                                ReadingState.MISSING,
                                "Missing",
                                "The notes cite it, and no file of the corpus is it."),
                        new UnavailableReading(
                                "Tides",
                                "Petrov 1987",
                                "11 March",
                                ReadingState.MISSING,
                                "Missing",
                                "Several files of the corpus could be it."),
                        new UnavailableReading(
                                "A Cut Paper",
                                "Ada Moor, 2001",
                                "11 March",
                                ReadingState.PARTIAL,
                                "Partial",
                                "Too slow."),
                        new UnavailableReading(
                                "A Locked Paper",
                                "Ada Moor, 2001",
                                "11 March",
                                ReadingState.FAILED,
                                "Failed",
                                "It is locked."));
    }

    @Test
    void onlyReadingsOfTheGivenSessionsAreListed() {
        assertThat(unavailable(FIRST))
                .extracting(UnavailableReading::title)
                .containsExactly("A Theory of Queues");
    }
}
