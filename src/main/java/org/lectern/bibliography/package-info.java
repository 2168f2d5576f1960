/**
 * Names, titles, years and identifiers of publications, as citations and reference lists write
 * them, and the matching of citations to readings. Knows nothing of files or of an index.
 */
@NullMarked
package org.lectern.bibliography;

import org.jspecify.annotations.NullMarked;
