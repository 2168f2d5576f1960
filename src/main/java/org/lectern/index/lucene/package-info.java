/** The embedded engine: one Lucene directory. Lucene's index and search classes stay here. */
@NullMarked
package org.lectern.index.lucene;

import org.jspecify.annotations.NullMarked;
