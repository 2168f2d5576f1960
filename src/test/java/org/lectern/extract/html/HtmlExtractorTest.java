package org.lectern.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.document.Extraction;
import org.lectern.extract.ExtractorFixture;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class HtmlExtractorTest {

    @TempDir private Path folder;

    private ExtractorFixture extractor;

    @BeforeEach
    void chooseExtractor() {
        extractor = new ExtractorFixture(folder, new HtmlExtractor(), ".html");
    }

    @Test
    void elementsBecomeBlocksInTheirOrder() throws IOException {
        Document page =
                extractor.document(
                        """
                        <h1>Tides</h1><p>The <b>moon</b> pulls
                           the sea.</p>
                        <h2>Causes</h2><ul><li>The moon</li><li>The sun</li></ul>
                        <h3>Heights</h3>
                        <table><caption>By place</caption>
                        <tr><th>Place</th><th>Height</th></tr><tr><td>Bay</td><td>16 m</td></tr>
                        </table>
                        <pre>high = 2
                        low = 1</pre>
                        <blockquote>Time and tide wait.</blockquote>
                        <figure><img src="a.png"><figcaption>A bay at noon.</figcaption></figure>
                        <aside>See also rivers.</aside>one line<br>goes on<br><br>another
                        """);
        assertThat(page.title()).isEqualTo("Tides");
        assertThat(ExtractorFixture.describe(page))
                .containsExactly(
                        "The moon pulls the sea.",
                        "## Causes",
                        "The moon",
                        "The sun",
                        "### Heights",
                        "(By place)",
                        "Place Height",
                        "Bay 16 m",
                        "high = 2 low = 1",
                        "Time and tide wait.",
                        "(A bay at noon.)",
                        "(See also rivers.)",
                        "one line goes on",
                        "another");
    }

    @Test
    void skipsEverythingAroundTheMainContent() throws IOException {
        Document page =
                extractor.document(
                        """
                        <title>Bores</title><style>p{}</style>
                        <body class="cookie-consent"><nav>Home</nav><header>Logo</header>
                        <div id="cookie-banner">We use cookies.</div>
                        <main><p>A bore runs up a river<sup class="reference">[1]</sup>.</p>
                        <p hidden>No one sees this.</p><p style="display: none">Nor this.</p>
                        <p aria-hidden="true">Nor that.</p><form>Search</form></main>
                        <footer>Privacy</footer><script>alert(1)</script></body>
                        """);
        assertThat(ExtractorFixture.describe(page)).containsExactly("A bore runs up a river.");
    }

    @Test
    void smallArticleIsNotTheWholePage() throws IOException {
        Document page =
                extractor.document(
                        "<article>Teaser.</article><p>"
                                + "The story goes on. ".repeat(20)
                                + "</p>");
        assertThat(ExtractorFixture.describe(page)).hasSize(2).first().isEqualTo("Teaser.");
    }

    @Test
    void readsAuthorsAndYearFromTheHead() throws IOException {
        Document page =
                extractor.document(
                        """
                        <meta name="citation_title" content="Salt in Rivers">
                        <meta name="citation_author" content="Marrow, Ines">
                        <meta name="citation_author" content="Tom Ölund and Lena Voss">
                        <meta name="citation_publication_date" content="2011/03/04">
                        <title>Salt | The Journal</title><p>Salt moves up.</p>
                        """);
        assertThat(page)
                .extracting(Document::title, Document::authors, Document::year)
                .containsExactly(
                        "Salt in Rivers", List.of("Ines Marrow", "Tom Ölund", "Lena Voss"), 2011);
    }

    @Test
    void removesTheSiteNameFromTheTitle() throws IOException {
        assertThat(title("<title>Tidal bore - Wikipedia</title>")).isEqualTo("Tidal bore");
        assertThat(title("<title>Mud | River News</title>")).isEqualTo("Mud");
        assertThat(title("<title>Mud - River News</title><h1>Mud</h1>")).isEqualTo("Mud");
        assertThat(
                        title(
                                "<meta property=og:site_name content=Mudflat>"
                                        + "<title>Silt - Fine mud - Mudflat</title>"))
                .isEqualTo("Silt - Fine mud");
        assertThat(title("")).isNull();
    }

    private @Nullable String title(String head) throws IOException {
        return extractor.document(head + "<p>Text.</p>").title();
    }

    @Test
    void encodingsAreHonoured() throws IOException {
        String page = "<p>Größe “ça”</p>";
        String windows = "<meta charset=windows-1252>" + page;
        for (byte[] bytes :
                List.of(
                        page.getBytes(StandardCharsets.UTF_8),
                        page.getBytes(StandardCharsets.UTF_16),
                        page.getBytes(Charset.forName("windows-1252")),
                        windows.getBytes(Charset.forName("windows-1252")))) {
            assertThat(
                            ExtractorFixture.describe(
                                    ExtractorFixture.document(extractor.extract(bytes))))
                    .containsExactly("Größe “ça”");
        }
    }

    @Test
    void rejectsFilesWithoutText() throws IOException {
        assertThat(extractor.failure(new byte[0]))
                .isEqualTo(new Failure(Reason.NO_TEXT, "The file is empty."));
        assertThat(
                        extractor.failure(
                                "<title>App</title><div id=root></div>"
                                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Failure(Reason.NO_TEXT, "It has no text."));
        assertThat(extractor.failure("%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(
                        new Failure(
                                Reason.GARBLED, "It is a PDF. Name it so that it ends in .pdf."));
    }

    @Test
    void survivesDeepNesting() throws IOException {
        String deep = "<div>".repeat(100_000) + "needle" + "</div>".repeat(100_000);
        assertThat(ExtractorFixture.describe(extractor.document(deep))).containsExactly("needle");
    }

    @Test
    void splitsAnEndlessLine() throws IOException {
        Extraction extraction =
                extractor.extract(
                        ("<p>" + "tide ".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(extraction).isInstanceOf(Extraction.Partial.class);
        assertThat(ExtractorFixture.describe(ExtractorFixture.document(extraction)))
                .allMatch(paragraph -> paragraph.length() <= 10_000);
    }
}
