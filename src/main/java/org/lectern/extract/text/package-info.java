/** Extraction of documents from plain text files: encoding, headings, paragraphs. */
@NullMarked
package org.lectern.extract.text;

import org.jspecify.annotations.NullMarked;
