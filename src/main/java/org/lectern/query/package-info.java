/**
 * Queries: the syntax that users may type, its limits, and the engine-free query that an index
 * executes. Lucene's query parser is used here and nowhere else.
 */
@NullMarked
package org.lectern.query;

import org.jspecify.annotations.NullMarked;
