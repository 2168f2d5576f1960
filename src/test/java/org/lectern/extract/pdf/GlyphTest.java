package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.extract.pdf.Glyph.Style;

final class GlyphTest {

    @ParameterizedTest
    @CsvSource({
        "Times-Roman, false, false",
        "ABCDEF+CMBX10, true, false",
        "NimbusRomNo9L-Medi, true, false",
        "NimbusRomNo9L-MediItal, true, true",
        "Minion-Medium, false, false",
        "MedievalSharp, false, false",
        "Helvetica-BoldOblique, true, true",
        "CMTI10, false, true",
    })
    void styleFollowsTheFontName(String name, boolean bold, boolean italic) {
        assertThat(Style.of(name, null)).isEqualTo(new Style(bold, italic));
    }

    @Test
    void heavyFontIsBold() {
        PDFontDescriptor descriptor = new PDFontDescriptor(new COSDictionary());
        descriptor.setFontWeight(700);

        assertThat(Style.of("Unknown", descriptor)).isEqualTo(new Style(true, false));
    }
}
