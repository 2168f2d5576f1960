package org.lectern.extract.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A builder of PDF files with pages of 600 by 800 points. Text is added line by line from the top;
 * every line moves the pen down by its leading.
 */
final class PdfBuilder {

    static final double WIDTH = 600;
    static final double HEIGHT = 800;
    private static final double LEADING = 1.2;

    static {
        BundledFonts.install();
    }

    private final PDDocument document = new PDDocument();
    private final PDFont roman = new PDType1Font(FontName.TIMES_ROMAN);
    private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);

    private PDPage page = new PDPage();
    private double left;
    private double top;

    /** Starts a page, with the pen at its upper left. */
    PdfBuilder page() {
        page = new PDPage(new PDRectangle((float) WIDTH, (float) HEIGHT));
        document.addPage(page);
        return at(60, 80);
    }

    /** Moves the pen to a position in points from the top left corner. */
    PdfBuilder at(double x, double y) {
        left = x;
        top = y;
        return this;
    }

    PdfBuilder skip(double points) {
        return at(left, top + points);
    }

    PdfBuilder text(String... lines) {
        return text(roman, 10, lines);
    }

    PdfBuilder small(String... lines) {
        return text(roman, 8, lines);
    }

    PdfBuilder type(double size, String... lines) {
        return text(roman, size, lines);
    }

    PdfBuilder bold(String... lines) {
        return text(bold, 12, lines);
    }

    PdfBuilder heading(String line) {
        return skip(8).bold(line).skip(4);
    }

    PdfBuilder title(String... lines) {
        return text(bold, 18, lines);
    }

    private PdfBuilder text(PDFont font, double size, String... lines) {
        for (String line : lines) {
            draw(
                    font,
                    size,
                    Matrix.getTranslateInstance((float) left, (float) (HEIGHT - top)),
                    line);
            top += LEADING * size;
        }
        return this;
    }

    /** Adds words at the positions that Times gives them, without space characters. */
    PdfBuilder apart(PDFont font, String line) {
        double x = left;
        for (String word : line.split(" ", -1)) {
            draw(font, 10, Matrix.getTranslateInstance((float) x, (float) (HEIGHT - top)), word);
            x += width(word + " ") / 100;
        }
        return skip(12);
    }

    private double width(String text) {
        try {
            return roman.getStringWidth(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds text that runs upwards from the pen, like the stamps of archives. */
    PdfBuilder upwards(String line) {
        Matrix turned = Matrix.getRotateInstance(Math.PI / 2, (float) left, (float) (HEIGHT - top));
        return draw(roman, 14, turned, line);
    }

    private PdfBuilder draw(PDFont font, double size, Matrix place, String line) {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(font, (float) size);
            content.setTextMatrix(place);
            content.showText(line);
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Adds a form field to the page, with an appearance or only with a value. */
    PdfBuilder field(String value, boolean drawn) {
        PDAcroForm form = form();
        PDTextField field = new PDTextField(form);
        field.setPartialName("field" + form.getFields().size());
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(rectangle());
        try {
            page.getAnnotations().add(widget);
            form.getFields().add(field);
            field.setDefaultAppearance("/Roman 10 Tf 0 g");
            if (drawn) {
                field.setValue(value);
            } else {
                field.getCOSObject().setString(COSName.V, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return skip(20);
    }

    private PDAcroForm form() {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        if (form == null) {
            form = new PDAcroForm(document);
            form.setDefaultResources(new PDResources());
            form.getDefaultResources().put(COSName.getPDFName("Roman"), roman);
            document.getDocumentCatalog().setAcroForm(form);
        }
        return form;
    }

    /** Adds a text annotation without an appearance. */
    PdfBuilder box(String text) {
        return annotation(new PDAnnotationFreeText(), text);
    }

    PdfBuilder hiddenBox(String text) {
        PDAnnotationFreeText box = new PDAnnotationFreeText();
        box.setHidden(true);
        return annotation(box, text);
    }

    PdfBuilder stickyNote(String text) {
        return annotation(new PDAnnotationText(), text);
    }

    private PdfBuilder annotation(PDAnnotation annotation, String text) {
        annotation.setContents(text);
        annotation.setRectangle(rectangle());
        try {
            page.getAnnotations().add(annotation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return skip(20);
    }

    private PDRectangle rectangle() {
        return new PDRectangle((float) left, (float) (HEIGHT - top), 300, 16);
    }

    /** Returns the same pages as images, as from a scanner. */
    PdfBuilder scanned() {
        PdfBuilder scan = new PdfBuilder();
        try (document) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                scan.page().addImage(renderer.renderImageWithDPI(i, 200, ImageType.GRAY));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scan;
    }

    /** Adds invisible text, as OCR programs put it over a scan. */
    PdfBuilder invisible(String line) {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
            content.beginText();
            content.setRenderingMode(RenderingMode.NEITHER);
            content.setFont(roman, 10);
            content.newLineAtOffset((float) left, (float) (HEIGHT - top));
            content.showText(line);
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return skip(12);
    }

    private void addImage(BufferedImage image) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            PDImageXObject picture = LosslessFactory.createFromImage(document, image);
            content.drawImage(picture, 0, 0, (float) WIDTH, (float) HEIGHT);
        }
    }

    /** Adds a page with a composite font whose descendants are missing. */
    PdfBuilder brokenPage() {
        page();
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("Broken"), font);
        PDResources resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        byte[] content = "BT /Broken 10 Tf (Lost) Tj ET".getBytes(StandardCharsets.US_ASCII);
        try {
            page.setContents(new PDStream(document, new ByteArrayInputStream(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Encrypts the file; with an empty password everyone can read it. */
    PdfBuilder encrypted(String password) {
        StandardProtectionPolicy policy =
                new StandardProtectionPolicy("owner", password, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        try {
            document.protect(policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes the file and closes the builder. */
    Path save(Path folder) {
        Path file = folder.resolve("made.pdf");
        try (document) {
            document.save(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
