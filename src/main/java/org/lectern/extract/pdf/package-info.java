/**
 * Reading and rendering of PDF files with PDFBox and, for scanned pages, Tesseract. Runs in worker
 * processes only; no other package uses PDFBox.
 */
@NullMarked
package org.lectern.extract.pdf;

import org.jspecify.annotations.NullMarked;
