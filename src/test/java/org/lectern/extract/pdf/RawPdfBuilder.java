package org.lectern.extract.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A builder of PDF files from raw objects, valid or not. */
final class RawPdfBuilder {

    /** Enough words for a page not to count as an image. */
    static final String TEXT =
            "BT /F 10 Tf 72 700 Td 12 TL (Scouts of a swarm dance for the best of the sites that"
                + " they found.) Tj T* (A dance for a poor site is short, and few others go to look"
                + " at it.) Tj T* (When enough of them meet at one site the swarm has made its"
                + " choice.) Tj ET ";

    private static final String PAGE =
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                    + "/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>";

    private final Map<Integer, byte[]> objects = new TreeMap<>();
    private String trailer = "";

    private RawPdfBuilder() {}

    /**
     * Returns a file of one page: page tree (object 2), page (3), content (4) and a font F (5). The
     * caller may add an external object X (6).
     */
    static RawPdfBuilder of(String content) {
        return new RawPdfBuilder()
                        .put(1, "<</Type/Catalog/Pages 2 0 R>>")
                        .put(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                        .put(3, PAGE)
                        .stream(4, "", content)
                        .put(5, "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>");
    }

    RawPdfBuilder put(int number, String object) {
        objects.put(number, object.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    RawPdfBuilder stream(int number, String dictionary, String data) {
        return stream(number, dictionary, data.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawPdfBuilder stream(int number, String dictionary, byte[] data) {
        String head = "<<%s/Length %d>>\nstream\n".formatted(dictionary, data.length);
        String all = head + new String(data, StandardCharsets.ISO_8859_1) + "\nendstream";
        return put(number, all);
    }

    /** Replaces the font by one of two-byte codes with these widths and character map. */
    RawPdfBuilder compositeFont(String widths, String toUnicode) {
        return put(
                        5,
                        "<</Type/Font/Subtype/Type0/BaseFont/Odd/Encoding/Identity-H"
                                + "/DescendantFonts[7 0 R]/ToUnicode 8 0 R>>")
                .put(
                        7,
                        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Odd/FontDescriptor 9 0 R"
                                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
                                + "/Supplement 0>>"
                                + widths
                                + ">>")
                .stream(8, "/Filter/FlateDecode", packed(toUnicode, 1))
                .put(9, "<</Type/FontDescriptor/FontName/Odd/Flags 4/FontBBox[0 0 1000 1000]>>");
    }

    RawPdfBuilder trailer(String more) {
        trailer = more;
        return this;
    }

    /** Deflates a repeated text without building it in memory. */
    static byte[] packed(String unit, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] one = unit.getBytes(StandardCharsets.ISO_8859_1);
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, best, 1 << 16)) {
            for (int i = 0; i < times; i++) {
                out.write(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            best.end();
        }
        return bytes.toByteArray();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<Integer, Integer> offsets = new TreeMap<>();
        write(out, "%PDF-1.7\n");
        objects.forEach((number, object) -> {
            offsets.put(number, out.size());
            write(out, number + " 0 obj\n");
            out.writeBytes(object);
            write(out, "\nendobj\n");
        });
        int table = out.size();
        write(out, "xref\n0 1\n0000000000 65535 f \n");
        offsets.forEach(
                (number, offset) -> write(out, "%d 1\n%010d 00000 n \n".formatted(number, offset)));
        write(out, "trailer\n<</Root 1 0 R/Size 100000%s>>\n".formatted(trailer));
        write(out, "startxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Path save(Path folder) {
        try {
            return Files.write(folder.resolve("raw.pdf"), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
