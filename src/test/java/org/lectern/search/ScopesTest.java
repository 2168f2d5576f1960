package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.index.Scope;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.LecternException.UnknownSession;
import org.lectern.model.Reading;
import org.lectern.model.Role;
import org.lectern.model.SectionKind;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.model.Source;

import java.util.List;
import java.util.Set;

/** Of four readings, a page's three sessions read one each; nobody reads the fourth. */
class ScopesTest {

    private static final Catalogue CATALOGUE =
            new Catalogue(
                    List.of(
                            entry(reading("ants")),
                            entry(reading("bees")),
                            entry(reading("crabs")),
                            entry(reading("ducks")),
                            entry(
                                    new SessionPage(
                                            "page",
                                            "page.md",
                                            null,
                                            List.of(
                                                    session(1, "ants"),
                                                    session(2, "bees"),
                                                    session(3, "crabs")),
                                            List.of()))));

    private static CatalogueEntry entry(Source source) {
        return new CatalogueEntry(source, "hash", 1, null);
    }

    private static Reading reading(String id) {
        return new Reading(id, id + ".pdf", id, List.of(), null, 1);
    }

    private static Session session(int number, String reading) {
        Citation citation =
                new Citation(Role.REQUIRED, reading, List.of(), null, null, null, reading);
        return new Session(
                "page." + number,
                number,
                "",
                "page",
                number,
                List.of(),
                null,
                List.of(citation),
                List.of(),
                List.of(),
                null);
    }

    private static Scopes scopes(
            In in, @Nullable String reading, @Nullable String session, Width width) {
        return new Scopes(
                CATALOGUE, new SearchRequest("", in, reading, session, width, Mode.HYBRID, 0, 10));
    }

    private static Scopes ofSecond(Width width) {
        return scopes(In.ALL, null, "page.2", width);
    }

    @Test
    void aloneLooksInWhatTheSessionReadsAndNotes() {
        Scopes scopes = ofSecond(Width.ALONE);
        assertThat(scopes.readings()).isEqualTo(new Scope.Readings(Set.of("bees")));
        assertThat(scopes.notes()).isEqualTo(new Scope.Notes("page.2"));
        assertThat(scopes.first()).isEmpty();
        assertThat(scopes.said()).contains("Looked in the session alone.");
    }

    @Test
    void firstLooksEverywhereAndPrefersWhatTheSessionReads() {
        Scopes scopes = ofSecond(Width.FIRST);
        assertThat(scopes.readings()).isEqualTo(new Scope.Readings(null));
        assertThat(scopes.notes()).isEqualTo(new Scope.Notes(null));
        assertThat(scopes.first()).containsExactly("bees");
        assertThat(scopes.said())
                .contains("Looked everywhere, in the session's own readings first.");
    }

    @Test
    void soFarLooksInWhatWasReadUpToTheSession() {
        Scopes scopes = ofSecond(Width.SO_FAR);
        assertThat(scopes.readings()).isEqualTo(new Scope.Readings(Set.of("ants", "bees")));
        assertThat(scopes.first()).isEmpty();
        assertThat(scopes.said()).contains("Looked in what was read up to the session.");
    }

    @Test
    void allLooksEverywhereAlikeAndSaysNothing() {
        Scopes scopes = ofSecond(Width.ALL);
        assertThat(scopes.readings()).isEqualTo(new Scope.Readings(null));
        assertThat(scopes.notes()).isEqualTo(new Scope.Notes(null));
        assertThat(scopes.first()).isEmpty();
        assertThat(scopes.said()).isEmpty();
    }

    @Test
    void withoutASessionItsWidthMeansNothing() {
        for (Width width : Width.values()) {
            Scopes scopes = scopes(In.ALL, null, null, width);
            assertThat(scopes.readings()).isEqualTo(new Scope.Readings(null));
            assertThat(scopes.notes()).isEqualTo(new Scope.Notes(null));
            assertThat(scopes.first()).isEmpty();
            assertThat(scopes.said()).isEmpty();
        }
    }

    @Test
    void aReadingBoundsTheSearchToItselfWithinItsSession() {
        assertThat(scopes(In.ALL, "ducks", null, Width.ALONE).readings())
                .isEqualTo(new Scope.Readings(Set.of("ducks")));
        assertThat(scopes(In.ALL, "ants", "page.2", Width.SO_FAR).readings())
                .isEqualTo(new Scope.Readings(Set.of("ants")));
        assertThat(scopes(In.ALL, "ants", "page.2", Width.ALONE).readings())
                .isEqualTo(new Scope.Readings(Set.of()));
        assertThat(scopes(In.ALL, "ants", "page.2", Width.FIRST).readings())
                .isEqualTo(new Scope.Readings(Set.of("ants")));
    }

    @Test
    void aKindOfSectionBoundsTheSearchToReadings() {
        SearchRequest all = new SearchRequest("", In.ALL, null, null, 0, 10);
        Scopes scopes = new Scopes(CATALOGUE, all.ofKind(SectionKind.DESIGN));
        assertThat(scopes.readings()).isEqualTo(new Scope.Readings(null, SectionKind.DESIGN));
        assertThat(scopes.inNotes()).isFalse();
    }

    @Test
    void readingsAndNotesAreLookedAtAsIsAskedFor() {
        assertThat(scopes(In.READINGS, null, null, Width.ALL).inNotes()).isFalse();
        assertThat(scopes(In.NOTES, null, null, Width.ALL).inReadings()).isFalse();
        assertThat(scopes(In.ALL, null, null, Width.ALL).inNotes()).isTrue();
        assertThat(scopes(In.ALL, "ants", null, Width.ALL).inNotes()).isFalse();
    }

    @Test
    void aSessionThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> scopes(In.ALL, null, "page.9", Width.ALL))
                .isInstanceOf(UnknownSession.class)
                .hasMessageContaining("page.1, page.2, page.3");
    }
}
