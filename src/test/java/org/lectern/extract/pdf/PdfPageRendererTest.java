package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.extract.DecodedImage;
import org.lectern.extract.PngImage;
import org.lectern.extract.ReadBudget;
import org.lectern.extract.RenderBudget;
import org.lectern.extract.RenderRequest;
import org.lectern.extract.RenderResult;
import org.lectern.extract.RenderResult.NotRendered;
import org.lectern.extract.RenderResult.OutsidePage;
import org.lectern.extract.RenderResult.Rendered;
import org.lectern.extract.layout.ExtractedPage;
import org.lectern.extract.layout.TextLine;
import org.lectern.extract.layout.TextLine.Word;
import org.lectern.extract.worker.WorkerResult;
import org.lectern.model.Box;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class PdfPageRendererTest {

    private static final int DPI = 144;
    private static final double SCALE = DPI / 72.0;
    private static final int WHITE = 0xFFFFFF;

    @TempDir private Path folder;

    private static DecodedImage image(RenderResult result) {
        return switch (result) {
            case Rendered(PngImage image) -> DecodedImage.of(image.bytes().toArray());
            case NotRendered _, OutsidePage _ -> throw new AssertionError(result);
        };
    }

    private static DecodedImage rendered(Path file, int dpi, RenderBudget budget) {
        RenderRequest request = RenderRequest.ofPage(file, 1, dpi);
        return image(new PdfPageRenderer().render(request, budget).value());
    }

    private static DecodedImage rendered(Path file) {
        return rendered(file, DPI, RenderBudget.DEFAULT);
    }

    private static WorkerResult<RenderResult> result(Path file, int page) {
        return new PdfPageRenderer()
                .render(RenderRequest.ofPage(file, page, DPI), RenderBudget.DEFAULT);
    }

    private static WorkerResult<RenderResult> failed(Reason reason, String detail) {
        return WorkerResult.of(new NotRendered(new Failure(reason, detail)));
    }

    static List<Path> ownReadings() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("corpus/readings"))) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("ownReadings")
    void boxesOfLinesHoldTheirInk(Path file) throws IOException {
        InkFinder ink = new InkFinder(rendered(file));
        List<TextLine> lines = firstPage(file).lines();
        assertThat(lines)
                .filteredOn(line -> line.text().length() > 9)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(ink.in(box(line))).as(line.text()).isPositive());
        Box all = lines.stream().map(PdfPageRendererTest::box).reduce(Box::union).orElseThrow();
        assertThat(ink.in(new Box(0, all.bottom(), all.left() - 1, all.top()))).isZero();
        assertThat(ink.in(new Box(all.right() + 1, all.bottom(), 10_000, all.top()))).isZero();
    }

    /** The sheet is larger than what is shown of it, and the line stands off its middle. */
    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void boxesHoldTheirInkOnACroppedAndTurnedPage(int turned) throws IOException {
        Path file = croppedAndTurned(turned);
        InkFinder ink = new InkFinder(rendered(file));
        boolean onItsSide = turned % 180 != 0;
        assertThat(ink.png.width()).isEqualTo((int) ((onItsSide ? 500 : 300) * SCALE));
        assertThat(ink.png.height()).isEqualTo((int) ((onItsSide ? 300 : 500) * SCALE));

        Box line =
                firstPage(file).lines().stream()
                        .map(PdfPageRendererTest::box)
                        .reduce(Box::union)
                        .orElseThrow();
        assertThat(ink.in(line)).isPositive();
        assertThat(ink.in(new Box(0, 0, 10_000, 10_000))).isEqualTo(ink.in(wider(line)));
    }

    private static Box wider(Box box) {
        return new Box(box.left() - 1, box.bottom() - 1, box.right() + 1, box.top() + 1);
    }

    private Path croppedAndTurned(int turned) throws IOException {
        Path file = folder.resolve("turned.pdf");
        PDRectangle sheet = new PDRectangle(600, 800);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(sheet);
            page.setCropBox(new PDRectangle(100, 150, 300, 500));
            page.setRotation(turned);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.COURIER), 10);
                content.newLineAtOffset(200, 300);
                content.showText("HHHHHHHHHH");
                content.endText();
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static ExtractedPage firstPage(Path file) {
        List<ExtractedPage> pages = new ArrayList<>();
        PdfReader.read(file, Ocr.of(OcrMode.NEVER, ""), ReadBudget.DEFAULT, pages::add);
        return pages.getFirst();
    }

    private static Box box(TextLine line) {
        return line.words().stream().map(Word::box).reduce(Box::union).orElseThrow();
    }

    /** Counts what is not white in an image. */
    private record InkFinder(DecodedImage png) {

        /** Counts the dots in a box, by the rule that the architecture's page gives. */
        long in(Box box) {
            int left = Math.max(0, (int) Math.floor(box.left() * SCALE));
            int top = Math.max(0, (int) Math.floor(png.height() - box.top() * SCALE));
            int right = Math.min(png.width(), (int) Math.ceil(box.right() * SCALE));
            int bottom =
                    Math.min(png.height(), (int) Math.ceil(png.height() - box.bottom() * SCALE));
            long dots = 0;
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    dots += png.pixel(x, y) == WHITE ? 0 : 1;
                }
            }
            return dots;
        }
    }

    @Test
    void aLargePageIsRenderedAtFewerDots() {
        Path file = new PdfBuilder().page().text("Scouts of a swarm").save(folder);
        RenderBudget small =
                new RenderBudget(
                        RenderBudget.DEFAULT.time(), RenderBudget.DEFAULT.maxBytes(), 480_000);
        assertThat(rendered(file, 300, small)).hasToString("600 x 800 pixels at 72 dpi");
        assertThat(rendered(file, 36, small)).hasToString("300 x 400 pixels at 36 dpi");
    }

    @Test
    void aPageThatNoImageCanHoldIsRefused() {
        RawPdfBuilder file = RawPdfBuilder.of(RawPdfBuilder.TEXT);
        file.put(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9000000 9000000]/Contents 4 0 R>>");
        assertThat(result(file.save(folder), 1))
                .isEqualTo(failed(Reason.TOO_LARGE, "The page is too large to be rendered."));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, Integer.MAX_VALUE})
    void aPageThatIsNotThereIsSaid(int page) {
        RawPdfBuilder file = RawPdfBuilder.of(RawPdfBuilder.TEXT);
        file.put(2, "<</Type/Pages/Kids[3 0 R]/Count 1410065407>>");
        assertThat(result(file.save(folder), page))
                .isEqualTo(failed(Reason.VANISHED, "The file has no page " + page + "."));
    }

    @Test
    void aLockedFileIsSaid() {
        Path file = new PdfBuilder().page().text("Hidden").encrypted("secret").save(folder);
        assertThat(result(file, 1))
                .isEqualTo(failed(Reason.ENCRYPTED, "It is locked with a password."));
    }

    @Test
    void aFileThatIsNoPdfIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pdf"), "<html>Log in first</html>");
        assertThat(result(file, 1))
                .isEqualTo(
                        failed(
                                Reason.NOT_PDF,
                                "It is named like a PDF, but is none: it may be a web page saved in"
                                        + " its place."));
    }

    @Test
    void aFileThatIsGoneIsSaid() {
        assertThat(result(folder.resolve("gone.pdf"), 1))
                .isEqualTo(
                        failed(
                                Reason.VANISHED,
                                "The file could not be opened; is it still there?"));
    }

    @Test
    void aDamagedPageIsSaidAndTheNextIsRendered() {
        Path file = new PdfBuilder().brokenPage().page().text("Scouts of a swarm").save(folder);
        assertThat(result(file, 1))
                .isEqualTo(failed(Reason.CORRUPT, "The page is damaged and cannot be rendered."));
        assertThat(result(file, 2).value()).isInstanceOf(Rendered.class);
    }

    @Test
    void aFileThatChangedIsRenderedAgain() throws IOException {
        PdfPageRenderer renderer = new PdfPageRenderer();
        Path file = folder.resolve("a.pdf");
        Path blank = new PdfBuilder().page().save(folder);
        Files.move(blank, file);
        RenderRequest request = RenderRequest.ofPage(file, 1, DPI);
        Box all = new Box(0, 0, PdfBuilder.WIDTH, PdfBuilder.HEIGHT);
        RenderResult before = renderer.render(request, RenderBudget.DEFAULT).value();
        assertThat(new InkFinder(image(before)).in(all)).isZero();

        Path text = new PdfBuilder().page().text("Scouts of a swarm").save(folder);
        Files.move(text, file, StandardCopyOption.REPLACE_EXISTING);
        RenderResult after = renderer.render(request, RenderBudget.DEFAULT).value();
        assertThat(new InkFinder(image(after)).in(all)).isPositive();

        Files.delete(file);
        assertThat(renderer.render(request, RenderBudget.DEFAULT).value())
                .isInstanceOf(NotRendered.class);
    }
}
