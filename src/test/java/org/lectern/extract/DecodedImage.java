package org.lectern.extract;

import org.w3c.dom.Element;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The pixels of a PNG file.
 *
 * @param dpi as the file states it
 */
public record DecodedImage(BufferedImage image, int dpi) {

    private static final double MILLIMETRES_PER_INCH = 25.4;

    public static DecodedImage of(byte[] png) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            IIOImage decoded = reader.readAll(0, null);
            Element metadata = (Element) decoded.getMetadata().getAsTree("javax_imageio_1.0");
            Element size = (Element) metadata.getElementsByTagName("HorizontalPixelSize").item(0);
            double millimetres = Double.parseDouble(size.getAttribute("value"));
            return new DecodedImage(
                    (BufferedImage) decoded.getRenderedImage(),
                    (int) Math.round(MILLIMETRES_PER_INCH / millimetres));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    /** Returns the samples of a pixel as {@code 0xRRGGBB}; x from the left, y from the top. */
    public int pixel(int x, int y) {
        int[] samples = image.getRaster().getPixel(x, y, new int[4]);
        return image.getRaster().getNumBands() == 1
                ? samples[0] * 0x010101
                : samples[0] << 16 | samples[1] << 8 | samples[2];
    }

    @Override
    public String toString() {
        return "%d x %d pixels at %d dpi".formatted(width(), height(), dpi);
    }
}
