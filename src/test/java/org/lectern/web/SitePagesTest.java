package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.index.RunningUpdate;
import org.lectern.index.UpdateStatusFile;

import java.time.Instant;
import java.util.List;

/** Tests the pages of sessions, coverage, readings and questions over the shipped corpus. */
@ExtendWith(ShippedCorpusServerExtension.class)
class SitePagesTest {

    private static Document page(ShippedCorpusServer site, String address) {
        return Jsoup.parse(site.get(address).body());
    }

    @Test
    void guideKeepsTheOrderOfTheNotes(ShippedCorpusServer site) {
        Document guide = page(site, "/sessions/summer-2021.3");

        assertThat(guide.select("h1").text()).isEqualTo("How Storage Breaks, and Who Notices");
        assertThat(guide.select(".when span").eachText())
                .containsExactly("June 30 8:30PM EDT", "July 1 8:30AM HKT");
        assertThat(guide.select(".topic > h3").eachText())
                .containsExactly(
                        "Tuned or Adaptable",
                        "Failure from the User's Chair",
                        "Ready for the Worst");
        assertThat(guide.select(".assigned-readings .state").eachAttr("data-state"))
                .contains("missing", "indexed");
        assertThat(guide.select(".item .item .question-text").text())
                .contains("A flight is booked.");
    }

    @Test
    void outcomeCountsMatchTheGuide(ShippedCorpusServer site) {
        Document guide = page(site, "/sessions/summer-2021.1");

        for (String state : List.of("found", "partly", "not-found")) {
            int shown = guide.select(".item > .state[data-state=" + state + "]").size();

            assertThat(guide.select(".state-counts .state[data-state=" + state + "] b").text())
                    .isEqualTo(Integer.toString(shown));
        }
    }

    @Test
    void guideRecommendsPagesToReadFirst(ShippedCorpusServer site) {
        assertThat(page(site, "/sessions/summer-2021.3").select(".heatmap-note").eachText())
                .allMatch(note ->
                        note.matches("Read pages? [\\d–, and]+ first: they help to answer .*"));
    }

    @Test
    void sessionWithoutQuestionsSaysWhy(ShippedCorpusServer site) {
        assertThat(page(site, "/sessions/summer-2021.4").select(".introduction").text())
                .contains("“tbd”");
    }

    @Test
    void guideCanBePastedBackAsMarkdown(ShippedCorpusServer site) {
        var reply = site.get("/sessions/summer-2021.2.md");

        assertThat(reply.headers().firstValue("Content-Type"))
                .contains("text/markdown; charset=utf-8");
        assertThat(reply.body()).contains("## Session 2", "A Dig on the Island of Paxos");
    }

    @Test
    void everyQuestionOfTheNotesPageIsAMatrixRow(ShippedCorpusServer site) {
        Document coverage = page(site, "/coverage");

        assertThat(coverage.select(".matrix tbody th[scope=row]")).hasSize(29);
        assertThat(coverage.select(".matrix td a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.matches("/readings/[^/]+/pages/\\d+\\?hl=\\w{12}"));
        assertThat(coverage.select("#debt + *, #debt tbody tr").text()).contains("Missing");
        assertThat(coverage.select(".unanswered-list li").text()).contains("the notes say “tbd”");
        assertThat(site.get("/coverage.csv").body()).startsWith("id,question,topic");
        assertThat(site.get("/coverage?notes=never").statusCode()).isEqualTo(404);
    }

    @Test
    void questionHasItsPassagesAndItsPlaceInTheNotes(ShippedCorpusServer site) {
        String href =
                page(site, "/sessions/summer-2021.2")
                        .expectFirst(".item .question-text a")
                        .attr("href");
        Document question = page(site, href);

        assertThat(question.select(".breadcrumbs a").eachAttr("href"))
                .contains("/sessions")
                .anyMatch(place -> place.startsWith("/sessions/summer-2021.2#summer-2021.2."));
        assertThat(question.select(".passage")).isNotEmpty();
        assertThat(site.get("/questions/none").statusCode()).isEqualTo(404);
    }

    @Test
    void readingListsTheQuestionsItAnswers(ShippedCorpusServer site) {
        Document reading = page(site, "/readings/part-time-parliament");

        assertThat(reading.select("h1").text()).contains("Part-Time Parliament");
        assertThat(reading.select(".question-list li").text()).contains("Paxos");
        assertThat(reading.select(".sections li")).isNotEmpty();
        assertThat(reading.select(".references li")).isNotEmpty();
    }

    @Test
    void readingsAreListedWithWhatIsMissing(ShippedCorpusServer site) {
        Document readings = page(site, "/readings");

        assertThat(readings.select(".list-table tbody tr")).hasSize(15);
        assertThat(readings.select(".failures .remedy").eachText())
                .contains("Put its PDF into the corpus folder and run: lectern index");
    }

    @Test
    void updateOfAnotherProcessIsShown(ShippedCorpusServer site) {
        UpdateStatusFile mark = new UpdateStatusFile(site.index());
        Instant began = Instant.parse("2026-03-01T10:00:00Z");
        long pid = ProcessHandle.current().pid();
        mark.write(new RunningUpdate(pid, began, began.plusSeconds(20), 96, 32, 410, "autumn.pdf"));
        try {
            assertThat(page(site, "/readings").select(".notice").text())
                    .startsWith("Indexing autumn.pdf: 32 of 96 readings, 410 pages")
                    .contains("about 40 s left");
        } finally {
            mark.remove();
        }
        assertThat(page(site, "/readings").select(".notice")).isEmpty();
    }

    @Test
    void spellingCorrectionCanBeUndone(ShippedCorpusServer site) {
        Document page = page(site, "/search?q=consesus+protocol");

        assertThat(page.select(".notice").text())
                .isEqualTo(
                        "No passage contains consesus. Showing consensus. Search for consesus"
                                + " instead");
        assertThat(page.select(".notice a").attr("href"))
                .isEqualTo("/search?q=%22consesus%22+protocol");
        assertThat(page(site, "/search?q=%22consesus%22+protocol").select(".notice")).isEmpty();
    }

    @Test
    void facetsNarrowAndShowCounts(ShippedCorpusServer site) {
        Document page = page(site, "/search?q=consensus");
        Element choice = page.expectFirst(".facets li a[href*=reading=]");
        Document narrowed = page(site, choice.attr("href"));

        assertThat(narrowed.select(".count b").text())
                .startsWith(choice.select(".tabular-numbers").text() + " passage");
        assertThat(narrowed.select(".facets [aria-current]")).hasSize(1);
        assertThat(narrowed.select(".active-filters").text()).contains("Remove filter");
        assertThat(page.select(".facets h2").eachText())
                .contains("Session", "Reading", "Part of the paper", "Source");
    }
}
