package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.corpus.PassageSplitter;
import org.lectern.document.Extraction.Extracted;
import org.lectern.model.Box;
import org.lectern.model.Locator;
import org.lectern.model.Locator.PrintedLine;
import org.lectern.model.Passage;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws every line in its own colour, to find the line under each box of a passage. */
final class PrintedLineBoxesTest {

    private static final int SCALE = 2;
    private static final float MARGIN = 40;

    private static final List<String> SENTENCES =
            List.of(
                    "A swarm of bees has no leader that its scouts would follow.",
                    "Each scout dances for the place that she has seen herself.",
                    "She dances longer for a place the better she likes it.",
                    "Others follow the dance and look at the place themselves.",
                    "When enough of them meet at one place, the choice is made.");

    private static final List<Color> INKS =
            List.of(Color.RED, Color.BLUE, Color.MAGENTA, Color.BLACK, new Color(0, 120, 0));

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 30", "90, 0", "90, 30", "180, 30", "270, 0", "270, 30"})
    void boxesCoverTheInkOfTheirTextOnTheDisplayedPage(int turned, int cropped) throws IOException {
        Path file = written(turned, cropped);
        List<PrintedLine> lines = lines(file);
        BufferedImage page = drawn(file);

        assertThat(lines).extracting(line -> inks(page, line.box())).isEqualTo(eachByItself());
        lines.forEach(line -> blank(page, line.box()));
        assertThat(inks(page, new Box(0, 0, page.getWidth(), page.getHeight()))).isEmpty();
    }

    private static List<Set<Color>> eachByItself() {
        return INKS.stream().map(Set::of).toList();
    }

    /** Writes a file whose text is upright on the displayed page at any rotation. */
    private Path written(int turned, int cropped) throws IOException {
        Path file = folder.resolve("inks.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(600, 500));
            page.setCropBox(new PDRectangle(cropped, cropped / 2f, 560, 470));
            page.setRotation(turned);
            document.addPage(page);
            write(document, page);
            document.save(file.toFile());
        }
        return file;
    }

    private static void write(PDDocument document, PDPage page) throws IOException {
        PDType1Font font = new PDType1Font(FontName.TIMES_ROMAN);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (int i = 0; i < SENTENCES.size(); i++) {
                content.beginText();
                content.setNonStrokingColor(INKS.get(i));
                content.setFont(font, 12);
                content.setTextMatrix(UprightText.on(page, MARGIN, MARGIN + 16f * i));
                content.showText(SENTENCES.get(i));
                content.endText();
            }
        }
    }

    private static List<PrintedLine> lines(Path file) {
        Extracted read = (Extracted) new InProcessPdfExtractor().extract(file);
        List<Passage> passages = new PassageSplitter().split(read.document(), "inks", "hash");
        assertThat(passages).extracting(Passage::text).containsExactly(String.join(" ", SENTENCES));
        return ((Locator.Pages) passages.getFirst().locator()).lines();
    }

    private static BufferedImage drawn(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFRenderer(document).renderImage(0, SCALE);
        }
    }

    /** Returns the pure colours in a box, without the mixed ones at the edges of letters. */
    private static Set<Color> inks(BufferedImage page, Box box) {
        Set<Color> found = new HashSet<>();
        for (int x = column(box.left()); x < Math.min(column(box.right()), page.getWidth()); x++) {
            for (int y = row(page, box.top()); y < row(page, box.bottom()); y++) {
                Color color = new Color(page.getRGB(x, y));
                if (INKS.contains(color)) {
                    found.add(color);
                }
            }
        }
        return found;
    }

    private static void blank(BufferedImage page, Box box) {
        for (int x = column(box.left()); x < column(box.right()); x++) {
            for (int y = row(page, box.top()); y < row(page, box.bottom()); y++) {
                page.setRGB(x, y, Color.WHITE.getRGB());
            }
        }
    }

    private static int column(double x) {
        return (int) Math.round(x * SCALE);
    }

    private static int row(BufferedImage page, double y) {
        return Math.clamp(Math.round(page.getHeight() - y * SCALE), 0, page.getHeight());
    }
}
