/** The coverage page and its CSV: which readings answer which questions of the notes. */
@NullMarked
package org.lectern.web.coverage;

import org.jspecify.annotations.NullMarked;
