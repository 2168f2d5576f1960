/**
 * The passage index as the rest of the house sees it: a query without syntax, an update that is
 * published by one commit, a snapshot that keeps answering while the next is written. Engines stand
 * in packages below this one, one library each.
 */
@NullMarked
package org.lectern.index;

import org.jspecify.annotations.NullMarked;
