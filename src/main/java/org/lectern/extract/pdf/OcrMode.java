package org.lectern.extract.pdf;

/** Which pages are read from their pictures, where a program for it is installed. */
public enum OcrMode {
    /** Pages that are pictures without text, and all pages of a file whose text is garbled. */
    AUTO,
    /** Every page too that has hardly any text, or text that cannot be read. */
    ALWAYS,
    /** None. */
    NEVER
}
