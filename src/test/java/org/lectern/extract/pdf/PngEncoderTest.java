package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.extract.DecodedImage;
import org.lectern.extract.PngImage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;

class PngEncoderTest {

    private static final BufferedImage COLOURFUL = noise(37, 11, false);
    private static final BufferedImage GRAY = noise(37, 11, true);

    private static BufferedImage noise(int width, int height, boolean gray) {
        Random random = new Random(1);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            int pixel = gray ? random.nextInt(256) * 0x010101 : random.nextInt(1 << 24);
            image.setRGB(i % width, i / width, pixel);
        }
        return image;
    }

    private static PngImage encoded(BufferedImage image, int dpi) throws IOException {
        return PngEncoder.encode(new PageBitmap(image, dpi));
    }

    @Test
    void pixelsAreDecodedAsTheyWereEncoded() throws IOException {
        for (BufferedImage image : new BufferedImage[] {COLOURFUL, GRAY}) {
            DecodedImage decoded = DecodedImage.of(encoded(image, 144).bytes().toArray());
            for (int i = 0; i < 37 * 11; i++) {
                int expected = image.getRGB(i % 37, i / 37) & 0xFFFFFF;
                assertThat(decoded.pixel(i % 37, i / 37)).isEqualTo(expected);
            }
        }
    }

    @Test
    void grayTakesAByteAPixel() throws IOException {
        assertThat(encoded(noise(200, 100, true), 72).bytes().toArray())
                .hasSizeBetween(20_000, 21_000);
    }

    @Test
    void sizeIsKnownWithoutDecoding() throws IOException {
        PngImage image = encoded(GRAY, 144);
        assertThat(image).isEqualTo(new PngImage(37, 11, 144, image.bytes()));
        assertThat(DecodedImage.of(image.bytes().toArray()))
                .hasToString("37 x 11 pixels at 144 dpi");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 71, 72, 96, 144, 299, 300, 2_400})
    void resolutionIsInTheFile(int dpi) throws IOException {
        assertThat(DecodedImage.of(encoded(GRAY, dpi).bytes().toArray()).dpi()).isEqualTo(dpi);
    }
}
