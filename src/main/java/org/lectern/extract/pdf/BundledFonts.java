package org.lectern.extract.pdf;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;
import org.lectern.extract.pdf.Glyph.Style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Maps fonts that files do not embed to the bundled Liberation fonts, whose letters have the widths
 * of Times, Helvetica and Courier. Words are separated at the same places on every machine, since
 * system fonts are never used. Each font is read once, when it is first needed. Safe for use by
 * many threads.
 */
final class BundledFonts implements FontMapper {

    private static final BundledFonts INSTANCE = new BundledFonts();

    /** Font families, in the order in which names are matched: "sans serif" is no serif. */
    private enum Family {
        MONO("LiberationMono", "courier|mono|typewriter|consol|menlo|lettergothic|fixed|cmtt"),
        SANS(
                "LiberationSans",
                "sans|helvetica|arial|verdana|tahoma|calibri|gothic|univers|frutiger|futura|swiss"
                        + "|segoe|trebuchet|myriad|cmss"),
        SERIF(
                "LiberationSerif",
                "serif|times|roman|rmn|georgia|garamond|palatino|bookman|century|schlbk|cambria"
                        + "|minion|book ?antiqua|cmr");

        private final String font;
        private final Pattern names;

        Family(String font, String names) {
            this.font = font;
            this.names = Pattern.compile("(?i)" + names);
        }

        /** Returns the family by a font's name. */
        static Optional<Family> named(String font) {
            return Arrays.stream(values()).filter(f -> f.names.matcher(font).find()).findFirst();
        }

        /** Returns the family by the file's description of a font; serif if there is none. */
        static Family described(@Nullable PDFontDescriptor font) {
            if (font == null || font.isSerif()) {
                return SERIF;
            }
            return font.isFixedPitch() ? MONO : SANS;
        }
    }

    private final Map<String, TrueTypeFont> fonts = new ConcurrentHashMap<>();

    private BundledFonts() {}

    /** Makes PDFBox use these fonts, and no others. */
    static void install() {
        FontMappers.set(INSTANCE);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(
            @Nullable String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font(name, descriptor), isGuess(name));
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(
            @Nullable String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font(name, descriptor), isGuess(name));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Chinese, Japanese and Korean characters have no glyph here. Their text and their widths
     * come from the file, so that it is read all the same.
     */
    @Override
    public CIDFontMapping getCIDFont(
            @Nullable String name,
            @Nullable PDFontDescriptor descriptor,
            @Nullable PDCIDSystemInfo info) {
        return new CIDFontMapping(null, font(name, descriptor), true);
    }

    private static boolean isGuess(@Nullable String name) {
        return Family.named(String.valueOf(name)).isEmpty();
    }

    private TrueTypeFont font(@Nullable String name, @Nullable PDFontDescriptor descriptor) {
        String known = String.valueOf(name);
        Family family = Family.named(known).orElseGet(() -> Family.described(descriptor));
        Style style = Style.of(known, descriptor);
        boolean italic = style.italic() || (descriptor != null && descriptor.isItalic());
        return fonts.computeIfAbsent(
                family.font + "-" + suffix(style.bold(), italic), BundledFonts::parsed);
    }

    private static String suffix(boolean bold, boolean italic) {
        return bold ? (italic ? "BoldItalic" : "Bold") : (italic ? "Italic" : "Regular");
    }

    private static TrueTypeFont parsed(String font) {
        String resource = "/liberation/" + font + ".ttf";
        try (InputStream in = BundledFonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The class path lacks the font " + resource);
            }
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
