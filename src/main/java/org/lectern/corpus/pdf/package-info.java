/** PDF files become manuscripts here, and nowhere else. PDFBox stays in this package. */
@NullMarked
package org.lectern.corpus.pdf;

import org.jspecify.annotations.NullMarked;
