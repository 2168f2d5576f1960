package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.index.Scope;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.CitationRole;
import org.lectern.model.LecternException.UnknownSessionException;
import org.lectern.model.Reading;
import org.lectern.model.SectionKind;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.model.Source;

import java.util.List;
import java.util.Set;

/** A page of notes has three sessions, which cite one reading each; a fourth is not cited. */
class ScopeResolverTest {

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
                new Citation(CitationRole.REQUIRED, reading, List.of(), null, null, null, reading);
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

    private static ScopeResolver resolver(
            SourceFilter sources,
            @Nullable String reading,
            @Nullable String session,
            SessionScope sessionScope) {
        return new ScopeResolver(
                CATALOGUE, new SearchRequest(sources, reading, session, sessionScope, 0, 10));
    }

    private static ScopeResolver inSecondSession(SessionScope sessionScope) {
        return resolver(SourceFilter.ALL, null, "page.2", sessionScope);
    }

    @Test
    void aloneSearchesTheNotesAndReadingsOfTheSession() {
        ScopeResolver scopes = inSecondSession(SessionScope.ALONE);
        assertThat(scopes.readingScope()).isEqualTo(new Scope.Readings(Set.of("bees")));
        assertThat(scopes.noteScope()).isEqualTo(new Scope.Notes("page.2"));
        assertThat(scopes.preferredReadings()).isEmpty();
        assertThat(scopes.notice()).contains("Looked in the session alone.");
    }

    @Test
    void firstSearchesEverythingAndPrefersTheReadingsOfTheSession() {
        ScopeResolver scopes = inSecondSession(SessionScope.FIRST);
        assertThat(scopes.readingScope()).isEqualTo(new Scope.Readings(null));
        assertThat(scopes.noteScope()).isEqualTo(new Scope.Notes(null));
        assertThat(scopes.preferredReadings()).containsExactly("bees");
        assertThat(scopes.notice())
                .contains("Looked everywhere, in the session's own readings first.");
    }

    @Test
    void soFarSearchesTheReadingsUpToTheSession() {
        ScopeResolver scopes = inSecondSession(SessionScope.SO_FAR);
        assertThat(scopes.readingScope()).isEqualTo(new Scope.Readings(Set.of("ants", "bees")));
        assertThat(scopes.preferredReadings()).isEmpty();
        assertThat(scopes.notice()).contains("Looked in what was read up to the session.");
    }

    @Test
    void allSearchesEverythingWithoutNotice() {
        ScopeResolver scopes = inSecondSession(SessionScope.ALL);
        assertThat(scopes.readingScope()).isEqualTo(new Scope.Readings(null));
        assertThat(scopes.noteScope()).isEqualTo(new Scope.Notes(null));
        assertThat(scopes.preferredReadings()).isEmpty();
        assertThat(scopes.notice()).isEmpty();
    }

    @Test
    void sessionScopeIsIgnoredWithoutASession() {
        for (SessionScope sessionScope : SessionScope.values()) {
            ScopeResolver scopes = resolver(SourceFilter.ALL, null, null, sessionScope);
            assertThat(scopes.readingScope()).isEqualTo(new Scope.Readings(null));
            assertThat(scopes.noteScope()).isEqualTo(new Scope.Notes(null));
            assertThat(scopes.preferredReadings()).isEmpty();
            assertThat(scopes.notice()).isEmpty();
        }
    }

    @Test
    void readingLimitsTheSearchWithinItsSession() {
        assertThat(resolver(SourceFilter.ALL, "ducks", null, SessionScope.ALONE).readingScope())
                .isEqualTo(new Scope.Readings(Set.of("ducks")));
        assertThat(resolver(SourceFilter.ALL, "ants", "page.2", SessionScope.SO_FAR).readingScope())
                .isEqualTo(new Scope.Readings(Set.of("ants")));
        assertThat(resolver(SourceFilter.ALL, "ants", "page.2", SessionScope.ALONE).readingScope())
                .isEqualTo(new Scope.Readings(Set.of()));
        assertThat(resolver(SourceFilter.ALL, "ants", "page.2", SessionScope.FIRST).readingScope())
                .isEqualTo(new Scope.Readings(Set.of("ants")));
    }

    @Test
    void sectionKindLimitsTheSearchToReadings() {
        SearchRequest all = new SearchRequest(SourceFilter.ALL, null, null, 0, 10);
        ScopeResolver scopes =
                new ScopeResolver(CATALOGUE, all.withSectionKind(SectionKind.DESIGN));
        assertThat(scopes.readingScope()).isEqualTo(new Scope.Readings(null, SectionKind.DESIGN));
        assertThat(scopes.includesNotes()).isFalse();
    }

    @Test
    void sourceFilterSelectsReadingsAndNotes() {
        assertThat(resolver(SourceFilter.READINGS, null, null, SessionScope.ALL).includesNotes())
                .isFalse();
        assertThat(resolver(SourceFilter.NOTES, null, null, SessionScope.ALL).includesReadings())
                .isFalse();
        assertThat(resolver(SourceFilter.ALL, null, null, SessionScope.ALL).includesNotes())
                .isTrue();
        assertThat(resolver(SourceFilter.ALL, "ants", null, SessionScope.ALL).includesNotes())
                .isFalse();
    }

    @Test
    void unknownSessionIsRejected() {
        assertThatThrownBy(() -> resolver(SourceFilter.ALL, null, "page.9", SessionScope.ALL))
                .isInstanceOf(UnknownSessionException.class)
                .hasMessageContaining("page.1, page.2, page.3");
    }
}
