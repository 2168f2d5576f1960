package org.lectern.extract.pdf;

import org.lectern.extract.pdf.Glyph.Style;
import org.lectern.model.Box;

import java.util.ArrayList;
import java.util.List;

/** A builder of glyphs side by side. Glyphs and spaces are half as wide as the type size. */
final class GlyphBuilder {

    private static final double HEIGHT = 800;

    private final List<Glyph> set = new ArrayList<>();
    private double x = 60;
    private double baseline = 100;
    private double size = 10;
    private Style style = new Style(false, false);

    GlyphBuilder at(double left, double below) {
        x = left;
        baseline = below;
        return this;
    }

    GlyphBuilder size(double points) {
        size = points;
        return this;
    }

    GlyphBuilder style(boolean bold, boolean italic) {
        style = new Style(bold, italic);
        return this;
    }

    /** Moves the pen to the right; to the left, if negative. */
    GlyphBuilder gap(double points) {
        return at(x + points, baseline);
    }

    /** Adds glyphs of another size above the line; below it, if negative. */
    GlyphBuilder raised(double points, double small, String text) {
        double line = baseline;
        double usual = size;
        return at(x, line - points).size(small).text(text).at(x, line).size(usual);
    }

    GlyphBuilder text(String text) {
        text.codePoints().mapToObj(Character::toString).forEach(this::glyph);
        return this;
    }

    /** Adds one glyph, which may have several characters. */
    GlyphBuilder glyph(String text) {
        double width = size / 2;
        double bottom = HEIGHT - baseline;
        Box box = new Box(x, bottom, x + width, bottom + size);
        set.add(new Glyph(text, x, x + width, baseline, size, width, style, box));
        x += width;
        return this;
    }

    List<Glyph> set() {
        return set;
    }
}
