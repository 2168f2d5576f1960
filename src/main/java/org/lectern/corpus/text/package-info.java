/**
 * Web pages and plain texts become manuscripts here, and nowhere else. jsoup stays in this package.
 */
@NullMarked
package org.lectern.corpus.text;

import org.jspecify.annotations.NullMarked;
