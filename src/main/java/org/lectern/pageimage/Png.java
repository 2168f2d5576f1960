package org.lectern.pageimage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * A picture in the Portable Network Graphics format (ISO/IEC 15948), of the plain kind that is
 * written here: eight bits a sample, gray or red, green and blue, and how many dots an inch has.
 */
public final class Png {

    /** Maximum size of an image that is written or read. */
    public static final int MAX_PIXELS = 1 << 24;

    private static final long SIGNATURE = 0x89_50_4E_47_0D_0A_1A_0AL;
    private static final double METRES_PER_INCH = .0254;
    private static final byte EIGHT_BITS = 8;
    private static final byte GRAY = 0;
    private static final byte COLOUR = 2;
    private static final byte PER_METRE = 1;

    /** Bytes of a chunk besides its content: a length, a name and a checksum. */
    private static final int CHUNK_OVERHEAD = 12;

    private static final int HEADER = 13;
    private static final int DENSITY = 9;

    private final byte[] bytes;
    private final int width;
    private final int height;
    private final boolean gray;
    private final int dpi;

    /** Reads the header after the signature. */
    private Png(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        this.bytes = bytes;
        this.width = file.getInt(16);
        this.height = file.getInt(20);
        this.gray = file.get(25) == GRAY;
        this.dpi = (int) Math.round(file.getInt(41) * METRES_PER_INCH);
    }

    /**
     * Writes a raster.
     *
     * @param dpi dots per inch at which it was drawn
     */
    public static Png of(Raster raster, int dpi) {
        boolean gray = raster.isGray();
        byte[] rows = Scanlines.compress(raster, gray);
        ByteBuffer file =
                ByteBuffer.allocate(
                        Long.BYTES + 4 * CHUNK_OVERHEAD + HEADER + DENSITY + rows.length);
        file.putLong(SIGNATURE);
        put(file, "IHDR", header(raster.width(), raster.height(), gray));
        put(file, "pHYs", density(dpi));
        put(file, "IDAT", rows);
        put(file, "IEND", new byte[0]);
        return new Png(file.array());
    }

    private static byte[] header(int width, int height, boolean gray) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(width).putInt(height);
        return header.put(EIGHT_BITS).put(gray ? GRAY : COLOUR).array();
    }

    private static byte[] density(int dpi) {
        int perMetre = (int) Math.round(dpi / METRES_PER_INCH);
        ByteBuffer density = ByteBuffer.allocate(DENSITY).putInt(perMetre).putInt(perMetre);
        return density.put(PER_METRE).array();
    }

    private static void put(ByteBuffer file, String name, byte[] content) {
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        file.putInt(content.length).put(letters).put(content).putInt(checksum(letters, content));
    }

    private static int checksum(byte[] name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        return (int) checksum.getValue();
    }

    /**
     * Takes bytes for what they are.
     *
     * @param bytes which are not copied: the caller hands them over
     * @throws IOException if they are damaged, or were not written here
     */
    @JsonCreator
    public static Png read(byte[] bytes) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        try {
            check(file.getLong() == SIGNATURE, "no PNG");
            byte[] header = chunk(file, "IHDR");
            byte[] density = chunk(file, "pHYs");
            check(header.length == HEADER && density.length == DENSITY, "another kind of PNG");
            chunk(file, "IDAT");
            check(chunk(file, "IEND").length == 0 && !file.hasRemaining(), "more than a picture");
            Png png = new Png(bytes);
            check(Arrays.equals(header, header(png.width, png.height, png.gray)), "other samples");
            check(Arrays.equals(density, density(png.dpi)), "another density");
            check(png.width > 0 && png.height > 0, "a picture of nothing");
            check((long) png.width * png.height <= MAX_PIXELS, "too large a picture");
            return png;
        } catch (BufferUnderflowException e) {
            throw new IOException("a picture that is cut off", e);
        }
    }

    /** Returns the content of the next chunk, which must be complete and have this name. */
    private static byte[] chunk(ByteBuffer file, String name) throws IOException {
        int length = file.getInt();
        check(length >= 0 && length <= file.remaining() - 2 * Integer.BYTES, "half a chunk");
        byte[] found = new byte[Integer.BYTES];
        byte[] content = new byte[length];
        file.get(found).get(content);
        check(name.equals(new String(found, StandardCharsets.US_ASCII)), "no " + name);
        check(file.getInt() == checksum(found, content), "a damaged " + name);
        return content;
    }

    private static void check(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    /** Dots per inch at which the image was rendered. */
    public int dpi() {
        return dpi;
    }

    /** The whole file. */
    @JsonValue
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the number of bytes of the file. */
    public int size() {
        return bytes.length;
    }

    /** All of it. */
    public PixelArea area() {
        return PixelArea.of(width, height);
    }

    /**
     * The pixels of a part of it.
     *
     * @param part which lies within
     * @throws IOException if the file is sound and its rows are not
     */
    public Raster raster(PixelArea part) throws IOException {
        int start = Long.BYTES + 2 * CHUNK_OVERHEAD + HEADER + DENSITY + 2 * Integer.BYTES;
        InputStream rows = new ByteArrayInputStream(bytes, start, bytes.length - start);
        return Scanlines.decompress(rows, width, gray, part);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Png that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "%d x %d pixels at %d dpi".formatted(width, height, dpi);
    }
}
