package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.document.Document.Block.Paragraph;
import org.lectern.document.Extraction;
import org.lectern.document.Extraction.Extracted;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

final class BundledFontsTest {

    private static final String[] RHYME = {
        "William was still", "ill in his little mill,", "and still the little mill was his",
    };

    @TempDir private Path folder;

    @BeforeEach
    void install() {
        BundledFonts.install();
    }

    @ParameterizedTest
    @CsvSource({
        "Times-Roman, LiberationSerif",
        "TimesNewRomanPS-BoldMT, LiberationSerif-Bold",
        "'TimesNewRoman,BoldItalic', LiberationSerif-BoldItalic",
        "NimbusRomNo9L-ReguItal, LiberationSerif-Italic",
        "Helvetica-Oblique, LiberationSans-Italic",
        "ArialMT, LiberationSans",
        "ABCDEF+MicrosoftSansSerif, LiberationSans",
        "Courier-BoldOblique, LiberationMono-BoldItalic",
        "CMTT10, LiberationMono",
        "Unheard-Of, LiberationSerif",
        ", LiberationSerif",
    })
    void fontIsChosenByName(String name, String font) throws IOException {
        assertThat(FontMappers.instance().getFontBoxFont(name, null).getFont().getName())
                .isEqualTo(font);
    }

    @Test
    void descriptorIsUsedIfTheNameIsUnknown() throws IOException {
        PDFontDescriptor unknown = new PDFontDescriptor(new COSDictionary());
        assertThat(nameOf(unknown)).isEqualTo("LiberationSans");
        unknown.setItalic(true);
        assertThat(nameOf(unknown)).isEqualTo("LiberationSans-Italic");
        unknown.setFixedPitch(true);
        unknown.setForceBold(true);
        assertThat(nameOf(unknown)).isEqualTo("LiberationMono-BoldItalic");
    }

    private static String nameOf(PDFontDescriptor descriptor) throws IOException {
        return FontMappers.instance().getTrueTypeFont("Unheard-Of", descriptor).getFont().getName();
    }

    @Test
    void fontIsReadOnce() {
        assertThat(FontMappers.instance().getFontBoxFont("Times-Roman", null).getFont())
                .isSameAs(FontMappers.instance().getFontBoxFont("TimesNewRoman", null).getFont());
    }

    /** Without spaces and widths, words can only be split by the glyphs' own widths. */
    @Test
    void wordsAreSplitByTheGlyphWidthsOfTheFont() throws IOException {
        assertThat(texts("Times-Roman")).containsExactly(String.join(" ", RHYME));
    }

    @Test
    void fontWithUnknownNameIsReadLikeAnyOther() throws IOException {
        assertThat(texts("Unheard-Of")).isEqualTo(texts("Times-Roman"));
    }

    @Test
    void onlyBundledFontsAreUsed() throws IOException {
        FontMappers.set(null);
        texts("Unheard-Of");

        assertThat(FontMappers.instance()).isInstanceOf(BundledFonts.class);
    }

    /** Reads text in a font with a name and an encoding, but without glyphs and widths. */
    private List<String> texts(String font) throws IOException {
        COSArray differences = new COSArray();
        differences.add(COSInteger.get(65));
        differences.add(COSName.getPDFName("Aogonek"));
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        COSDictionary named = new COSDictionary();
        named.setItem(COSName.TYPE, COSName.FONT);
        named.setItem(COSName.SUBTYPE, COSName.TYPE1);
        named.setName(COSName.BASE_FONT, font);
        named.setItem(COSName.ENCODING, encoding);
        PdfBuilder pages = new PdfBuilder().page();
        for (String line : RHYME) {
            pages.apart(PDFontFactory.createFont(named), line);
        }
        Extraction read = new InProcessPdfExtractor().extract(pages.save(folder));
        assertThat(read).isInstanceOf(Extracted.class);
        return ((Extracted) read)
                .document().blocks().stream()
                        .map(Paragraph.class::cast)
                        .map(paragraph -> paragraph.pieces().getFirst().text())
                        .toList();
    }
}
