package org.lectern.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.model.Citation;
import org.lectern.model.Reading;
import org.lectern.model.Role;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;

import java.util.List;

class CitationLinkerTest {

    private static final Reading CLOCKS =
            new Reading(
                    "quiet-clocks",
                    "papers/quiet-clocks.pdf",
                    "Quiet Clocks for Loud Networks: A Study",
                    List.of("Rosa Lind", "José Muñoz"),
                    2014,
                    9);
    private static final Reading QUEUES =
            new Reading(
                    "2004.01234v2",
                    "papers/2004.01234v2.pdf",
                    "Bounded Queues Considered Kind (Extended Version)",
                    List.of(),
                    null,
                    12);
    private static final Reading PRIMER =
            new Reading(
                    "lost-parliament",
                    "primers/lost-parliament.txt",
                    "Islands and the Lost Parliament of Law",
                    List.of(),
                    2026,
                    0);

    @Test
    void aRelativeAddressMeansTheFileBesideThePage() {
        assertThat(linked(cited(null, "../papers/quiet-clocks.pdf#page=2"))).isEqualTo(CLOCKS.id());
        assertThat(linked(cited(null, "/papers/quiet-clocks.pdf"))).isEqualTo(CLOCKS.id());
    }

    @Test
    void anArxivNumberOrDoiInTheFilesNameMeansThatFile() {
        Reading named = reading("10.1234_abcd.5678", "Untitled");

        assertThat(linked(cited(null, "https://arxiv.org/abs/2004.01234"))).isEqualTo(QUEUES.id());
        assertThat(linked(cited(null, "https://doi.org/10.1234/abcd.5678"), named))
                .isEqualTo(named.id());
    }

    @Test
    void anAddressThatEndsInTheFilesNameMeansThatFile() {
        assertThat(linked(cited(null, "https://example.org/~lind/Quiet-Clocks.pdf?x=1")))
                .isEqualTo(CLOCKS.id());
        assertThat(linked(cited("Another name", "https://example.org/quiet-clocks.pdf")))
                .isEqualTo(CLOCKS.id());
    }

    @Test
    void anEqualTitleMeansTheReadingWhateverItsCaseAndMarks() {
        assertThat(linked(cited("QUIET clocks for loud net-works — a study", null)))
                .isEqualTo(CLOCKS.id());
    }

    @Test
    void aSubtitleOrEditionAtTheEndMakesNoDifference() {
        assertThat(linked(cited("Quiet clocks for loud networks", null))).isEqualTo(CLOCKS.id());
        assertThat(linked(cited("Bounded Queues Considered Kind", null))).isEqualTo(QUEUES.id());
        assertThat(linked(cited("Bounded queues considered kind, revisited in haste", null)))
                .isEqualTo(QUEUES.id());
    }

    @Test
    void aSlipInALongTitleMakesNoDifference() {
        Reading paper = reading("slow", "Slow Roads, Fast Trains, Late Letters and Early Birds");

        assertThat(linked(cited("Fast Trains, Slow Roads, Late Letters, Early Birds", null), paper))
                .isEqualTo(paper.id());
    }

    @Test
    void aTitleThatIsOnlyPartOfAnotherIsNotThatReading() {
        assertThat(linked(cited("The lost parliament", null))).isNull();
        assertThat(linked(cited("The lost parliament of law", null))).isNull();
        assertThat(linked(cited("Loud Networks: A Study", null))).isNull();
    }

    @Test
    void strangersDoNotWriteTheSamePaper() {
        Citation same = citation("Quiet Clocks for Loud Networks", List.of("Munoz"), null);
        Citation other = citation("Quiet Clocks for Loud Networks", List.of("Smith"), null);

        assertThat(linked(same)).isEqualTo(CLOCKS.id());
        assertThat(linked(other)).isNull();
    }

    @Test
    void yearsFarApartRuleATitleOutAndNearOnesDoNot() {
        assertThat(linked(citation("Quiet Clocks for Loud Networks", List.of(), 2017)))
                .isEqualTo(CLOCKS.id());
        assertThat(linked(citation("Quiet Clocks for Loud Networks", List.of(), 2018))).isNull();
    }

    @Test
    void firstAuthorAndYearTellWhereNoTitleIsGiven() {
        assertThat(linked(citation(null, List.of("Lind"), 2014))).isEqualTo(CLOCKS.id());
        assertThat(linked(citation(null, List.of("Lind"), 2013))).isNull();
        assertThat(linked(citation(null, List.of("Muñoz"), 2014))).isNull();
        assertThat(linked(citation("Something Else", List.of("Lind"), 2014))).isNull();
    }

    @Test
    void whereTwoReadingsFitNoneIsMeant() {
        Reading first = reading("first", "A Tale of Two Caches");
        Reading second = reading("second", "A Tale of Two Caches");

        assertThat(linked(cited("A tale of two caches", null), first, second)).isNull();
    }

    @Test
    void aLinkThatFitsNoLongerIsCleared() {
        Citation stale = cited("Unknown", null).linkedTo("gone");

        assertThat(linked(stale)).isNull();
    }

    private static Reading reading(String id, String title) {
        return new Reading(id, id + ".pdf", title, List.of(), null, 1);
    }

    private static Citation cited(@Nullable String title, @Nullable String url) {
        return new Citation(Role.REQUIRED, "", List.of(), null, title, url, null);
    }

    private static Citation citation(
            @Nullable String title, List<String> authors, @Nullable Integer year) {
        return new Citation(Role.REQUIRED, "", authors, year, title, null, null);
    }

    private static @Nullable String linked(Citation citation) {
        return linked(citation, CLOCKS, QUEUES, PRIMER);
    }

    private static @Nullable String linked(Citation citation, Reading... readings) {
        Session session =
                new Session(
                        "page.1",
                        1,
                        null,
                        "page",
                        1,
                        List.of(),
                        null,
                        List.of(citation),
                        List.of(),
                        List.of(),
                        null);
        SessionPage page =
                new SessionPage("page", "notes/page.md", null, List.of(session), List.of());
        return new CitationLinker(List.of(readings))
                .link(page)
                .sessions()
                .getFirst()
                .readings()
                .getFirst()
                .reading();
    }
}
