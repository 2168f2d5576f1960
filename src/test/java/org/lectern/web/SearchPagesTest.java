package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.web.TestServer.encoded;
import static org.lectern.web.TestServer.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Reading;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;

@ExtendWith(TestServerExtension.class)
class SearchPagesTest {

    @Test
    void homeShowsTheFormTheSessionsAndTheIndex(TestServer site) {
        HttpResponse<String> home = site.get("/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(home.body())
                .contains("action=\"/search\"", "3 of 4", "3 passages")
                .contains("<time datetime=\"2021-06-16T20:30-04:00\">16 June</time>")
                .containsSubsequence(
                        "30 June",
                        "Rows and What Becomes of Them",
                        "Session 2 · Quince 2014 or Plum 2004",
                        "16 June",
                        "no questions yet",
                        "Session 1 · Wick 1998");
    }

    @Test
    void answerIsTheBestSentenceWithItsSource(TestServer site) {
        String page = site.get(search("how is a crate packed when a row fails?")).body();

        assertThat(page)
                .containsSubsequence(
                        "data-state=\"found\">Found<",
                        "“When a <mark>row</mark> <mark>fails</mark>, each <mark>crate</mark>",
                        "beside it.”",
                        "Ada Quince and others (2014), <i>Orchards: Storing Crates in Rows</i>",
                        "href=\"/readings/orchards/pages/7?hl=",
                        "\">p. 7</a> (printed 387)");
    }

    @Test
    void yearStandsAfterTheTitleWhereNobodyIsKnownToHaveWritten(TestServer site) {
        Reading pamphlet = SmallCorpus.reading("pamphlet", "On Ladders", List.of(), 1999);
        site.publish(pamphlet, List.of("A ladder leans on the wall that holds it."));

        assertThat(site.get(search("what does a ladder lean on?")).body())
                .contains("<p class=\"source\"><i>On Ladders</i> (1999), <a")
                .contains("data-source=\"On Ladders (1999), p. 7 (printed 387)\"");
    }

    @Test
    void passagesStandUnderTheirReadingsAndTheNotesComeLast(TestServer site) {
        String page = site.get(search("row lost crate")).body();

        assertThat(page)
                .containsSubsequence(
                        "<b>2 passages in 2 readings</b>, 1 line of the notes",
                        "Orchards: Storing Crates in Rows</a></h2>",
                        "one to choose from in session 2",
                        "5.5 Lost rows",
                        "<strong class=\"answer-sentence\">",
                        "Lanterns That Agree</a></h2>",
                        "required in session 1",
                        "Session notes, Summer &lt;2021&gt;",
                        "Session 2, line 34</a> · Planning");
    }

    @Test
    void queriesWithSyntaxHaveNoAnswerBlock(TestServer site) {
        assertThat(site.get(search("\"one row\" +crate")).body())
                .contains("<mark>")
                .doesNotContain("answer-block");
    }

    @Test
    void queryExplanationShowsParsedWords(TestServer site) {
        assertThat(site.get(search("is the row lost?")).body())
                .containsSubsequence(
                        "Searched words</dt><dd><b>row</b> <b>lost</b>",
                        "Ignored words</dt><dd>is, the");
    }

    @Test
    void filtersAreShownAndCanBeRemoved(TestServer site) {
        assertThat(site.get(search("row") + "&session=summer-2021.1&reading=lanterns").body())
                .contains(
                        "Only in <b>session 1</b>"
                                + " <a href=\"/search?q=row&amp;reading=lanterns\">",
                        "Only in <b>“Lanterns That Agree”</b>"
                                + " <a href=\"/search?q=row&amp;session=summer-2021.1\">",
                        "name=\"session\" value=\"summer-2021.1\"");
    }

    @Test
    void noResultsPageGivesReasons(TestServer site) {
        String page = site.get(search("zeppelin hangars")).body();

        assertThat(page)
                .contains("<h2 id=\"none\">No passage matches this</h2>")
                .contains("<b>zeppelin</b> and <b>hangars</b> are in no reading.")
                .contains(
                        "The notes also cite <i>The &lt;Plum&gt; paper</i>, which the corpus"
                                + " lacks.");
    }

    @Test
    void nearestPassagesAreShownWhereMostOfTheQuestionIsUnknown(TestServer site) {
        assertThat(site.get(search("zeppelin hangars crate")).body())
                .containsSubsequence(
                        "Not found in the readings",
                        "The other words: <a href=\"/search?q=crate\">crate</a> (1 passage)",
                        "Nearest, may not answer",
                        "5.5 Lost rows · Orchards: Storing Crates in Rows");
    }

    @Test
    void filterThatHidesEverythingIsNamed(TestServer site) {
        assertThat(site.get(search("crate") + "&reading=lanterns").body())
                .contains(
                        "<span class=\"caption\">Filter</span>",
                        "<a href=\"/search?q=crate\">Remove filter “Lanterns That");
    }

    @Test
    void longResultsHavePagesAndALinkToTheRestOfTheReading(TestServer site) {
        Reading bells = SmallCorpus.reading("bells", "Bells", List.of(), null);
        site.publish(bells, IntStream.range(0, 25).mapToObj(i -> "Bell " + i + " rings.").toList());

        assertThat(site.get("/search?q=bell").body())
                .contains("15 more in this reading", "1–10 of 25")
                .contains("rel=\"next\" href=\"/search?q=bell&amp;page=2\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(site.get("/search?q=bell&page=3&reading=bells").body())
                .contains("21–25 of 25")
                .contains("rel=\"prev\" href=\"/search?q=bell&amp;reading=bells&amp;page=2\"")
                .doesNotContain("rel=\"next\"");
        assertThat(site.get("/search?q=bell&page=9").body())
                .contains("none left of 25", "href=\"/search?q=bell&amp;page=3\"");
    }

    @Test
    void markupOfReadingsNotesAndQueriesIsText(TestServer site) {
        String readings = site.get(search("label")).body();
        String form = site.get(search("row\"><script>alert(2)</script>")).body();
        String notes = site.get(search("lanterns") + "&in=notes").body();

        assertThat(readings)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"quoted\"")
                .contains("On &lt;i&gt;labels&lt;/i&gt; &amp; \"tags\"")
                .contains("&lt;u&gt;E&lt;/u&gt;")
                .doesNotContain("<i>labels", "<script>", "<u>");
        assertThat(form)
                .contains("value=\"row&#34;>&lt;script>alert(2)&lt;/script>\"")
                .contains("<title>row\"&gt;&lt;script&gt;alert(2)")
                .doesNotContain("\"><script>");
        assertThat(notes).contains("&lt;b&gt;<mark>lanterns</mark>&lt;/b&gt; &amp; why?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sessions",
                "/sessions/summer-2021.1",
                "/sessions/summer-2021.2",
                "/coverage",
                "/readings",
                "/readings/markup",
                "/readings/markup/pages/7?q=label"
            })
    void markupIsEscapedOnEveryPage(String address, TestServer site) {
        HttpResponse<String> page = site.get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("&lt;")
                .doesNotContain("<Lights>", "<2021>", "<i>labels", "<u>E", "<Wick>", "<Plum>")
                .doesNotContain("<script>alert");
    }

    @Test
    void formAloneIsShownBeforeAnythingWasAsked(TestServer site) {
        HttpResponse<String> page = site.get("/search");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"q\"").doesNotContain("cannot be searched");
    }

    @Test
    void unknownFiltersAreReportedOnThePage(TestServer site) {
        HttpResponse<String> page = site.get(search("row") + "&session=" + encoded("<x>"));

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no session \"&lt;x&gt;\".");
        assertThat(site.get(search("row") + "&page=zero").statusCode()).isEqualTo(400);
        assertThat(site.get(search("row") + "&in=attic").body())
                .contains("in must be one of: readings, notes, all.");
    }
}
