/**
 * The embedded engine, which keeps the index in one Lucene directory. Lucene's index, search and
 * store classes are used in this package only.
 */
@NullMarked
package org.lectern.index.lucene;

import org.jspecify.annotations.NullMarked;
