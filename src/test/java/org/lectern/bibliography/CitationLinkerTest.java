package org.lectern.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.model.Citation;
import org.lectern.model.CitationRole;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;

import java.util.List;
import java.util.Map;

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
    void whereTwoReadingsFitBothAreNamed() {
        Reading first = reading("first", "A Tale of Two Caches");
        Reading second = reading("second", "A Tale of Two Caches");

        assertThat(link(cited("A tale of two caches", null), first, second).candidates())
                .containsExactly("first", "second");
        assertThat(link(cited("Quiet clocks for loud networks", null), CLOCKS, QUEUES))
                .extracting(Citation::reading, Citation::candidates)
                .containsExactly(CLOCKS.id(), List.of());
    }

    @Test
    void ofFilesWithOneNameTheTitleTells() {
        Reading one = new Reading("paper", "a/paper.pdf", "On Ferries", List.of(), null, 1);
        Reading other = new Reading("paper-1", "b/paper.pdf", "On Bees", List.of(), null, 1);

        assertThat(linked(cited("On bees", "https://example.org/x/paper.pdf"), one, other))
                .isEqualTo(other.id());
    }

    @Test
    void aNameThatManyFilesHaveTellsNothingByItself() {
        Reading paper = new Reading("paper", "a/paper.pdf", "On Ferries", List.of(), null, 1);

        assertThat(linked(cited("Salt in rivers", "https://example.org/paper.pdf"), paper))
                .isNull();
        assertThat(linked(cited(null, "https://example.org/paper.pdf"), paper)).isNull();
    }

    @Test
    void aNumberOnTheFirstPageMeansThatReading() {
        Reading printed =
                new Reading(
                        "x", "x.pdf", "X", List.of(), null, 1, "10.1234/tides.77", "2101.00123");

        assertThat(linked(cited(null, "https://doi.org/10.1234/TIDES.77"), printed)).isEqualTo("x");
        assertThat(linked(cited(null, "https://arxiv.org/pdf/2101.00123v3"), printed))
                .isEqualTo("x");
        assertThat(linked(cited(null, "https://arxiv.org/pdf/2101.00124"), printed)).isNull();
    }

    @Test
    void aCopyStandsForTheReadingThatItEquals() {
        CitationLinker linker =
                new CitationLinker(
                        List.of(CLOCKS), Map.of("papers/lind.pdf", "papers/quiet-clocks.pdf"));
        Citation cited = cited(null, "../papers/lind.pdf");

        assertThat(link(linker, cited).reading()).isEqualTo(CLOCKS.id());
    }

    @Test
    void aLinkThatFitsNoLongerIsCleared() {
        Citation stale = cited("Unknown", null).linkedTo(List.of("gone"));

        assertThat(linked(stale)).isNull();
    }

    private static Reading reading(String id, String title) {
        return new Reading(id, id + ".pdf", title, List.of(), null, 1);
    }

    private static Citation cited(@Nullable String title, @Nullable String url) {
        return new Citation(CitationRole.REQUIRED, "", List.of(), null, title, url, null);
    }

    private static Citation citation(
            @Nullable String title, List<String> authors, @Nullable Integer year) {
        return new Citation(CitationRole.REQUIRED, "", authors, year, title, null, null);
    }

    private static @Nullable String linked(Citation citation) {
        return linked(citation, CLOCKS, QUEUES, PRIMER);
    }

    private static @Nullable String linked(Citation citation, Reading... readings) {
        return link(citation, readings).reading();
    }

    private static Citation link(Citation citation, Reading... readings) {
        return link(new CitationLinker(List.of(readings)), citation);
    }

    private static Citation link(CitationLinker linker, Citation citation) {
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
        return linker.link(page).sessions().getFirst().readings().getFirst();
    }
}
