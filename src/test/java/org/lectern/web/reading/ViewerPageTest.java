package org.lectern.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.web.PagePaths;
import org.lectern.web.ShippedCorpusServer;
import org.lectern.web.ShippedCorpusServerExtension;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tests the viewer of a reading's page: its image, its marks and its text. */
@ExtendWith(ShippedCorpusServerExtension.class)
class ViewerPageTest {

    private static final double PIXELS_PER_POINT = 2;

    /** Maximum distance of a mark's edge from its word, in pixels; about half a letter. */
    private static final double TOLERANCE = 9;

    private static Document page(ShippedCorpusServer site, String address) {
        return Jsoup.parse(site.get(address).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rack", "stripe", "block", "repair"})
    void highlightsCoverThePrintedWords(String word, ShippedCorpusServer site) throws IOException {
        Document results = page(site, "/search?in=readings&q=" + word + "s");
        String address = results.expectFirst(".passage .locator a").attr("href");
        Document viewer = page(site, address);
        int number = Integer.parseInt(address.replaceAll(".*/pages/(\\d+)\\?.*", "$1"));
        String id = address.replaceAll("/readings/([^/]+)/.*", "$1");
        List<Rectangle2D> printed =
                printedLines(site.corpus().resolve("readings/" + id + ".pdf"), number, word);
        List<Element> marks = viewer.select(".overlay .current .matched-word");

        assertThat(marks).isNotEmpty();
        assertThat(marks)
                .allSatisfy(mark ->
                        assertThat(printed)
                                .anySatisfy(rectangle -> assertMarksCover(mark, rectangle)));
    }

    private static void assertMarksCover(Element mark, Rectangle2D word) {
        double x = Double.parseDouble(mark.attr("x"));
        double y = Double.parseDouble(mark.attr("y"));
        double width = Double.parseDouble(mark.attr("width"));
        double height = Double.parseDouble(mark.attr("height"));

        assertThat(x).isBetween(word.getMinX() - TOLERANCE, word.getMinX() + TOLERANCE);
        assertThat(x + width).isBetween(word.getMaxX() - TOLERANCE, word.getMaxX() + TOLERANCE);
        assertThat(y).isLessThan(word.getCenterY());
        assertThat(y + height).isGreaterThan(word.getCenterY());
    }

    /** Returns the boxes in which PDFBox finds words with this prefix, in pixels at 144 dpi. */
    private static List<Rectangle2D> printedLines(Path file, int page, String word)
            throws IOException {
        List<Rectangle2D> found = new ArrayList<>();
        PDFTextStripper stripper =
                new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> letters) {
                        String lower = text.toLowerCase(Locale.ROOT);
                        for (int at = lower.indexOf(word);
                                at >= 0;
                                at = lower.indexOf(word, at + 1)) {
                            int end = at;
                            while (end < lower.length() && Character.isLetter(lower.charAt(end))) {
                                end++;
                            }
                            TextPosition first = letters.get(at);
                            TextPosition last = letters.get(end - 1);
                            found.add(
                                    new Rectangle2D.Double(
                                            first.getXDirAdj() * PIXELS_PER_POINT,
                                            (first.getYDirAdj() - first.getHeightDir())
                                                    * PIXELS_PER_POINT,
                                            (last.getXDirAdj()
                                                            + last.getWidthDirAdj()
                                                            - first.getXDirAdj())
                                                    * PIXELS_PER_POINT,
                                            first.getHeightDir() * PIXELS_PER_POINT));
                        }
                    }
                };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            stripper.getText(document);
        }
        return found;
    }

    @Test
    void pageImageIsServedAndCached(ShippedCorpusServer site) {
        Element picture = page(site, PagePaths.VIEWER).expectFirst(".page-image-frame img");
        var reply = site.bytes(picture.attr("src"));

        assertThat(reply.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(reply.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(reply.body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(site.get("/readings/warm-blob-storage/pages/99.png").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/readings/warm-blob-storage/pages/1.png?dpi=999").statusCode())
                .isEqualTo(400);
    }

    @Test
    void passageImageShowsThePassage(ShippedCorpusServer site) {
        Document results = page(site, "/search?in=readings&q=racks");
        String clip = results.expectFirst(".passage-image img").attr("src");

        assertThat(site.bytes(clip).body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(site.get("/readings/warm-blob-storage/clips/000000000000.png").statusCode())
                .isEqualTo(404);
    }

    @Test
    void textViewHasTheSamePassageAndItsMarks(ShippedCorpusServer site) {
        Document text = page(site, PagePaths.VIEWER + "&view=text");

        assertThat(text.select(".page-text h2").eachText()).contains("4 Inside a cell");
        assertThat(text.select(".page-text mark")).isNotEmpty();
        assertThat(sentences(text)).doesNotHaveDuplicates();
    }

    private static List<String> sentences(Document text) {
        return text.select(".page-text p").eachText().stream()
                .flatMap(paragraph -> List.of(paragraph.split("(?<=\\.) ")).stream())
                .filter(sentence -> sentence.length() > 40)
                .toList();
    }

    @Test
    void changedFileIsShownWithoutMarks(ShippedCorpusServer site) throws IOException {
        Path file = site.corpus().resolve("readings/logical-clocks.pdf");
        String address =
                page(site, "/search?reading=logical-clocks&q=clocks")
                        .expectFirst(".passage .locator a")
                        .attr("href");
        byte[] indexed = Files.readAllBytes(file);
        try {
            Files.write(
                    file,
                    "\n% changed since\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                    java.nio.file.StandardOpenOption.APPEND);
            Document viewer = page(site, address);

            assertThat(viewer.select(".notice").text()).contains("has changed since");
            assertThat(viewer.select(".page-image-frame img")).hasSize(1);
            assertThat(viewer.select(".overlay a")).isEmpty();
        } finally {
            Files.write(file, indexed);
        }
    }

    @Test
    void unrenderablePageIsShownAsText(ShippedCorpusServer site) throws IOException {
        Path file = site.corpus().resolve("readings/spanner-truetime.pdf");
        byte[] indexed = Files.readAllBytes(file);
        try {
            Files.writeString(file, "%PDF-1.4 and nothing else");
            Document viewer = page(site, "/readings/spanner-truetime/pages/1");

            assertThat(viewer.select(".notice").text()).contains("cannot be shown as an image");
            assertThat(viewer.select(".page-text p")).isNotEmpty();
            assertThat(page(site, "/readings/logical-clocks/pages/1").select(".page-image-frame"))
                    .hasSize(1);
        } finally {
            Files.write(file, indexed);
        }
    }

    @Test
    void hitsAreNavigatedInReadingOrder(ShippedCorpusServer site) {
        Document results = page(site, "/search?reading=warm-blob-storage&q=blocks");
        Document viewer = page(site, results.expectFirst(".passage .locator a").attr("href"));
        int hits = viewer.select(".hits li").size();

        assertThat(hits).isGreaterThan(2);
        assertThat(viewer.select(".hits [aria-current]")).hasSize(1);
        for (Element next = viewer.select("[data-hit=next]").first();
                next != null;
                next = viewer.select("[data-hit=next]").first()) {
            viewer = page(site, next.attr("href"));
        }
        assertThat(viewer.select(".stepper .tabular-numbers").text())
                .isEqualTo("Hit %d of %d", hits, hits);
    }

    @Test
    void bibtexHasKnownFields(ShippedCorpusServer site) {
        assertThat(site.get("/readings/warm-blob-storage.bib").body())
                .startsWith("@misc{warm-blob-storage,\n  title = {{Warm Blob Storage")
                .contains("author = {The Lectern Authors}", "year = {2026}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "01", "x", "1234567", "1%2F2"})
    void invalidPageNumberIsRejected(String number, ShippedCorpusServer site) {
        assertThat(site.get("/readings/warm-blob-storage/pages/" + number).statusCode())
                .isIn(400, 404);
    }
}
