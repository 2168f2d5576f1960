/** Extraction of documents from saved web pages: encoding, front matter, main part, text. */
@NullMarked
package org.lectern.extract.html;

import org.jspecify.annotations.NullMarked;
