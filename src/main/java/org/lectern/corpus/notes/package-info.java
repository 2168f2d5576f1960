/** Markdown pages become sessions here, and nowhere else. commonmark stays in this package. */
@NullMarked
package org.lectern.corpus.notes;

import org.jspecify.annotations.NullMarked;
