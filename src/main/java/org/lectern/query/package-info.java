/**
 * Queries: the syntax for users and its limits, the engine-free query that an index runs, spelling
 * correction and expansion. Lucene's query parser is used in this package only.
 */
@NullMarked
package org.lectern.query;

import org.jspecify.annotations.NullMarked;
