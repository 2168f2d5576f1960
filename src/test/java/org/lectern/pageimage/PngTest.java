package org.lectern.pageimage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.ImageIO;

class PngTest {

    private static final Raster COLOURFUL = noise(37, 11, 0xFFFFFF);
    private static final Raster GRAY = noise(37, 11, 0xFF);

    private static Raster noise(int width, int height, int channels) {
        Random random = new Random(1);
        int[] pixels = new int[width * height];
        Arrays.setAll(
                pixels,
                _ -> {
                    int sample = random.nextInt() & channels;
                    return channels == 0xFF ? sample * 0x010101 : sample;
                });
        return new Raster(width, height, pixels);
    }

    private static Png readAgain(Raster raster) throws IOException {
        return Png.read(Png.of(raster, 144).bytes());
    }

    @Test
    void pixelsAreReadAsTheyWereWritten() throws IOException {
        assertThat(readAgain(COLOURFUL).raster(PixelArea.of(37, 11))).isEqualTo(COLOURFUL);
        assertThat(readAgain(GRAY).raster(PixelArea.of(37, 11))).isEqualTo(GRAY);
    }

    @Test
    void partsAreReadAlone() throws IOException {
        for (Raster whole : new Raster[] {COLOURFUL, GRAY}) {
            Raster part = readAgain(whole).raster(new PixelArea(5, 3, 7, 6));
            int[] expected = new int[6];
            Arrays.setAll(expected, i -> whole.pixel(5 + i % 2, 3 + i / 2));
            assertThat(part).isEqualTo(new Raster(2, 3, expected));
        }
    }

    @Test
    void grayTakesAByteAPixel() throws IOException {
        Raster large = noise(200, 100, 0xFF);
        assertThat(Png.of(large, 72).size()).isBetween(20_000, 21_000);
    }

    @Test
    void sizeAndDensityAreInTheFile() throws IOException {
        assertThat(readAgain(GRAY)).hasToString("37 x 11 pixels at 144 dpi");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 71, 72, 96, 144, 299, 300, 2_400})
    void densitiesAreKeptExactly(int dpi) throws IOException {
        assertThat(Png.read(Png.of(GRAY, dpi).bytes()).dpi()).isEqualTo(dpi);
    }

    @Test
    void othersReadWhatIsWritten() throws IOException {
        for (Raster raster : new Raster[] {COLOURFUL, GRAY}) {
            byte[] bytes = Png.of(raster, 144).bytes();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            int[] pixels = new int[image.getWidth() * image.getHeight()];
            for (int i = 0; i < pixels.length; i++) {
                int value = image.getRaster().getSample(i % 37, i / 37, 0);
                pixels[i] = raster.pixel(i % 37, i / 37) >> 16 == value ? 1 : 0;
            }
            assertThat(pixels).containsOnly(1);
        }
    }

    @Test
    void whatIsCutOffOrLongerIsRefused() {
        byte[] bytes = Png.of(COLOURFUL, 144).bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] torn = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Png.read(torn)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> Png.read(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessage("more than a picture");
    }

    @Test
    void everyDamagedByteIsSeen() {
        byte[] bytes = Png.of(GRAY, 144).bytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 4;
            assertThatThrownBy(() -> Png.read(damaged)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void picturesOfOtherProgramsAreRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        assertThatThrownBy(() -> Png.read(bytes.toByteArray())).hasMessage("no pHYs");
    }

    @Test
    void aPictureThatIsTooLargeIsRefused() {
        Raster large = new Raster(Png.MAX_PIXELS + 1, 1, new int[Png.MAX_PIXELS + 1]);
        assertThatThrownBy(() -> readAgain(large)).hasMessage("too large a picture");
    }
}
