package org.lectern.extract.pdf;

import org.lectern.extract.Mark;
import org.lectern.model.Box;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Optional;

/**
 * The pixels of a page or of a region of it.
 *
 * @param image of type {@link BufferedImage#TYPE_INT_RGB}
 * @param dpi dots per inch
 */
record PageBitmap(BufferedImage image, int dpi) {

    private static final double POINTS_PER_INCH = 72;
    private static final int MAX_CHANNEL = 255;

    /**
     * Returns a region of a page with its marks. This bitmap, which must show the whole page, is
     * not changed.
     *
     * @param region in points of the page; empty for the whole page
     * @return empty if no part of the region is on the page
     */
    Optional<PageBitmap> crop(Optional<Box> region, List<Mark> marks) {
        if (region.isEmpty() && marks.isEmpty()) {
            return Optional.of(this);
        }
        Rectangle area = region.map(this::pixels).orElse(image.getRaster().getBounds());
        return area.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageBitmap(cropped(area, marks), dpi));
    }

    /** Returns all pixels of the page that a box touches. */
    private Rectangle pixels(Box box) {
        double scale = dpi / POINTS_PER_INCH;
        int width = image.getWidth();
        int height = image.getHeight();
        int left = pixel(Math.floor(box.left() * scale), width);
        int top = pixel(Math.floor(height - box.top() * scale), height);
        int right = pixel(Math.ceil(box.right() * scale), width);
        int bottom = pixel(Math.ceil(height - box.bottom() * scale), height);
        return new Rectangle(left, top, right - left, bottom - top);
    }

    private static int pixel(double position, int max) {
        return Math.clamp((long) position, 0, max);
    }

    private BufferedImage cropped(Rectangle area, List<Mark> marks) {
        BufferedImage crop = canvas(area);
        Graphics2D graphics = crop.createGraphics();
        graphics.drawImage(image, -area.x, -area.y, null);
        graphics.dispose();
        if (!marks.isEmpty()) {
            multiply(crop, paper(area, marks));
        }
        return crop;
    }

    private static BufferedImage canvas(Rectangle area) {
        return new BufferedImage(area.width, area.height, BufferedImage.TYPE_INT_RGB);
    }

    /** Returns white paper with marks. */
    private BufferedImage paper(Rectangle area, List<Mark> marks) {
        BufferedImage paper = canvas(area);
        Graphics2D graphics = paper.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, area.width, area.height);
        graphics.translate(-area.x, -area.y);
        for (Mark mark : marks) {
            graphics.setColor(new Color(mark.colour()));
            graphics.fill(pixels(mark.box()));
        }
        graphics.dispose();
        return paper;
    }

    private static void multiply(BufferedImage ink, BufferedImage paper) {
        int[] pixels = data(ink);
        int[] other = data(paper);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = product(pixels[i], other[i]);
        }
    }

    private static int product(int ink, int paper) {
        int product = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = ((ink >> shift) & MAX_CHANNEL) * ((paper >> shift) & MAX_CHANNEL);
            product |= Math.round((float) channel / MAX_CHANNEL) << shift;
        }
        return product;
    }

    /** Returns the pixels, row by row from the top left, each {@code 0xRRGGBB}. */
    int[] pixels() {
        return data(image);
    }

    private static int[] data(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
