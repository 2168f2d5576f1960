package org.lectern.pageimage;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The compressed rows of a PNG, each led by the number of its filter (ISO/IEC 15948, clause 9).
 * None is used: pages of type become smaller without one.
 */
final class Scanlines {

    private static final int NO_FILTER = 0;
    private static final int COLOURS = 3;
    private static final int BUFFER = 1 << 16;

    private Scanlines() {}

    /** Rows of a raster, of one byte a pixel where it is gray, else of three. */
    static byte[] compress(Raster raster, boolean gray) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
        // What more work would save of a page is a few parts of a hundred.
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, BUFFER)) {
            byte[] row = new byte[raster.width() * (gray ? 1 : COLOURS)];
            for (int y = 0; y < raster.height(); y++) {
                samples(raster, y, gray, row);
                out.write(NO_FILTER);
                out.write(row);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void samples(Raster raster, int y, boolean gray, byte[] row) {
        int at = 0;
        for (int x = 0; x < raster.width(); x++) {
            int pixel = raster.pixel(x, y);
            if (!gray) {
                row[at++] = (byte) (pixel >> 16);
                row[at++] = (byte) (pixel >> 8);
            }
            row[at++] = (byte) pixel;
        }
    }

    /**
     * A part of what {@link #compress} made. Only that is held in memory.
     *
     * @param packed from its start
     * @param width of all the rows, in pixels
     * @throws IOException if something else made it
     */
    static Raster decompress(InputStream packed, int width, boolean gray, PixelArea part)
            throws IOException {
        int[] pixels = new int[part.width() * part.height()];
        byte[] row = new byte[width * (gray ? 1 : COLOURS)];
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(packed))) {
            for (int y = 0; y < part.bottom(); y++) {
                if (in.readUnsignedByte() != NO_FILTER) {
                    throw new IOException("a row that was not written here");
                }
                in.readFully(row);
                if (y >= part.top()) {
                    pixels(row, gray, part, pixels, (y - part.top()) * part.width());
                }
            }
        }
        return new Raster(part.width(), part.height(), pixels);
    }

    private static void pixels(byte[] row, boolean gray, PixelArea part, int[] pixels, int first) {
        for (int x = 0; x < part.width(); x++) {
            int i = (part.left() + x) * (gray ? 1 : COLOURS);
            int sample = row[i] & 0xFF;
            pixels[first + x] =
                    gray
                            ? sample * 0x010101
                            : (sample << 16) | ((row[i + 1] & 0xFF) << 8) | (row[i + 2] & 0xFF);
        }
    }
}
