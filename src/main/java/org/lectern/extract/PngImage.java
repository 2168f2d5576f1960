package org.lectern.extract;

/**
 * An image in the Portable Network Graphics format (ISO/IEC 15948).
 *
 * @param width in pixels
 * @param height in pixels
 * @param dpi dots per inch: fewer than requested where the page is very large
 */
public record PngImage(int width, int height, int dpi, PngBytes bytes) {}
