/** Which readings answer which questions of the notes, and what is owed. */
@NullMarked
package org.lectern.web.coverage;

import org.jspecify.annotations.NullMarked;
