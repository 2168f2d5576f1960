package org.lectern.pageimage;

import org.lectern.extract.PngImage;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The name of a file in the cache. It tells what has to be known of an image, so that the server
 * need not decode it.
 *
 * @param key identifies what the image shows
 * @param width in pixels
 * @param height in pixels
 * @param dpi dots per inch
 * @param checksum of the file's bytes
 */
record ImageFileName(String key, int width, int height, int dpi, int checksum) {

    static final String SUFFIX = ".png";

    private static final Pattern NAME =
            Pattern.compile(
                    "(?<key>[0-9a-f]+)-(?<width>\\d{1,9})x(?<height>\\d{1,9})-(?<dpi>\\d{1,9})"
                            + "-(?<checksum>[0-9a-f]{8})\\.png");

    /** Returns the name of an image's file. */
    static ImageFileName of(String key, PngImage image) {
        int checksum = checksum(image.bytes().toArray());
        return new ImageFileName(key, image.width(), image.height(), image.dpi(), checksum);
    }

    /** Returns the parts of a file's name; empty if it is not of the cache. */
    static Optional<ImageFileName> parse(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(
                        new ImageFileName(
                                parts.group("key"),
                                Integer.parseInt(parts.group("width")),
                                Integer.parseInt(parts.group("height")),
                                Integer.parseInt(parts.group("dpi")),
                                HexFormat.fromHexDigits(parts.group("checksum"))))
                : Optional.empty();
    }

    /** Returns a pattern that the names of all images with a key match. */
    static String glob(String key) {
        return key + "-*" + SUFFIX;
    }

    /** Returns whether a file has the bytes that were written to it. */
    boolean matches(byte[] bytes) {
        return checksum(bytes) == checksum;
    }

    private static int checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    @Override
    public String toString() {
        return "%s-%dx%d-%d-%08x%s".formatted(key, width, height, dpi, checksum, SUFFIX);
    }
}
