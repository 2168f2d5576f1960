package org.lectern.extract.pdf;

/** The pages that are recognised by OCR, if Tesseract is installed. */
public enum OcrMode {
    /** Pages with images and without text, and all pages of a file whose text is garbled. */
    AUTO,
    /** Also every page with hardly any text or with unreadable text. */
    ALWAYS,
    /** No pages. */
    NEVER
}
