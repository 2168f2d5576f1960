/**
 * Document layout analysis: lines of printed pages become running text in reading order, pass by
 * pass. It knows nothing of the file that the lines came from.
 */
@NullMarked
package org.lectern.corpus.layout;

import org.jspecify.annotations.NullMarked;
